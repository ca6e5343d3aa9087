import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from '../../scripts/lib/build.mjs';

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What `--json` printed. */
  json(): Record<string, unknown>;
}

/** Builds the command line when a source changed, and answers with the file to run. */
export const builtCli = async (): Promise<string> => path.join(await ensureBuild(), 'cli.mjs');

/** Runs the built command line in plain Node.js, without a terminal. `as` goes before the command. */
export const runBuiltCli = (
  file: string,
  args: readonly string[],
  { env, as = [] }: { env: Readonly<Record<string, string>>; as?: readonly string[] },
): Promise<CliRun> =>
  new Promise((resolve, reject) => {
    const [program = '', ...rest] = [...as, process.execPath, file, ...args];
    const child = spawn(program, rest, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (said.stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (said.stderr += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, ...said, json: () => JSON.parse(said.stdout) as Record<string, unknown> }),
    );
  });
