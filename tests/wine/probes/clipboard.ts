import koffi from 'koffi';
import {
  SECRET_FORMATS,
  writeSecretText,
} from '../../../electron/platform/win32/windows-clipboard';

// Puts a secret on the clipboard of Windows, and reads what is really there through calls of its own.
const user = koffi.load('user32.dll');
const kernel = koffi.load('kernel32.dll');
const open = user.func('__stdcall', 'OpenClipboard', 'int', ['intptr']);
const close = user.func('__stdcall', 'CloseClipboard', 'int', []);
const next = user.func('__stdcall', 'EnumClipboardFormats', 'uint32', ['uint32']);
const nameOf = user.func('__stdcall', 'GetClipboardFormatNameW', 'int', [
  'uint32',
  'void *',
  'int',
]);
const dataOf = user.func('__stdcall', 'GetClipboardData', 'intptr', ['uint32']);
const lock = kernel.func('__stdcall', 'GlobalLock', 'void *', ['intptr']);
const sizeOf = kernel.func('__stdcall', 'GlobalSize', 'uintptr', ['intptr']);

const CF_UNICODETEXT = 13;

function look(): Record<string, string> {
  const seen: Record<string, string> = {};
  open(0);
  for (let format = Number(next(0)); format !== 0; format = Number(next(format))) {
    const room = Buffer.alloc(200);
    const length = Number(nameOf(format, room, 100));
    const name = length === 0 ? String(format) : room.toString('utf16le', 0, length * 2);
    const block: unknown = dataOf(format);
    const bytes = Buffer.from(koffi.view(lock(block), Number(sizeOf(block)))).toString('hex');
    seen[name] = format === CF_UNICODETEXT ? Buffer.from(bytes, 'hex').toString('utf16le') : bytes;
  }
  close();
  return seen;
}

const first = await writeSecretText('ABCDE–ñ日本😀-first');
const afterFirst = look();
const second = await writeSecretText('second');
console.log(
  JSON.stringify({ formats: SECRET_FORMATS, first, afterFirst, second, afterSecond: look() }),
);
