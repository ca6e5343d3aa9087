import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/result';
import { DAY, ANA, LUIS, setup } from './switch-service';

describe('a plan', () => {
  it('changes nothing and leaves nothing', async () => {
    const { plan, computer, folder, secrets } = setup();

    await plan();

    expect([computer, fs.readdirSync(folder), secrets.entries.size]).toEqual([
      { on: true, writes: 0 },
      [],
      0,
    ]);
  });

  it('runs only when every warning is acknowledged, and still runs then', async () => {
    const { plan, service, computer } = setup();
    const { planId, warnings } = await plan();

    expect(await service.execute({ planId, acknowledged: [] })).toEqual({
      ok: false,
      error: { code: 'actions.not-acknowledged' },
    });
    expect(computer.writes).toBe(0);
    expect(await service.execute({ planId, acknowledged: warnings })).toMatchObject({ ok: true });
  });

  it('that expired runs when nothing changed, and is shown again when something did', async () => {
    const { plan, service, behave, wait, computer } = setup();
    const [first, second] = [await plan(), await plan()];
    wait(6 * 60_000);
    const late = await service.execute({ planId: first.planId, acknowledged: first.warnings });
    expect(late).toMatchObject({ value: { kind: 'done', result: { outcome: 'verified' } } });

    computer.on = true;
    behave.fingerprint = 'other';
    const changed = await service.execute({ planId: second.planId, acknowledged: second.warnings });
    expect(changed).toMatchObject({ value: { kind: 'changed' } });
    expect(computer.on).toBe(true);
  });

  it('is forgotten once a lock closes, but not what was pressed already', async () => {
    const { plan, service, computer } = setup();
    const [first, second] = [await plan(), await plan()];
    const pressed = service.execute({ planId: first.planId, acknowledged: first.warnings });
    service.letGo();
    expect(await pressed).toMatchObject({ value: { result: { outcome: 'verified' } } });
    computer.on = true;
    expect(await service.execute({ planId: second.planId, acknowledged: second.warnings })).toEqual(
      { ok: false, error: { code: 'actions.plan-unknown' } },
    );
    expect(computer.on).toBe(true);
  });

  it('with a stop is refused and journals nothing', async () => {
    const { outcome, behave, states, computer } = setup();
    behave.stops = ['config-malformed'];

    expect(await outcome()).toMatchObject({
      outcome: 'refused',
      stop: 'config-malformed',
      journalId: null,
    });
    expect([await states(), computer.writes]).toEqual([[], 0]);
  });

  it('is unknown for another account, another id, or a second time', async () => {
    const { service, plan } = setup();
    const { planId, warnings } = await plan();
    await service.execute({ planId, acknowledged: warnings });

    expect(await service.execute({ planId, acknowledged: warnings })).toMatchObject({
      error: { code: 'actions.plan-unknown' },
    });
    expect(await service.plan({ actionId: 'onedrive.unlink', accountId: 'other' })).toMatchObject({
      error: { code: 'actions.not-found' },
    });
  });
});

describe('a run', () => {
  it('is verified, tells its steps, and can be undone once', async () => {
    const { journalOf, service, computer, states, steps } = setup();
    const journalId = await journalOf();
    expect([computer.on, await states(), steps[0]]).toEqual([false, ['verified'], 1]);

    expect(await service.undo({ journalId })).toMatchObject({ value: { kind: 'undone' } });
    expect(await service.undo({ journalId })).toMatchObject({
      value: { reason: 'already-undone' },
    });
    expect([computer.on, await states()]).toEqual([true, ['undone']]);
  });

  it.each(['throws', 'does-nothing', 'says-why'] as const)(
    'that %s is rolled back',
    async (execute) => {
      const { outcome, behave, computer, states, secrets } = setup();
      behave.execute = execute;

      expect(await outcome()).toMatchObject({ outcome: 'rolled-back', undoDays: 0 });
      expect([computer.on, await states()]).toEqual([true, ['rolled-back']]);
      expect([...secrets.entries.keys()]).toEqual(['device-key']);
    },
  );

  it('that cannot be judged is never rolled back', async () => {
    const { outcome, behave, computer, states } = setup();
    behave.verdict = 'cannot-tell';

    expect(await outcome()).toMatchObject({ outcome: 'unverified', undoDays: 7 });
    expect([computer.on, await states()]).toEqual([false, ['unverified']]);
  });

  it.each(['throws', 'does-nothing'] as const)(
    'whose roll back %s is stuck, and can be settled',
    async (rollBack) => {
      const { outcome, behave, states, plan, service, journalOf } = setup();
      Object.assign(behave, { execute: 'throws', rollBack });

      const result = await outcome();
      expect(result).toMatchObject({ outcome: 'stuck' });
      expect(await states()).toEqual(['stuck']);
      expect((await plan()).stops).toContain('another-action-open');

      behave.rollBack = 'works';
      const journalId = 'journalId' in result ? (result.journalId ?? '') : '';
      expect(await service.settle({ journalId, choice: 'roll-back' })).toMatchObject({
        value: { result: 'rolled-back' },
      });
      behave.execute = 'works';
      expect(await journalOf()).not.toBe('');
    },
  );

  it('that cannot keep its undo is not begun', async () => {
    const { outcome, behave, computer, states } = setup();
    behave.keep = 'disk-full';

    expect(await outcome()).toMatchObject({ outcome: 'refused', stop: 'disk-full' });
    expect([computer.writes, await states()]).toEqual([0, []]);
  });

  it('has the computer to itself', async () => {
    const { service, plan } = setup();
    const [first, second] = [await plan(), await plan()];

    const runs = await Promise.all(
      [first, second].map(({ planId, warnings }) =>
        service.execute({ planId, acknowledged: warnings }),
      ),
    );

    expect(runs[0]).toMatchObject({ ok: true });
    expect(runs[1]).toMatchObject({ error: { code: 'actions.busy' } });
  });
});

describe('an undo', () => {
  it.each(['machine-changed', 'files-missing', 'another-account'] as const)(
    'is refused: %s',
    async (reason) => {
      const { journalOf, service, behave, computer } = setup();
      const journalId = await journalOf();
      behave.undoProblem = reason;

      expect(await service.undo({ journalId })).toMatchObject({
        value: { kind: 'refused', reason },
      });
      expect(computer.on).toBe(false);
    },
  );

  it('is over after seven days, and the copy goes with the next start', async () => {
    const { journalOf, service, wait, secrets, start, folder } = setup();
    const journalId = await journalOf();
    wait(7 * DAY - 1);
    await service.recoverAtStart();
    expect(secrets.entries.has(`undo-token/${journalId}`)).toBe(true);
    wait(1);

    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'expired' } });
    await start().recoverAtStart();
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
    expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  it('is gone after "delete now", and the line stays', async () => {
    const { journalOf, service, states, secrets } = setup();
    const journalId = await journalOf();

    expect(await service.dropUndo({ journalId })).toEqual({ ok: true, value: null });

    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'no-undo-copy' } });
    expect([await states(), [...secrets.entries.keys()]]).toEqual([['verified'], ['device-key']]);
    expect(await service.dropUndo({ journalId })).toMatchObject({
      error: { code: 'actions.not-found' },
    });
  });

  it('that does not work can be tried again', async () => {
    const { journalOf, service, behave, states } = setup();
    const journalId = await journalOf();
    behave.rollBack = 'throws';
    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'failed' } });
    expect(await states()).toEqual(['verified']);

    behave.rollBack = 'works';
    expect(await service.undo({ journalId })).toMatchObject({ value: { kind: 'undone' } });
  });

  it('of a made-up entry is refused', async () => {
    const { service } = setup();

    expect(await service.undo({ journalId: '00000000-0000-4000-8000-000000000000' })).toMatchObject(
      {
        value: { reason: 'unknown-entry' },
      },
    );
  });
});

describe('without a keychain', () => {
  it('there is no undo, the plan says so first, and nothing is written', async () => {
    const { secrets, plan, outcome, folder, service, computer } = setup();
    secrets.fail('keychain.missing');

    expect(await plan()).toMatchObject({
      undoDays: 0,
      warnings: ['no-undo-without-keychain', 'only-this-computer'],
    });
    const result = await outcome();

    expect(result).toMatchObject({ outcome: 'verified', undoDays: 0 });
    expect([computer.on, fs.readdirSync(folder)]).toEqual([false, []]);
    const journalId = 'journalId' in result ? (result.journalId ?? '') : '';
    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'no-undo-copy' } });
  });

  it('with a sealed journal from before, it waits: an open run may be in it', async () => {
    const { secrets, outcome, service, computer, run, start } = setup();
    await outcome(
      start((name) => {
        if (name === 'executed') throw new Error('the power went');
      }),
    ).catch(() => undefined);
    secrets.fail('keychain.missing');
    const before = { ...computer };

    expect(await run()).toMatchObject({ error: { code: 'actions.no-keychain' } });
    expect(await service.recoverAtStart()).toMatchObject({ error: 'actions.no-keychain' });
    expect(await service.newest()).toMatchObject({ error: 'actions.no-keychain' });
    expect(computer).toEqual(before);
  });

  it('a failed run is still rolled back', async () => {
    const { secrets, outcome, behave, computer } = setup();
    secrets.fail('keychain.missing');
    behave.execute = 'throws';

    expect(await outcome()).toMatchObject({ outcome: 'rolled-back' });
    expect(computer.on).toBe(true);
  });

  it.each(['keychain.locked', 'keychain.refused', 'keychain.failed'] as const)(
    '%s: it waits',
    async (problem) => {
      const { secrets, run, computer, folder, service } = setup();
      secrets.fail(problem);

      expect(await run()).toMatchObject({ error: { code: 'actions.no-keychain' } });
      expect(await service.history({})).toMatchObject({ error: { code: 'actions.no-keychain' } });
      expect(await service.recoverAtStart()).toMatchObject({ error: 'actions.no-keychain' });
      expect([computer.writes, fs.readdirSync(folder)]).toEqual([0, []]);
    },
  );

  it('a token that the keychain refuses stops the run before it begins', async () => {
    const { secrets, run, computer, states } = setup();
    secrets.refuse(/^undo-token/);

    expect(await run()).toMatchObject({ error: { code: 'actions.no-keychain' } });
    expect([computer.writes, await states()]).toEqual([0, []]);
  });

  it('a keychain that comes back between plan and run makes a new plan', async () => {
    const { secrets, plan, service, computer } = setup();
    secrets.fail('keychain.missing');
    const { planId, warnings } = await plan();
    secrets.fail(null);

    expect(await service.execute({ planId, acknowledged: warnings })).toMatchObject({
      value: { kind: 'changed', plan: { undoDays: 7 } },
    });
    expect(computer.on).toBe(true);
  });
});

describe('the next start', () => {
  /** Ends a run at a step as a crash would: nothing behind it happens. */
  async function crash(at: string, behaviour: Partial<ReturnType<typeof setup>['behave']> = {}) {
    const made = setup();
    Object.assign(made.behave, behaviour);
    const dying = made.start((name) => {
      if (name === at) throw new Error('the power went');
    });
    await made.run(dying).catch(() => undefined);
    return made;
  }

  it.each([
    ['started', 'forgotten'],
    ['kept', 'forgotten'],
    ['writing', 'rolled-back'],
    ['executed', 'rolled-back'],
    ['checked', 'rolled-back'],
  ])('behind "%s" says %s, once', async (at, result) => {
    const { start, computer, secrets } = await crash(at);
    const next = start();

    expect(await next.recoverAtStart()).toMatchObject({
      value: { recoveries: [{ result }], journal: 'none' },
    });
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
    expect(await next.recoverAtStart()).toMatchObject({ value: { recoveries: [] } });
    expect([computer.on, [...secrets.entries.keys()]]).toEqual([true, ['device-key']]);
  });

  it.each(['roll-back', 'leave'] as const)(
    'lets the person choose when it is not safe alone: %s',
    async (choice) => {
      const { start, behave, computer, states, service } = await crash('executed', {
        undoProblem: 'files-missing',
      });
      const report = await start().recoverAtStart();
      const journalId = report.ok ? (report.value.recoveries[0]?.journalId ?? '') : '';

      expect(report).toMatchObject({ value: { recoveries: [{ result: 'needs-choice' }] } });
      expect([computer.on, await states()]).toEqual([false, ['started']]);
      const settled = await service.settle({ journalId, choice });

      if (choice === 'roll-back') {
        // The choice of a person is no force: what speaks against an undo speaks against this, too.
        expect(settled).toEqual(ok({ result: 'refused', reason: 'files-missing' }));
        expect([computer.on, await states()]).toEqual([false, ['started']]);
        behave.undoProblem = null;
        expect(await service.settle({ journalId, choice })).toEqual(ok({ result: 'rolled-back' }));
      }
      expect([computer.on, await states()]).toEqual(
        choice === 'leave' ? [false, ['verified']] : [true, ['rolled-back']],
      );
      behave.undoProblem = null;
      expect(await service.settle({ journalId, choice })).toMatchObject({
        error: { code: 'actions.not-found' },
      });
    },
  );
});

describe('the key of this computer', () => {
  it('is made by the first run, not by looking', async () => {
    const { service, plan, secrets } = setup();
    await service.recoverAtStart();
    await service.history({});
    await plan();
    expect(secrets.entries.size).toBe(0);
  });

  it('that somebody removed leaves the history unread, said, and untouched', async () => {
    const { journalOf, service, secrets, folder } = setup();
    const journalId = await journalOf();
    secrets.entries.delete('device-key');
    const before = fs.readFileSync(path.join(folder, 'journal.sealed'));

    expect(await service.recoverAtStart()).toMatchObject({ value: { journal: 'damaged' } });
    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'unknown-entry' } });
    expect(fs.readFileSync(path.join(folder, 'journal.sealed'))).toEqual(before);
  });
});

describe('a run of somebody else', () => {
  it('shows no name, address or folder, and cannot be undone or dropped by another person', async () => {
    const { service, journalOf, owner, computer } = setup();
    const journalId = await journalOf();
    const shown = async () => {
      const history = await service.history({});
      return history.ok ? history.value[0] : undefined;
    };
    expect(await shown()).toMatchObject({ whose: 'own', personName: 'Ana' });

    owner.names.set(LUIS, 'Luis');
    owner.activeId = LUIS;

    expect(await shown()).toMatchObject({
      whose: 'other',
      personName: null,
      address: null,
      folder: null,
      undoUntil: null,
    });
    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'unknown-entry' } });
    expect(await service.dropUndo({ journalId })).toMatchObject({ ok: false });
    expect(await service.newest()).toEqual({ ok: true, value: null });
    expect(computer.on).toBe(false);
  });

  it('keeps nothing of the name after the person was removed, and lets the undo copy be deleted', async () => {
    const { service, journalOf, owner } = setup();
    const journalId = await journalOf();

    owner.names.delete(ANA);
    owner.activeId = null;

    const history = await service.history({});
    expect(history).toMatchObject({ value: [{ whose: 'gone', personName: null, folder: null }] });
    expect(await service.undo({ journalId })).toMatchObject({ value: { reason: 'unknown-entry' } });
    expect(await service.dropUndo({ journalId })).toEqual({ ok: true, value: null });
  });
});
