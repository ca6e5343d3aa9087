import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CliServices } from '../../../electron/cli/context';
import { runCli } from '../../../electron/cli/run';
import { createPaperMachine } from '../../../electron/platform/paper/machine';
import { createActionService } from '../../../electron/local-actions/action-service';
import { err, ok } from '../../../shared/result';
import type { OneDriveLook } from '../../../shared/local-actions';
import { createFakeSecrets } from '../../support/fake-secrets';
import { silentLog } from '../../support/silent-log';
import { createSwitchAction } from '../local-actions/fake-action';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

function setup(
  more: {
    keeps?: boolean;
    answers?: string[];
    languages?: string[];
    services?: Partial<CliServices>;
  } = {},
) {
  const made = createSwitchAction();
  const secrets = createFakeSecrets();
  // Without a keychain everything stays in memory, so that most tests need no disk.
  let folder = '/nowhere/relock';
  if (more.keeps === true) {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-cli-'));
    folders.push(folder);
  } else secrets.fail('keychain.missing');
  const said = { out: '', err: '', asked: [] as string[], logged: [] as unknown[] };
  const actions = createActionService({
    actions: [made.action],
    folder,
    secrets,
    clock: { now: () => Date.parse('2026-11-22T12:00:00Z') },
    log: silentLog,
    owner: { activeId: () => null, nameOf: () => null },
  });
  const account = {
    id: 'switch',
    client: 'linux-client',
    accountKind: 'unknown',
    address: null,
    folder: '~/OneDrive',
    linked: 'yes',
    running: 'no',
    canPlan: true,
  } as const;
  const look = {
    kind: 'looked',
    at: '2026-11-22T12:00:00.000Z',
    accounts: [account],
    unread: [],
  } satisfies OneDriveLook;
  const services: CliServices = {
    facts: {
      version: '0.1.0',
      node: '20',
      electron: null,
      platform: 'linux',
      arch: 'x64',
      dataFolder: '/d',
    },
    backend: 'memory',
    keychainState: async () => 'missing',
    dataFolderExists: async () => false,
    clientVersion: async () => null,
    machine: createPaperMachine({ platform: 'linux' }),
    record: async () => ({ platform: 'linux' }),
    fileExists: async () => false,
    writeNewFile: async () => undefined,
    traces: { look: async () => ({ at: '2026-11-22T12:00:00.000Z', traces: [], unseen: [] }) },
    source: { look: async () => look },
    readPage: async () => err('not-found'),
    thisComputer: { look: async () => ({ name: null, model: null, os: null }) },
    now: () => Date.parse('2026-11-22T12:00:00Z'),
    actions: () => actions,
    people: async () => err('no-keychain'),
    lock: async () => ok(async () => undefined),
    ...more.services,
  };
  const { answers } = more;
  const run = (...argv: string[]) =>
    runCli(argv, {
      version: '0.1.0',
      log: { ...silentLog, error: (message, data) => said.logged.push([message, data]) },
      services: async () => ok(services),
      terminal: {
        out: (text) => (said.out += text),
        err: (text) => (said.err += text),
        ask:
          answers === undefined
            ? null
            : async (question) => {
                said.asked.push(question);
                return answers.shift() ?? '';
              },
        writeFile: async () => {
          throw new Error('read-only');
        },
        languages: more.languages ?? ['en_US.UTF-8'],
      },
    });
  return { ...made, said, run, look, account };
}

describe('the command line', () => {
  it.each([
    ['y', 'verified', 0, false],
    ['Sí', 'verified', 0, false],
    ['n', 'declined', 1, true],
    ['', 'declined', 1, true],
  ])('asks at a terminal: "%s" is %s', async (answer, _outcome, exit, on) => {
    const { run, computer, said } = setup({ answers: [answer] });

    expect(await run('onedrive', 'unlink')).toBe(exit);
    expect([computer.on, said.asked.length]).toEqual([on, 1]);
    expect(said.out).toContain('without a keychain there is no undo.');
  });

  it('shows a plan again when it changed, and asks again', async () => {
    const { run, behave, said, computer } = setup({ answers: ['y', 'n'] });
    let plans = 0;
    Object.defineProperty(behave, 'fingerprint', { get: () => (plans += 1) });

    expect(await run('onedrive', 'unlink')).toBe(1);
    expect(said.asked).toHaveLength(2);
    expect(said.out).toContain('Something changed since the last look.');
    expect(computer.on).toBe(true);
  });

  it.each([
    ['throws', 'rolled-back', 4],
    ['says-why', 'rolled-back', 4],
  ] as const)('a run that %s exits 4', async (execute, outcome, exit) => {
    const { run, behave, said } = setup();
    behave.execute = execute;

    expect(await run('onedrive', 'unlink', '--yes', '--json')).toBe(exit);
    expect(JSON.parse(said.out)).toMatchObject({ command: 'onedrive unlink', outcome });
  });

  it.each([
    [['y', 'y', 'y'], 0, false, 3],
    [['y', 'n'], 1, true, 2],
  ])('asks what no reading can decide before it runs: %j', async (answers, exit, on, asked) => {
    const { run, behave, computer, said } = setup({ answers });
    behave.questions = ['uploads', 'web-access'];

    expect(await run('onedrive', 'unlink')).toBe(exit);
    expect([computer.on, said.asked.length]).toEqual([on, asked]);
    expect(said.asked[0]).toContain('Does it say “Up to date”?');
  });

  it('takes no --yes for an answer to that, but takes what was seen', async () => {
    const { run, behave, computer, said } = setup();
    behave.questions = ['uploads', 'web-access'];

    expect(await run('onedrive', 'unlink', '--yes', '--seen', 'uploads', '--json')).toBe(1);
    expect(JSON.parse(said.out)).toMatchObject({ outcome: 'refused', stop: 'web-access' });
    expect(computer.writes).toBe(0);
    expect(await run('onedrive', 'unlink', '--yes', '--seen', 'uploads,web-access')).toBe(0);
    expect(computer.on).toBe(false);
  });

  it('takes no yes to the plan for an answer to a question that came up since', async () => {
    const answers = ['y', 'y'];
    const { run, behave, computer, said } = setup({ answers });
    const next = answers.shift.bind(answers);
    answers.shift = () => {
      behave.questions = ['vault'];
      behave.fingerprint = 'other';
      return next();
    };
    expect(await run('onedrive', 'unlink', '--json')).toBe(1);
    expect(JSON.parse(said.out)).toMatchObject({ outcome: 'refused', stop: 'vault' });
    expect(computer.writes).toBe(0);
  });

  it('exits 3 when an account came back by itself, or no copy can be kept', async () => {
    const back = setup();
    back.behave.watch = async () => 'yes';
    expect(await back.run('onedrive', 'unlink', '--yes')).toBe(3);
    expect(back.said.out).toContain('The account came back by itself');

    const closed = setup();
    closed.behave.needsUndo = true;
    expect(await closed.run('onedrive', 'unlink', '--yes')).toBe(3);
    expect(closed.computer.writes).toBe(0);
  });

  it('a stuck run exits 5, one that cannot be judged 3', async () => {
    const stuck = setup();
    Object.assign(stuck.behave, { execute: 'throws', rollBack: 'throws' });
    const unsure = setup();
    unsure.behave.verdict = 'cannot-tell';

    expect(await stuck.run('onedrive', 'unlink', '--yes')).toBe(5);
    expect(await unsure.run('onedrive', 'unlink', '--yes')).toBe(3);
    expect(unsure.said.out).toContain('Look at the folder');
  });

  it('a bug ends in a sentence with a reference, and the log has the rest', async () => {
    const { run, said } = setup({
      services: {
        keychainState: async () => {
          throw new TypeError('secret is not a function');
        },
      },
    });

    expect(await run('status')).toBe(3);
    expect(said.out).toMatch(/name this: [0-9a-f]{8}\n$/);
    expect(said.out + said.err).not.toMatch(/TypeError|secret|\bat /);
    expect(said.logged).toHaveLength(1);
  });

  it.each(['another-account', 'machine-changed', 'files-missing'] as const)(
    'never forces an undo: %s',
    async (reason) => {
      const { run, behave, computer, said } = setup({ keeps: true });
      await run('onedrive', 'unlink', '--yes');
      behave.undoProblem = reason;
      said.out = '';

      expect(await run('onedrive', 'undo', '--yes', '--json')).toBe(1);
      expect(JSON.parse(said.out)).toMatchObject({ outcome: 'refused', reason });
      expect(computer.on).toBe(false);
    },
  );

  it('settles a stuck run by the same rule, and never by force', async () => {
    const { run, behave, computer, said } = setup({ keeps: true });
    Object.assign(behave, { execute: 'throws', rollBack: 'throws' });
    expect(await run('onedrive', 'unlink', '--yes')).toBe(5);
    Object.assign(behave, { rollBack: 'works', undoProblem: 'another-account' });

    expect(await run('onedrive', 'undo', '--yes')).toBe(1);
    expect(said.out).toContain('Another sign-in is here now.');
    expect(computer.on).toBe(false);

    behave.undoProblem = null;
    expect(await run('onedrive', 'undo', '--yes')).toBe(0);
    expect(computer.on).toBe(true);
  });

  it('an undo that fails is not tried by force: still unlinked is 1, half way is 5', async () => {
    const { run, behave, computer } = setup({ keeps: true });
    await run('onedrive', 'unlink', '--yes');
    behave.rollBack = 'throws';
    const writes = computer.writes;
    expect(await run('onedrive', 'undo', '--yes')).toBe(1);
    expect(computer.writes).toBe(writes + 1);

    behave.verdict = 'cannot-tell';
    expect(await run('onedrive', 'undo', '--yes')).toBe(5);
  });

  it('could not read the folder before an undo: exits 3', async () => {
    const { run, behave } = setup({ keeps: true });
    await run('onedrive', 'unlink', '--yes');
    behave.undoProblem = 'files-unknown';

    expect(await run('onedrive', 'undo', '--yes')).toBe(3);
  });

  it('says that sync stays stopped instead of "as it was"', async () => {
    const { run, behave, said } = setup();
    Object.assign(behave, { execute: 'says-why', leftStopped: true });

    expect(await run('onedrive', 'unlink', '--yes')).toBe(4);
    expect(said.out).toContain('Sync was stopped and does not run now.');
    expect(said.out).not.toContain('as it was');
  });

  it.each([
    ['missing', 'There is no keychain here now'],
    ['locked', 'The keychain is locked'],
    ['refused', 'The keychain said no'],
    ['failed', 'The keychain gave no clear answer'],
  ] as const)('a keychain that is %s has its own sentence', async (state, words) => {
    const { run, said } = setup({ services: { keychainState: async () => state } });

    expect(await run('onedrive', 'unlink', '--yes', '--person', 'Ana', '--json')).toBe(3);
    const told = JSON.parse(said.out) as { error: object; messages: string[] };
    expect(told.error).toEqual({ code: 'no-keychain', keychain: state });
    expect(told.messages.join(' ')).toContain(words);
  });

  it('could not look: says why, exits 3', async () => {
    const { run, said } = setup({
      services: {
        source: {
          look: async () => ({ kind: 'could-not-look', reason: 'not-built-for-this-system' }),
        },
      },
    });

    expect(await run('onedrive', 'plan', '--json')).toBe(3);
    expect(JSON.parse(said.out)).toMatchObject({ error: { code: 'could-not-look' } });
  });

  it('several accounts: names them and wants one chosen', async () => {
    const { look, account } = setup();
    const two = { ...look, accounts: [account, { ...account, id: 'other' }] };
    const { run, said } = setup({ services: { source: { look: async () => two } } });

    expect(await run('onedrive', 'unlink', '--yes')).toBe(2);
    expect(said.out).toContain('switch: ~/OneDrive');
    expect(await run('onedrive', 'unlink', '--yes', '--account', 'switch')).toBe(0);
  });

  it('prints what it has when the file cannot be written', async () => {
    const { run, said } = setup();

    expect(await run('status', '--out', '/nowhere/x')).toBe(2);
    expect(said.err).toContain('/nowhere/x could not be written');
    expect(said.out).toContain('Relock 0.1.0');
  });

  it('speaks the language of the system, or the one that was asked for', async () => {
    const spanish = setup({ languages: ['es_ES.UTF-8'] });
    const english = setup({ languages: ['es_ES.UTF-8'] });
    await spanish.run('--help');
    await english.run('--help', '--lang', 'en');

    expect(spanish.said.out).toContain('Quita OneDrive de este equipo.');
    expect(english.said.out).toContain('Takes OneDrive off this computer.');
  });

  it('prints one object and nothing else with --json', async () => {
    for (const argv of [
      ['status'],
      ['--help'],
      ['onedrive', 'plan'],
      ['onedrive', 'unlink'],
      ['nonsense'],
    ]) {
      const { run, said } = setup();
      await run(...argv, '--json');
      expect(JSON.parse(said.out)).toHaveProperty('command');
    }
  });
});
