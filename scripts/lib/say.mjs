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
 * Runs a script's main function; a `ScriptError` ends it with its message, anything else is a bug
 * and keeps its stack.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (cause) {
    const known = cause instanceof ScriptError;
    process.stderr.write(
      `${known ? cause.message : cause instanceof Error ? cause.stack : cause}\n`,
    );
    process.exitCode = known ? cause.exitCode : 1;
  }
}
