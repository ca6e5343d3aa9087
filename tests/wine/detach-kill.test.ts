import * as fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWindows, type WindowsMachine } from '../support/wine';
import { createWindowsHome, type WindowsHome } from '../support/windows-home';

// node.exe is ended with SIGKILL in the middle of an unlink or an undo; another node.exe finds what is left. Every
// step, and the moments between the calls of reg.exe, are in tests/unit/detach/detach-kill.test.ts too.
let windows: WindowsMachine;
let home: WindowsHome;
/** The registry and the files of a computer that is linked. */
let before: Picture;
let files: string[];
beforeAll(async () => {
  windows = await startWindows();
  home = createWindowsHome(windows);
  await home.link();
  [before] = (await home.run({ acts: ['picture'] })) as [Picture];
}, 240_000);
beforeEach(async () => {
  await home.link();
  files = home.files();
});
afterAll(() => windows.stop());

const FULL = process.env['RELOCK_FULL'] === '1';
type Picture = Record<string, string>;
interface Report {
  readonly value: { readonly recoveries: { result: string }[]; readonly journal: string };
}

/** The next start: linked as before, or unlinked with its undo, and nothing of the person differs. */
async function expectSettled(): Promise<string[]> {
  const [first, second, picture] = (await home.run({
    acts: ['recover', 'recover', 'picture'],
  })) as [Report, Report, Picture];
  expect(second.value).toMatchObject({ recoveries: [] });
  expect(['none', 'cut']).toContain(first.value.journal);
  expect(home.files()).toEqual(files);
  const backups = path.join(home.data, 'backups');
  const kept = fs.existsSync(backups) ? fs.readdirSync(backups) : [];
  if (home.names().includes('Personal')) {
    expect([kept, home.names()]).toEqual([[], ['Business1', 'Personal']]);
    expect(picture).toEqual(before);
  } else {
    expect(kept).toHaveLength(1);
    expect(home.names()).toHaveLength(2);
    // What the plan does not name is as it was.
    const others = Object.keys(before).filter((key) => !OF_THE_PLAN.test(key));
    for (const key of others) expect(picture[key], key).toBe(before[key]);
  }
  return first.value.recoveries.map(({ result }) => result);
}

const OF_THE_PLAN =
  /^(environment|software\\microsoft\\onedrive(\\accounts\\personal(\\.*)?)?|.*\\namespace\\\{018d5c66-4533-4307-9b53-224de2ed1fe6\})$/;

const STEPS = [
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
  ['executed', 'rolled-back'],
  ['checked', 'rolled-back'],
  ['noted', null],
] as const;
const SAMPLE: readonly string[] = ['account-removed', 'noted'];

describe('killed while unlinking', () => {
  it.each(STEPS.filter(([step]) => FULL || SAMPLE.includes(step)))(
    'behind "%s" the next start says %s',
    async (dieAt, result) => {
      expect(await home.run({ acts: ['unlink'], dieAt })).toBeNull();
      expect(await expectSettled()).toEqual(result === null ? [] : [result]);
      expect(home.names().includes('Personal')).toBe(result !== null);
    },
  );
});

describe('killed while undoing', () => {
  it.each(
    (
      [
        ['undoing', 'finished'],
        ['put-back', 'finished'],
        ['undone', null],
      ] as const
    ).filter(([step]) => FULL || step === 'put-back'),
  )('behind "%s" the next start says %s', async (dieAt, result) => {
    await home.run({ acts: ['unlink'] });
    expect(await home.run({ acts: ['undo'], dieAt })).toBeNull();
    expect(await expectSettled()).toEqual(result === null ? [] : [result]);
  });
});

describe('killed at any moment', () => {
  // An unlink takes about three seconds here, most of it in reg.exe.
  const runs = FULL ? 200 : 2;
  const moments = Array.from({ length: runs }, () => Math.round(Math.random() * 3_500));

  it.each(moments)('%i ms after it began, nothing is lost', async (ms) => {
    const undo = Math.random() < 0.4;
    if (undo) await home.run({ acts: ['unlink'] });
    await home.runAndKill({ acts: [undo ? 'undo' : 'unlink'] }, ms);
    await expectSettled();
  });
});
