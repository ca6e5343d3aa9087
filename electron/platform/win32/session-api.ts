import type { RunningProgram } from '../../ports/windows-session';

/** The calls into Windows about running programs. None of them opens one. */
export interface SessionApi {
  /** The programs of the session that this process belongs to; null when they cannot be listed. */
  programs(): readonly RunningProgram[] | null;
  /** Tells every window that the variables changed, so that it reads them again. */
  tellVariables(): void;
}

const SNAP_PROCESS = 2;
// PROCESSENTRY32W (tlhelp32.h) on 64-bit Windows.
const ENTRY = { bytes: 568, pid: 8, name: 44, nameBytes: 520 } as const;
const [BROADCAST, SETTING_CHANGE, ABORT_IF_HUNG, WAIT_MS] = [0xffff, 0x001a, 2, 1_000];

/** Loads the calls (settled 12). Rejects where the native library is missing or this is not Windows. */
export async function loadSessionApi(): Promise<SessionApi> {
  const { default: koffi } = await import('koffi');
  const kernel = koffi.load('kernel32.dll');
  const user = koffi.load('user32.dll');
  const bind = (name: string, result: string, args: string[]) =>
    kernel.func('__stdcall', name, result, args);
  const snapshot = bind('CreateToolhelp32Snapshot', 'intptr', ['uint32', 'uint32']);
  const first = bind('Process32FirstW', 'int32', ['intptr', 'void *']);
  const next = bind('Process32NextW', 'int32', ['intptr', 'void *']);
  const close = bind('CloseHandle', 'int32', ['intptr']);
  const sessionOf = bind('ProcessIdToSessionId', 'int32', ['uint32', 'void *']);
  const send = user.func('__stdcall', 'SendMessageTimeoutW', 'intptr', [
    'intptr',
    'uint32',
    'uintptr',
    'void *',
    'uint32',
    'uint32',
    'void *',
  ]);
  const isTrue = (answer: unknown) => Number(answer) !== 0;
  const session = (pid: number): number | null => {
    const id = new Uint32Array(1);
    return isTrue(sessionOf(pid, id)) ? (id[0] ?? null) : null;
  };

  return {
    programs() {
      const own = session(process.pid);
      const handle = BigInt(snapshot(SNAP_PROCESS, 0) as number | bigint);
      if (own === null || handle === -1n) return null;
      try {
        const entry = Buffer.alloc(ENTRY.bytes);
        entry.writeUInt32LE(ENTRY.bytes, 0);
        const found: RunningProgram[] = [];
        for (let more = isTrue(first(handle, entry)); more; more = isTrue(next(handle, entry))) {
          const pid = entry.readUInt32LE(ENTRY.pid);
          // A program that ended meanwhile has no session any more.
          if (session(pid) === own) found.push({ pid, name: nameIn(entry) });
        }
        // This process at least is there: a list without it is no list.
        return found.some(({ pid }) => pid === process.pid) ? found : null;
      } finally {
        close(handle);
      }
    },
    tellVariables: () => {
      const what = Buffer.from('Environment\0', 'utf16le');
      send(BROADCAST, SETTING_CHANGE, 0, what, ABORT_IF_HUNG, WAIT_MS, Buffer.alloc(8));
    },
  };
}

function nameIn(entry: Buffer): string {
  const text = entry.toString('utf16le', ENTRY.name, ENTRY.name + ENTRY.nameBytes);
  return text.split('\0', 1)[0] ?? '';
}
