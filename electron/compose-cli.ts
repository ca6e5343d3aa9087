import { lstat, readFile, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { version } from '../package.json';
import { err, ok, type Result } from '../shared/result';
import { PAGE_FILE_MAX, textOfPage } from './features/devices/page-file';
import type { PageFileProblem, CliServices, CliTerminal } from './cli/context';
import { runCli } from './cli/run';
import { readMachineFile } from './compose-machine';
import { composeTraces, TRACE_READINGS } from './compose-traces';
import { composeSystem, dataFolderOf, type System } from './compose-system';
import { recordMachine } from './features/record/record-machine';
import { createFileLogger } from './platform/common/file-logger';
import type { Logger } from './ports/logger';
import { dataFolderAt, prepareDataFolder } from './storage/data-folder';
import { isHeld, takeInstanceLock } from './storage/instance-lock';
import { KEYCHAIN_STATE_OF } from './storage/opened-people';
import { createPeopleRepository } from './storage/people-repository';

/** Runs the command line with the adapters of this computer, and answers with the exit code. */
export async function composeCli(argv: readonly string[]): Promise<number> {
  const { env, platform } = process;
  const home = os.homedir();
  const root = dataFolderOf({ platform, env, home });
  // Only where Relock keeps things already: a look at a computer leaves nothing behind.
  let mayLog = await exists(root);
  const clock = { now: () => Date.now() };
  const log = createFileLogger({
    file: path.join(root, 'logs', 'cli.log'),
    now: clock.now,
    allowed: () => mayLog,
    hide: () => [],
  });
  const uid = process.getuid?.() ?? -1;
  const place = { platform, env, home, uid, clock, log };
  return runCli(argv, {
    version,
    log,
    terminal: terminalOf(env),
    services: async (machineFile) => {
      const paper = machineFile === null ? null : await readMachineFile(machineFile);
      if (paper?.ok === false) return paper;
      const system = composeSystem(place, paper?.value ?? null);
      mayLog &&= (await system.secrets.probe()).ok;
      return ok(servicesOf(system, root, log));
    },
  });
}

function servicesOf(system: System, root: string, log: Logger): CliServices {
  const clock = { now: () => Date.now() };
  const { secrets } = system;
  const folder = dataFolderAt(root);
  return {
    facts: {
      version,
      node: process.versions.node,
      electron: electronVersion(),
      platform: process.platform,
      arch: process.arch,
      dataFolder: root,
    },
    backend: secrets.backend,
    keychainState: async () => {
      const probe = await secrets.probe();
      return probe.ok ? 'ready' : KEYCHAIN_STATE_OF[probe.error];
    },
    dataFolderExists: () => exists(root),
    clientVersion: system.clientVersion,
    machine: system.machine,
    traces: composeTraces({ machine: system.machine, clock, log }),
    record: () => recordMachine(system.machine, TRACE_READINGS[system.machine.platform]),
    fileExists: exists,
    writeNewFile: (file, text) => writeFile(file, text, { mode: 0o600, flag: 'wx' }),
    source: system.source,
    thisComputer: system.thisComputer,
    readPage,
    now: () => Date.now(),
    actions: (person) =>
      system.actions({
        folder: root,
        owner: {
          activeId: () => person?.id ?? null,
          nameOf: (personId) => (personId === person?.id ? person.name : null),
        },
      }),
    people: async () => {
      const opened = await createPeopleRepository({
        folder,
        secrets,
        clock,
        log,
        readOnly: true,
      }).open();
      return opened.keeping
        ? ok({ open: opened.people, locked: opened.locked.length })
        : err('no-keychain');
    },
    lock: async () => {
      // Before anything is made here: a window holds its lock whatever became of the keychain.
      if (await isHeld(root)) return err('in-use');
      // Without a keychain nothing is written, so no folder is made for a lock.
      if ((await secrets.probe()).ok) await prepareDataFolder(folder);
      else if (!(await exists(root))) return ok(async () => undefined);
      const lock = await takeInstanceLock(root);
      if (lock.ok) return ok(() => lock.value.release());
      // A folder that cannot be written stops the action itself, with words of its own.
      return lock.error === 'held' ? err('in-use') : ok(async () => undefined);
    },
  };
}

async function readPage(file: string): Promise<Result<string, PageFileProblem>> {
  try {
    const { size } = await stat(file);
    return size > PAGE_FILE_MAX ? err('too-big') : textOfPage(await readFile(file));
  } catch (cause) {
    return err(isMissing(cause) ? 'not-found' : 'unreadable');
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

function terminalOf(env: NodeJS.ProcessEnv): CliTerminal {
  const interactive = process.stdin.isTTY && process.stderr.isTTY;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    ask: interactive ? ask : null,
    writeFile: (file, text) => writeFile(file, text, { mode: 0o600 }),
    languages: languagesOf(env),
  };
}

/** The question goes to standard error, so that `--json` stays one object. */
async function ask(question: string): Promise<string> {
  const asker = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>((resolve) => asker.once('close', () => resolve('')));
  try {
    return await Promise.race([asker.question(question), closed]);
  } finally {
    asker.close();
  }
}

/** POSIX: LC_ALL wins over LC_MESSAGES and LANG. Elsewhere the runtime knows. */
function languagesOf(env: NodeJS.ProcessEnv): readonly string[] {
  const named = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'];
  return named === undefined || named === ''
    ? [Intl.DateTimeFormat().resolvedOptions().locale]
    : [named];
}

/** Null in plain Node.js, which the types of Electron do not know. */
const electronVersion = (): string | null =>
  (process.versions as Partial<typeof process.versions>).electron ?? null;

const exists = (place: string): Promise<boolean> =>
  lstat(place).then(
    () => true,
    () => false,
  );
