import type { RunningProgram, WindowsSession } from '../../ports/windows-session';
import type { Sleep } from './deps';

const CLIENT = 'onedrive.exe';
/** They hold files of OneDrive a little longer, or for Office (onedrive.md A.4). */
const HELPERS: ReadonlySet<string> = new Set([
  'filecoauth.exe',
  'filesynchelper.exe',
  'microsoft.sharepoint.exe',
]);

const LOOK_MS = 500;
/** Onedrive.md D.3, step 2. */
const SHUTDOWN_MS = 30_000;
const END_MS = 5_000;
const COME_BACK_MS = 10_000;

/** Why OneDrive is not safely at rest. */
export type StopProblem = 'sync-running' | 'office-open' | 'client-returns';

export const isClient = ({ name }: RunningProgram): boolean => name.toLowerCase() === CLIENT;
const isHelper = ({ name }: RunningProgram): boolean => HELPERS.has(name.toLowerCase());

/** Does OneDrive run in this session? */
export async function clientRuns(session: WindowsSession): Promise<'yes' | 'no' | 'unknown'> {
  const programs = await session.programs();
  if (programs === null) return 'unknown';
  return programs.some(isClient) ? 'yes' : 'no';
}

/**
 * Brings OneDrive of this session to rest: asks it, waits, ends what is left by its number, and watches whether it
 * comes back. Null when it rests. Nothing but OneDrive itself is ever ended.
 */
export async function stopClient(
  session: WindowsSession,
  executable: string | null,
  sleep: Sleep,
): Promise<StopProblem | null> {
  const begun = await clientRuns(session);
  if (begun === 'unknown') return 'sync-running';
  if (begun === 'yes') {
    if (executable !== null) await session.askToEnd(executable);
    if (!(await until(session, SHUTDOWN_MS, sleep, none(isClient)))) {
      await endClients(session);
      if (!(await until(session, END_MS, sleep, none(isClient)))) return 'sync-running';
    }
  }
  if (!(await until(session, SHUTDOWN_MS, sleep, none(isHelper)))) return 'office-open';
  if (begun === 'no') return null;
  return (await comesBack(session, sleep)) ? 'client-returns' : null;
}

/** Looks again right before each end: a number may belong to another program by then. */
async function endClients(session: WindowsSession): Promise<void> {
  for (const { pid } of (await session.programs())?.filter(isClient) ?? []) {
    const still = (await session.programs())?.find((one) => one.pid === pid && isClient(one));
    if (still !== undefined) await session.end(still);
  }
}

async function comesBack(session: WindowsSession, sleep: Sleep): Promise<boolean> {
  for (let waited = 0; waited < COME_BACK_MS; waited += LOOK_MS) {
    await sleep(LOOK_MS);
    if ((await clientRuns(session)) !== 'no') return true;
  }
  return false;
}

const none =
  (match: (program: RunningProgram) => boolean) =>
  (programs: readonly RunningProgram[]): boolean =>
    !programs.some(match);

/** A list that cannot be read is never "gone". */
async function until(
  session: WindowsSession,
  ms: number,
  sleep: Sleep,
  reached: (programs: readonly RunningProgram[]) => boolean,
): Promise<boolean> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const programs = await session.programs();
    if (programs !== null && reached(programs)) return true;
    if (waited >= ms) return false;
    await sleep(LOOK_MS);
  }
}
