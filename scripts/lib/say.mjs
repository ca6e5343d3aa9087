/** Plain lines for the person who runs a script: what happens now, and that it still goes on. */

/** Prints one line to standard output. */
export const say = (line = '') => void process.stdout.write(`${line}\n`);

/** A failure that the person can act on: shown as its message alone, without a stack trace. */
export class ScriptError extends Error {
  /**
   * @param {string} message what went wrong and what to do next
   * @param {number} exitCode 1 = could not be done, 2 = wrong use
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'ScriptError';
    this.exitCode = exitCode;
  }
}

/** What a refusal of the file system means for people, by its code. */
const FILE_REFUSALS = /** @type {const} */ ({
  EACCES: 'may not be read or changed by this user. Please check who owns it, then try again.',
  EPERM: 'may not be read or changed by this user. Please check who owns it, then try again.',
  EROFS: 'is on a disk that can only be read. Please use a folder that can be changed.',
  ENOSPC: 'does not fit: the disk is full. Please make room, then try again.',
  EDQUOT: 'does not fit: the disk space of this user is used up. Please make room, then try again.',
  ENOTDIR: 'cannot be reached: a file stands where a folder should be.',
  EISDIR: 'is a folder where a file should be.',
});

/**
 * A failure as a `ScriptError`, when people can act on it: one of ours, or a refusal of the file system.
 * @param {unknown} cause
 * @returns {ScriptError | undefined} undefined = a bug, whose stack is needed
 */
export function asScriptError(cause) {
  if (cause instanceof ScriptError) return cause;
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  const code = String(cause.code);
  if (!Object.hasOwn(FILE_REFUSALS, code)) return undefined;
  const place = 'path' in cause && typeof cause.path === 'string' ? cause.path : 'A file';
  const why = FILE_REFUSALS[/** @type {keyof typeof FILE_REFUSALS} */ (code)];
  return new ScriptError(`${place} ${why} (${code})`);
}

/** @param {unknown} cause @returns {string} what to show of a failure: its sentence, or a bug's stack */
export const failureText = (cause) =>
  asScriptError(cause)?.message ??
  (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));

const TICK_MS = 5_000;

/**
 * Says what starts, repeats it every five seconds with the time gone, and says when it is done.
 * @template T
 * @param {string} what present participle: "Installing the packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say(`${what} ...`);
  const timer = setInterval(() => say(`  still at it (${seconds()} s)`), TICK_MS);
  try {
    const result = await work();
    if (seconds() >= 2) say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a script's main function; a failure that people can act on ends it with its message, anything
 * else is a bug and keeps its stack.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (cause) {
    process.stderr.write(`${failureText(cause)}\n`);
    process.exitCode = asScriptError(cause)?.exitCode ?? 1;
  }
}
