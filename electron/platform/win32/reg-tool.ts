import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { CommandRunner } from '../../ports/command-runner';

/** Longer than any key of a person takes; a reg.exe that hangs is ended. */
const TIMEOUT_MS = 20_000;
const PREFIX = 'relock-registry-';

export type ExportProblem = 'disk-full' | 'failed';

/** reg.exe: the one way in which Relock writes to the registry (settled 12). Keys are below HKCU. */
export interface RegTool {
  /** The text of a key and all below it. */
  export(key: string): Promise<Result<string, ExportProblem>>;
  import(text: string): Promise<boolean>;
  deleteKey(key: string): Promise<boolean>;
  deleteValue(key: string, name: string): Promise<boolean>;
  /** Removes working files that an ended Relock left behind. */
  tidy(): Promise<void>;
}

interface RegToolDeps {
  readonly commands: CommandRunner;
  /** "C:\Windows". */
  readonly systemRoot: string;
  /** The person's own temporary folder; nobody else can read it. */
  readonly scratch?: string;
}

/** Works through a file of the person's own that is there for a moment only: reg.exe takes nothing else. */
export function createRegTool({
  commands,
  systemRoot,
  scratch = os.tmpdir(),
}: RegToolDeps): RegTool {
  const run = async (...args: string[]): Promise<boolean> => {
    const executable = path.win32.join(systemRoot, 'System32', 'reg.exe');
    const end = await commands.run(executable, args, { timeoutMs: TIMEOUT_MS });
    return end.kind === 'exited' && end.code === 0;
  };
  const withFile = async <T>(use: (file: string) => Promise<T>): Promise<T> => {
    const folder = await fs.mkdtemp(path.join(scratch, PREFIX));
    try {
      return await use(path.join(folder, 'keys.reg'));
    } finally {
      await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    }
  };
  return {
    export: (key) =>
      withFile(async (file) => {
        const done = await run('export', `HKCU\\${key}`, file, '/y');
        return done ? ok((await fs.readFile(file)).toString('utf16le')) : err('failed');
      }).catch((cause: unknown) => err(isFull(cause) ? 'disk-full' : 'failed')),
    import: (text) =>
      withFile(async (file) => {
        await fs.writeFile(file, `\uFEFF${text}`, { encoding: 'utf16le', mode: 0o600 });
        return run('import', file);
      }).catch(() => false),
    deleteKey: (key) => run('delete', `HKCU\\${key}`, '/f'),
    deleteValue: (key, name) => run('delete', `HKCU\\${key}`, '/v', name, '/f'),
    tidy: async () => {
      const names = await fs.readdir(scratch).catch(() => []);
      for (const name of names.filter((one) => one.startsWith(PREFIX)))
        await fs
          .rm(path.join(scratch, name), { recursive: true, force: true })
          .catch(() => undefined);
    },
  };
}

const isFull = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
