import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { err, ok } from '../../../shared/result';
import { DAY, LUIS, setup } from './switch-service';

describe('a run that is found after its days', () => {
  async function late(at: string) {
    const made = setup();
    const dying = made.start((name) => {
      if (name === at) throw new Error('the power went');
    });
    await made.run(dying).catch(() => undefined);
    made.wait(7 * DAY);
    return made;
  }

  it('is never put back: the token goes, and the person closes the line', async () => {
    const { start, computer, secrets, service } = await late('executed');
    const report = await start().recoverAtStart();
    const journalId = report.ok ? (report.value.recoveries[0]?.journalId ?? '') : '';

    expect(report).toMatchObject({ value: { recoveries: [{ result: 'needs-choice' }] } });
    expect([computer.on, [...secrets.entries.keys()]]).toEqual([false, ['device-key']]);
    expect(await service.settle({ journalId, choice: 'roll-back' })).toEqual(
      ok({ result: 'refused', reason: 'expired' }),
    );
    expect(await service.settle({ journalId, choice: 'leave' })).toEqual(ok({ result: 'left' }));
    expect(computer.on).toBe(false);
  });

  it('that changed nothing is closed by itself', async () => {
    const { start, states } = await late('writing');

    expect(await start().recoverAtStart()).toMatchObject({
      value: { recoveries: [{ result: 'rolled-back' }] },
    });
    expect(await states()).toEqual(['rolled-back']);
  });
});

describe('undo copies', () => {
  const copies = (folder: string) => fs.readdirSync(path.join(folder, 'backups'));

  it('that the journal does not know go at the next start, with their token', async () => {
    const { journalOf, secrets, folder, start } = setup();
    const journalId = await journalOf();
    for (const copy of ['journal.sealed', 'journal.sealed.backup'])
      fs.truncateSync(path.join(folder, copy), 0);
    expect(secrets.entries.has(`undo-token/${journalId}`)).toBe(true);

    await start().recoverAtStart();

    expect([[...secrets.entries.keys()], copies(folder)]).toEqual([['device-key'], []]);
  });

  it('stay when one copy of the journal is cut, or when none can be read now', async () => {
    const { journalOf, service, secrets, folder, start } = setup();
    const journalId = await journalOf();
    const file = path.join(folder, 'journal.sealed');
    fs.truncateSync(file, 0);
    await start().recoverAtStart();
    expect(copies(folder)).toEqual([journalId]);

    for (const copy of [file, `${file}.backup`]) {
      fs.renameSync(copy, `${copy}.away`);
      fs.mkdirSync(copy);
    }
    expect(await start().recoverAtStart()).toMatchObject({ value: { journal: 'unreadable' } });
    expect([copies(folder), secrets.entries.has(`undo-token/${journalId}`)]).toEqual([
      [journalId],
      true,
    ]);
    for (const copy of [file, `${file}.backup`]) {
      fs.rmdirSync(copy);
      fs.renameSync(`${copy}.away`, copy);
    }
    expect(await service.undo({ journalId })).toEqual(ok({ kind: 'undone' }));
  });

  it('of a stuck run can be deleted, and go by themselves after seven days', async () => {
    const { outcome, behave, service, secrets, wait, start } = setup();
    Object.assign(behave, { execute: 'throws', rollBack: 'throws' });
    const stuck = await outcome();
    const journalId = 'journalId' in stuck ? (stuck.journalId ?? '') : '';
    const history = await service.history({});
    expect(history).toMatchObject({
      value: [{ state: 'stuck', undoUntil: '2026-11-29T12:00:00.000Z' }],
    });

    wait(7 * DAY);
    await start().recoverAtStart();
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
    expect(await service.settle({ journalId, choice: 'leave' })).toEqual(ok({ result: 'left' }));
    expect(await service.history({})).toMatchObject({ value: [{ undoUntil: null }] });

    const again = await outcome();
    const second = 'journalId' in again ? (again.journalId ?? '') : '';
    expect(await service.dropUndo({ journalId: second })).toEqual(ok(null));
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
  });

  it('go at once when an undo finds them over', async () => {
    const { journalOf, service, secrets, wait } = setup();
    const journalId = await journalOf();
    wait(7 * DAY);

    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'expired' } });
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
  });

  it('go while Relock stays open, and nobody asks the keychain where there are none', async () => {
    const { journalOf, service, secrets, wait, folder } = setup();
    await journalOf();
    wait(7 * DAY - 1);
    await service.dropExpired();
    expect(copies(folder)).toHaveLength(1);
    wait(1);
    await service.dropExpired();
    expect([[...secrets.entries.keys()], copies(folder)]).toEqual([['device-key'], []]);

    const asked = vi.spyOn(secrets, 'probe');
    await service.dropExpired();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a choice', () => {
  it('that cannot be noted is told, and asked again', async () => {
    const { outcome, behave, service, folder } = setup();
    Object.assign(behave, { execute: 'throws', rollBack: 'throws' });
    const stuck = await outcome();
    const journalId = 'journalId' in stuck ? (stuck.journalId ?? '') : '';
    const copy = path.join(folder, 'journal.sealed.backup');
    fs.rmSync(copy);
    fs.mkdirSync(copy);
    behave.rollBack = 'works';

    for (const choice of ['leave', 'roll-back'] as const)
      expect(await service.settle({ journalId, choice })).toEqual(
        err({ code: 'actions.not-noted' }),
      );
    fs.rmdirSync(copy);
    expect(await service.settle({ journalId, choice: 'leave' })).toEqual(ok({ result: 'left' }));
  });

  it('to put back a run belongs to its person; anyone may leave it as it is', async () => {
    const { outcome, behave, service, owner, computer } = setup();
    Object.assign(behave, { execute: 'throws', rollBack: 'throws' });
    const stuck = await outcome();
    const journalId = 'journalId' in stuck ? (stuck.journalId ?? '') : '';
    Object.assign(behave, { rollBack: 'works' });
    owner.names.set(LUIS, 'Luis');
    owner.activeId = LUIS;

    expect(await service.settle({ journalId, choice: 'roll-back' })).toEqual(
      ok({ result: 'refused', reason: 'another-person' }),
    );
    expect(computer.on).toBe(false);
    expect(await service.settle({ journalId, choice: 'leave' })).toEqual(ok({ result: 'left' }));
  });

  it('is not needed to learn that sync stays stopped', async () => {
    const { outcome, behave } = setup();
    Object.assign(behave, { execute: 'says-why', leftStopped: true });

    expect(await outcome()).toMatchObject({ outcome: 'rolled-back', syncStopped: true });
  });
});
