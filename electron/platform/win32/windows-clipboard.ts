import { setTimeout as sleep } from 'node:timers/promises';

/** winuser.h */
const CF_UNICODETEXT = 13;
/** winbase.h: the system may move the block, as the clipboard asks for. */
const GMEM_MOVEABLE = 0x0002;
/** winuser.h: a window that is never seen and only owns what it puts on the clipboard. */
const HWND_MESSAGE = -3;

/**
 * The formats that Windows and clipboard managers read (Microsoft, "Clipboard formats: cloud clipboard and
 * clipboard history formats"). For the first its presence counts; the two others hold the number 0 for "no".
 */
export const SECRET_FORMATS = [
  'ExcludeClipboardContentFromMonitorProcessing',
  'CanIncludeInClipboardHistory',
  'CanUploadToCloudClipboard',
] as const;

const TRIES = 10;
const TRY_EVERY_MS = 20;

type Native = (...args: unknown[]) => unknown;

/** The calls of user32.dll and kernel32.dll that fill the clipboard. */
async function loadCalls() {
  const { default: koffi } = await import('koffi');
  // "Known DLLs": Windows takes them from its own folder only, so no other file can pose as them.
  const user = koffi.load('user32.dll');
  const kernel = koffi.load('kernel32.dll');
  const of = (dll: typeof user, name: string, result: string, args: string[]): Native =>
    dll.func('__stdcall', name, result, args);
  return {
    open: of(user, 'OpenClipboard', 'int', ['intptr']),
    empty: of(user, 'EmptyClipboard', 'int', []),
    set: of(user, 'SetClipboardData', 'intptr', ['uint32', 'intptr']),
    close: of(user, 'CloseClipboard', 'int', []),
    formatOf: of(user, 'RegisterClipboardFormatW', 'uint32', ['void *']),
    makeWindow: of(user, 'CreateWindowExW', 'intptr', [
      ...['uint32', 'void *', 'void *', 'uint32', 'int', 'int', 'int', 'int'],
      ...['intptr', 'intptr', 'intptr', 'intptr'],
    ]),
    endWindow: of(user, 'DestroyWindow', 'int', ['intptr']),
    allocate: of(kernel, 'GlobalAlloc', 'intptr', ['uint32', 'uintptr']),
    lock: of(kernel, 'GlobalLock', 'intptr', ['intptr']),
    unlock: of(kernel, 'GlobalUnlock', 'int', ['intptr']),
    free: of(kernel, 'GlobalFree', 'intptr', ['intptr']),
    move: of(kernel, 'RtlMoveMemory', 'void', ['intptr', 'void *', 'uintptr']),
  };
}

type Calls = Awaited<ReturnType<typeof loadCalls>>;

/**
 * Puts a secret text on the clipboard of Windows together with the formats that keep it out of the clipboard
 * history, the cloud clipboard and clipboard managers that ask. Electron can set one format at a time only.
 * False when any part did not work; then nothing of it is left on the clipboard.
 */
export async function writeSecretText(text: string): Promise<boolean> {
  const calls = await loadCalls();
  // An owner is needed: without one Windows may refuse what is put on an emptied clipboard.
  const owner = calls.makeWindow(
    0,
    wide('STATIC'),
    wide(''),
    ...[0, 0, 0, 0, 0],
    HWND_MESSAGE,
    0,
    0,
    0,
  );
  if (isNull(owner)) return false;
  try {
    if (!(await openWithin(calls, owner))) return false;
    try {
      return fill(calls, text);
    } finally {
      calls.close();
    }
  } finally {
    calls.endWindow(owner);
  }
}

/** Another program may hold the clipboard for a moment. */
async function openWithin(calls: Calls, owner: unknown): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (calls.open(owner) !== 0) return true;
    await sleep(TRY_EVERY_MS);
  }
  return false;
}

function fill(calls: Calls, text: string): boolean {
  if (calls.empty() === 0) return false;
  // The marks first: at no moment does the text stand there without them.
  for (const name of SECRET_FORMATS) {
    const format = calls.formatOf(wide(name));
    if (format === 0 || !put(calls, format, Buffer.alloc(4))) return giveUp(calls);
  }
  return put(calls, CF_UNICODETEXT, wide(text)) || giveUp(calls);
}

function giveUp(calls: Calls): false {
  calls.empty();
  return false;
}

/** Hands a copy of `bytes` to the clipboard, which frees it later. */
function put(calls: Calls, format: unknown, bytes: Buffer): boolean {
  const block = calls.allocate(GMEM_MOVEABLE, bytes.length);
  if (isNull(block)) return false;
  const place = calls.lock(block);
  if (!isNull(place)) {
    calls.move(place, bytes, bytes.length);
    calls.unlock(block);
    if (!isNull(calls.set(format, block))) return true;
  }
  calls.free(block);
  return false;
}

/** koffi gives small handles as numbers and large ones as big integers. */
const isNull = (handle: unknown): boolean => handle === 0 || handle === 0n || handle === null;

/** UTF-16 with its closing NUL. */
const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');
