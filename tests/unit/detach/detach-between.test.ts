import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { personal, text, USER_FOLDER, work } from '../../support/windows-seeds';
import { ASIDE, computer, PERSONAL, pictures, ROOT, setup } from './computer';

const backups = (): string[] => {
  const place = path.join(computer.home, 'data', 'backups');
  return fs.existsSync(place) ? fs.readdirSync(place) : [];
};

describe('what happens between two steps', () => {
  it('closes no OneDrive that the plan said does not run', async () => {
    setup({ manner: 'absent' });
    const before = pictures();
    const late = computer.start((name) => {
      if (name === 'writing') computer.script.state.running = true;
    });
    expect(await computer.unlink(late)).toMatchObject({
      outcome: 'rolled-back',
      stop: 'client-returns',
      syncStopped: false,
    });
    expect([pictures(), computer.script.asked]).toEqual([before, []]);
    expect(computer.script.state.running).toBe(true);
  });

  it.each(['copied-again', 'settings-renamed'])(
    'takes nothing away from a OneDrive that is there again behind "%s"',
    async (step) => {
      setup();
      const before = pictures();
      const back = computer.start((name) => {
        if (name === step) computer.script.state.running = true;
      });
      expect(await computer.unlink(back)).toMatchObject({
        outcome: 'rolled-back',
        stop: 'client-returns',
      });
      expect(pictures()).toEqual(before);
      const deleted = computer.machine.calls.filter(([verb]) => verb === 'delete');
      expect(deleted).toEqual([]);
    },
  );

  it.each(['kept', 'stopped', 'copied-again'])(
    'ends when it is told to behind "%s", also with a OneDrive that does not run',
    async (step) => {
      for (const manner of ['absent', 'obeys'] as const) {
        setup({ manner });
        const before = pictures();
        const ending = computer.start((name) => {
          if (name === step) void ending.cancel({});
        });
        const result = await computer.unlink(ending);
        expect(result).toMatchObject({ stop: 'cancelled', syncStopped: false });
        expect(['refused', 'rolled-back']).toContain(result.outcome);
        expect(pictures()).toEqual(before);
        computer.remove();
      }
    },
  );

  it('does not begin when a folder cannot be listed any more for the copy', async () => {
    setup();
    const before = pictures();
    const dark = computer.start((name) => {
      if (name === 'started') computer.state.denied = /Photos/;
    });
    expect(await computer.unlink(dark)).toMatchObject({ outcome: 'refused', stop: 'unclear' });
    expect([pictures(), computer.script.asked]).toEqual([before, []]);
  });

  it('is not called checked when nobody could look whether the account came back', async () => {
    setup();
    const dark = computer.start((name) => {
      if (name === 'noted')
        Object.assign(computer.oneDrive, {
          look: async () => ({ ok: false, error: 'unreadable' }),
        });
    });
    expect(await computer.unlink(dark)).toMatchObject({
      outcome: 'unverified',
      undoDays: 30,
      linkedAgain: false,
    });
    expect(await computer.service.history({})).toMatchObject({
      value: [{ state: 'unverified', undoUntil: '2026-12-22T12:00:00.000Z' }],
    });
  });
});

describe('an undo copy that is damaged', () => {
  it.each([
    ['the note that the change began', /^begun/],
    ['the copy of the registry', /^registry/],
    ['all of it', /./],
  ])('is never taken for a change that was not made: %s', async (_name, files) => {
    for (const harm of ['spoilt', 'gone'] as const) {
      setup();
      const { journalId } = await computer.unlink();
      const after = pictures();
      const box = path.join(computer.home, 'data', 'backups', journalId ?? '');
      for (const name of fs.readdirSync(box).filter((one) => files.test(one)))
        if (harm === 'gone') fs.rmSync(path.join(box, name));
        else fs.writeFileSync(path.join(box, name), 'spoilt');
      const undone = await computer.service.undo({ journalId: journalId ?? '' });
      const linked = await computer.isLinked();
      expect([_name, harm, undone]).toEqual([
        _name,
        harm,
        {
          ok: true,
          value: linked ? { kind: 'undone' } : { kind: 'refused', reason: 'no-undo-copy' },
        },
      ]);
      if (!linked) expect(pictures()).toEqual(after);
      computer.remove();
    }
  });
});

describe('OneDrive around an undo', () => {
  it.each([
    ['ran before the unlink', 'obeys', false],
    ['runs now', 'absent', true],
  ] as const)('is started again when it %s', async (_name, manner, runs) => {
    setup({ manner });
    const { journalId } = await computer.unlink();
    computer.script.state.manner = 'obeys';
    computer.script.state.running = runs;
    expect(await computer.service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'undone' },
    });
    expect(computer.script.asked.at(-1)).toBe('start');
    expect(computer.script.state.running).toBe(true);
  });
});

describe('an undo after somebody else', () => {
  it('is refused when another account was linked and taken off again since', async () => {
    setup();
    const { journalId } = await computer.unlink();
    computer.machine.set(ROOT, 'PersonalUnlinkedTimeStamp', {
      kind: 'large-number',
      number: 1_795_400_000n,
    });
    const after = pictures();
    expect(await computer.service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'refused', reason: 'machine-changed' },
    });
    expect(pictures()).toEqual(after);
  });

  it('writes nothing over the same account that was linked again, also without old settings', async () => {
    setup();
    fs.rmSync(path.join(computer.settings, 'Personal'), { recursive: true });
    const { journalId } = await computer.unlink();
    for (const [name, value] of [
      ['UserFolder', USER_FOLDER],
      ['UserEmail', 'ana@outlook.com'],
      ['cid', '0123456789abcdef'],
    ] as const)
      computer.machine.set(PERSONAL, name, text(value));
    fs.mkdirSync(path.join(computer.settings, 'Personal'));
    const after = pictures();
    const undone = await computer.service.undo({ journalId: journalId ?? '' });
    expect(undone).toMatchObject({ value: { kind: 'refused' } });
    expect(pictures()).toEqual(after);
  });

  it('goes on when only the account of work took over the common variable', async () => {
    setup({ seed: [...personal(), ...work()] });
    const { journalId } = await computer.unlink();
    computer.machine.set('Environment', 'OneDrive', text('C:\\Users\\ana\\OneDrive - Contoso'));
    expect(await computer.service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'undone' },
    });
    expect(computer.machine.picture()).toContain(
      '"OneDrive",{"kind":"text","text":"C:\\\\Users\\\\ana\\\\OneDrive - Contoso"}',
    );
  });
});

describe('a journal of which both copies are cut back', () => {
  it('to its first line leaves the choice to the person, and the undo with it', async () => {
    setup();
    const before = pictures();
    const { journalId } = await computer.unlink();
    const data = path.join(computer.home, 'data');
    for (const name of ['journal.sealed', 'journal.sealed.backup']) {
      const file = path.join(data, name);
      fs.writeFileSync(file, `${fs.readFileSync(file, 'utf8').split('\n')[0] ?? ''}\n`);
    }
    expect(await computer.start().recoverAtStart()).toMatchObject({
      value: { recoveries: [{ journalId, result: 'needs-choice' }] },
    });
    expect(backups()).toEqual([journalId]);
    expect(computer.names()).toContain(ASIDE);
    expect(
      await computer.service.settle({ journalId: journalId ?? '', choice: 'roll-back' }),
    ).toMatchObject({ value: { result: 'rolled-back' } });
    expect(pictures()).toEqual(before);
  });
});

describe('an account that comes back after another line of the history', () => {
  it('is still told at the next start', async () => {
    setup();
    const { journalId } = await computer.unlink();
    await computer.service.note({
      personId: null,
      address: null,
      folder: null,
      checked: true,
    });
    computer.machine.set(PERSONAL, 'cid', text('0123456789abcdef'));
    expect(await computer.service.recoverAtStart()).toMatchObject({
      value: { recoveries: [{ journalId, result: 'linked-again' }] },
    });
  });
});
