import type { RunningProgram, WindowsSession } from '../../electron/ports/windows-session';

/**
 * How the scripted OneDrive behaves.
 * absent: it does not run. obeys: ends when it is asked. hangs: ends only by force. stays: not even then.
 * returns: ends, and is there again some seconds later. unlisted: the programs cannot be listed.
 */
export type ClientManner = 'absent' | 'obeys' | 'hangs' | 'stays' | 'returns' | 'unlisted';

/**
 * The one scripted part of the tests of Windows (settled 13): the programs of a session. It is nothing real. Time
 * passes only when somebody waits, so a test of half a minute takes none.
 */
export function createScriptedSession(manner: ClientManner, others: readonly string[] = []) {
  const state = {
    manner,
    running: manner !== 'absent',
    now: 0,
    returnsAt: Number.POSITIVE_INFINITY,
  };
  const helpers: RunningProgram[] = others.map((name, index) => ({ pid: 900 + index, name }));
  const asked: string[] = [];
  const refresh = (): void => {
    if (state.now >= state.returnsAt) state.running = true;
  };
  const session: WindowsSession = {
    programs: async () => {
      refresh();
      if (state.manner === 'unlisted') return null;
      const client = { pid: 4_711, name: 'OneDrive.exe' };
      return [{ pid: 4, name: 'explorer.exe' }, ...helpers, ...(state.running ? [client] : [])];
    },
    askToEnd: async () => {
      asked.push('shutdown');
      if (state.manner === 'obeys' || state.manner === 'returns') state.running = false;
      if (state.manner === 'returns') state.returnsAt = state.now + 4_000;
      return true;
    },
    end: async ({ pid, name }) => {
      asked.push(`end ${name} ${String(pid)}`);
      if (state.manner === 'hangs') state.running = false;
      return state.manner !== 'stays';
    },
    start: async () => {
      asked.push('start');
      state.running = true;
      return true;
    },
  };
  return {
    session,
    asked,
    state,
    helpers,
    sleep: async (ms: number): Promise<void> => {
      state.now += ms;
    },
  };
}
