import * as fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { RegTool } from '../../../electron/platform/win32/reg-tool';
import { parseRegFile } from '../../../electron/platform/win32/reg-file';
import { pictureOf } from '../../support/one-drive-home';
import { createWindowsComputer } from '../../support/windows-computer';
import { leftover, personal, work } from '../../support/windows-seeds';

// Here a process ends by never going on: what it had done stays done, and a new service finds it. The same with a
// real SIGKILL and the real registry is in tests/wine/detach-kill.test.ts.
let computer: ReturnType<typeof createWindowsComputer>;
afterEach(() => computer.remove());

const SEED = [...personal(), ...work(), ...leftover()];

function setup() {
  computer = createWindowsComputer({ seed: SEED });
  fs.writeFileSync(path.join(computer.sync, 'letter.txt'), 'Dear Ana');
  return {
    registry: computer.machine.picture(),
    files: pictureOf(computer.sync),
    names: computer.names(),
  };
}

/** Runs `act` until the process "ends"; true when it ended before `act` did. */
async function untilEnd(act: (end: Promise<never>, ended: () => void) => Promise<unknown>) {
  let ended = (): void => undefined;
  const dead = new Promise<'ended'>((resolve) => (ended = () => resolve('ended')));
  const never = new Promise<never>(() => undefined);
  return (await Promise.race([act(never, ended), dead])) === 'ended';
}

/** The service that ends behind the step `name`. */
const endingAt = (name: string, never: Promise<never>, ended: () => void) =>
  computer.start((step) => {
    if (step !== name) return undefined;
    ended();
    return never;
  });

/** The next start: everything is as before, or it is unlinked with its undo. */
async function expectSettled(before: ReturnType<typeof setup>): Promise<string[]> {
  // The programs of the session go on; only Relock ended.
  const report = await computer.start().recoverAtStart();
  if (!report.ok) throw new Error(report.error);
  expect(await computer.start().recoverAtStart()).toMatchObject({ value: { recoveries: [] } });
  expect(pictureOf(computer.sync)).toEqual(before.files);
  const backups = path.join(computer.home, 'data', 'backups');
  const kept = fs.existsSync(backups) ? fs.readdirSync(backups) : [];
  if (await computer.isLinked()) {
    expect([computer.machine.picture(), computer.names(), kept]).toEqual([
      before.registry,
      before.names,
      [],
    ]);
  } else {
    expect([computer.names().length, kept.length]).toEqual([2, 1]);
    expect(computer.names()).not.toContain('Personal');
  }
  return report.value.recoveries.map(({ result }) => result);
}

describe('ended while unlinking', () => {
  it.each([
    ['started', 'forgotten'],
    ['kept', 'forgotten'],
    ['writing', 'rolled-back'],
    ['stopped', 'rolled-back'],
    ['copied-again', 'rolled-back'],
    ['begun', 'rolled-back'],
    ['settings-renamed', 'rolled-back'],
    ['account-removed', 'rolled-back'],
    ['unlink-noted', 'rolled-back'],
    ['explorer-cleared', 'rolled-back'],
    ['variables-cleared', 'rolled-back'],
    ['started-for-others', 'rolled-back'],
    ['executed', 'rolled-back'],
    ['checked', 'rolled-back'],
    ['noted', null],
  ])('behind "%s" the next start says %s', async (name, result) => {
    const before = setup();

    expect(await untilEnd((never, ended) => computer.unlink(endingAt(name, never, ended)))).toBe(
      true,
    );

    expect(await expectSettled(before)).toEqual(result === null ? [] : [result]);
    expect(await computer.isLinked()).toBe(result !== null);
  });
});

describe('ended while undoing', () => {
  it.each([
    ['undoing', 'finished'],
    ['put-back', 'finished'],
    ['undone', null],
  ])('behind "%s" the next start says %s', async (name, result) => {
    const before = setup();
    const { journalId } = await computer.unlink();
    const undo = { journalId: journalId ?? '' };

    await untilEnd((never, ended) => endingAt(name, never, ended).undo(undo));

    expect(await expectSettled(before)).toEqual(result === null ? [] : [result]);
    expect(await computer.isLinked()).toBe(true);
  });
});

describe('ended between any two changes, or within one', () => {
  /** The calls of reg.exe that change something; the process ends at the one with this number. */
  function endAtCall(
    reg: RegTool,
    at: number,
    how: 'before' | 'half' | 'after',
    end: () => Promise<never>,
  ) {
    let count = 0;
    const real = { ...reg };
    const turn = async <T>(whole: () => Promise<T>, half: () => Promise<unknown>): Promise<T> => {
      count += 1;
      if (count !== at) return whole();
      if (how === 'half') await half();
      if (how === 'after') await whole();
      return end();
    };
    Object.assign(reg, {
      import: (text: string) =>
        turn(
          () => real.import(text),
          () => real.import(halfOf(text)),
        ),
      deleteKey: (key: string) =>
        turn(
          () => real.deleteKey(key),
          async () => {
            const below = await computer.machine.registry.read('HKCU', key);
            const [first] = below.ok ? below.value.subkeys : [];
            if (first !== undefined) await real.deleteKey(`${key}\\${first}`);
          },
        ),
      deleteValue: (key: string, name: string) =>
        turn(
          () => real.deleteValue(key, name),
          async () => undefined,
        ),
    } satisfies Partial<RegTool>);
    return () => Object.assign(reg, real);
  }

  const runs = process.env['RELOCK_FULL'] === '1' ? 200 : 40;

  it('leaves the computer as it was, or unlinked with its undo, and no file differs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('unlink', 'undo'),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('before' as const, 'half' as const, 'after' as const),
        async (what, at, how) => {
          const before = setup();
          const journalId = what === 'undo' ? (await computer.unlink()).journalId : null;
          await untilEnd((never, ended) => {
            const release = endAtCall(computer.machine.reg, at, how, async () => {
              release();
              ended();
              return never;
            });
            return journalId === null
              ? computer.unlink(computer.start()).finally(release)
              : computer.start().undo({ journalId }).finally(release);
          });
          await expectSettled(before);
          computer.remove();
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);
});

/** A .reg text as a program leaves it that was ended in the middle: the first half of its values. */
function halfOf(text: string): string {
  const values = (parseRegFile(text) ?? []).flatMap(({ key, values: all }) =>
    all.map(({ raw }) => `[${key}]\r\n${raw}\r\n`),
  );
  const half = values.slice(0, Math.ceil(values.length / 2));
  return ['Windows Registry Editor Version 5.00\r\n', ...half].join('\r\n');
}
