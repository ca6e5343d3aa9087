import { execFile, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type {
  CommandOptions,
  CommandOutcome,
  CommandRunner,
  ProgramStarter,
} from '../../ports/command-runner';

const OUTPUT_LIMIT = 1024 * 1024;

/** What a program needs to find its own files and speak plainly. Nothing else of ours is handed on. */
const PASSED_ON = [
  'HOME',
  'SystemRoot',
  'TEMP',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'DBUS_SESSION_BUS_ADDRESS',
] as const;

/**
 * The only place that starts other programs: by absolute path, with a list of arguments, never through a shell.
 * `env` is the environment to take the passed-on variables from.
 */
export function createNodeCommandRunner(deps: { readonly env: NodeJS.ProcessEnv }): CommandRunner {
  return {
    run: (executable, args, options) =>
      path.isAbsolute(executable)
        ? start(executable, args, options, reducedEnv(deps.env, options))
        : Promise.resolve({ kind: 'not-found' }),
  };
}

/** The Linux client takes `/root` for the home folder when neither USER nor SHELL is set (seen in 2.4.23). */
function reducedEnv(env: NodeJS.ProcessEnv, options: CommandOptions): NodeJS.ProcessEnv {
  const passed = PASSED_ON.flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C',
    USER: os.userInfo().username,
    SHELL: '/bin/sh',
    ...(Object.fromEntries(passed) as NodeJS.ProcessEnv),
    ...options.env,
  };
}

const start = (
  executable: string,
  args: readonly string[],
  options: CommandOptions,
  env: NodeJS.ProcessEnv,
): Promise<CommandOutcome> =>
  new Promise((resolve) => {
    const settings = {
      env,
      timeout: options.timeoutMs,
      maxBuffer: OUTPUT_LIMIT,
      windowsHide: true,
      shell: false,
      cwd: path.parse(executable).root,
    };
    const child = execFile(executable, args, settings, (cause, stdout, stderr) => {
      resolve(outcomeOf(cause, { stdout, stderr, timedOut: child.killed }));
    });
    child.stdin?.end();
  });

function outcomeOf(
  cause: (Error & { code?: number | string | null; signal?: NodeJS.Signals | null }) | null,
  end: { readonly stdout: string; readonly stderr: string; readonly timedOut: boolean },
): CommandOutcome {
  const said = { stdout: end.stdout, stderr: end.stderr };
  if (cause === null) return { kind: 'exited', code: 0, ...said };
  if (typeof cause.code === 'number') return { kind: 'exited', code: cause.code, ...said };
  if (end.timedOut) return { kind: 'timed-out' };
  return cause.signal == null ? { kind: 'not-found' } : { kind: 'killed', signal: cause.signal };
}

/** What Node.js and Electron read for themselves. A program of the person gets all else, as if they had started it. */
const OURS = /^(?:NODE|ELECTRON|RELOCK)_/i;

/** Starts a program of the person, with their own environment. It may show its own windows. */
export function createProgramStarter(deps: { readonly env: NodeJS.ProcessEnv }): ProgramStarter {
  return {
    start: (executable, args) =>
      new Promise((resolve) => {
        if (!path.isAbsolute(executable)) {
          resolve(false);
          return;
        }
        const child = spawn(executable, args, {
          env: Object.fromEntries(Object.entries(deps.env).filter(([name]) => !OURS.test(name))),
          cwd: path.dirname(executable),
          detached: true,
          shell: false,
          stdio: 'ignore',
        });
        child.once('spawn', () => {
          child.unref();
          resolve(true);
        });
        child.once('error', () => {
          resolve(false);
        });
      }),
  };
}
