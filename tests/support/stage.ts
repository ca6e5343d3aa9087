import { createHash } from 'node:crypto';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../../scripts/lib/build.mjs';
import { ensureElectron } from '../../scripts/lib/electron.mjs';
import { stageForTests } from '../../scripts/lib/stage.mjs';

/** A copy of Electron and the built Relock that everybody on this machine may run. */
export interface Stage {
  /** Folder of the built app: main.mjs, cli.mjs, renderer/. */
  readonly appDir: string;
  /** Runs Electron as the given user: the path of a small script, as Playwright wants one executable. */
  executableFor(asUser: readonly string[]): string;
  /** Arguments that come first: the app's folder, where Electron does not know it by itself. */
  readonly args: readonly string[];
  /** Folder of the Electron binary. */
  readonly electronDir: string;
}

let current: Promise<Stage> | undefined;

/** The stage of this test process: made at the first call, removed when the process ends. */
export function testStage(): Promise<Stage> {
  current ??= makeStage();
  return current;
}

/**
 * A stage of its own, in which `edit` changes the built app's files before it starts: for what a test can only
 * reach by another server. Removed when the process ends, as the other one.
 */
export const editedStage = (edit: (appDir: string) => void): Promise<Stage> => makeStage(edit);

async function makeStage(edit?: (appDir: string) => void): Promise<Stage> {
  const dist = await ensureBuild();
  const { dir, appDir, executable, args } = await stageForTests({
    electron: await ensureElectron(),
    dist,
  });
  edit?.(appDir);
  process.once('exit', () => {
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    appDir,
    args,
    electronDir: path.dirname(executable),
    executableFor: (asUser) => wrapperFor(dir, executable, asUser),
  };
}

function wrapperFor(dir: string, executable: string, asUser: readonly string[]): string {
  const command = [...asUser, executable].map((part) => `'${part}'`).join(' ');
  const name = createHash('sha256').update(command).digest('hex').slice(0, 12);
  const file = path.join(dir, `run-${name}.sh`);
  if (!existsSync(file)) {
    // `exec` keeps the process id, so that killing the wrapper kills Electron.
    writeFileSync(file, `#!/bin/sh\nexec ${command} "$@"\n`);
    chmodSync(file, 0o755);
  }
  return file;
}
