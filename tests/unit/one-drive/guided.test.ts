import { describe, expect, it } from 'vitest';
import {
  createOneDriveCheck,
  createOpenOneDrive,
} from '../../../electron/features/one-drive/guided';
import { oneDriveCheckSchema } from '../../../shared/schema/one-drive';
import { sortBefore, whyNotOffered } from '../../../shared/one-drive/guided';
import { checkWindows } from '../../../shared/one-drive/windows-checks';
import { known, unknown } from '../../../shared/one-drive/facts';
import { silentLog } from '../../support/silent-log';
import { homePc, personal, work } from '../../support/one-drive-facts';
import { EXE, machineOf, macPaper, windowsPaper } from './papers';

const clock = { now: () => Date.parse('2026-11-26T01:00:00Z') };

describe('the looks for the screen', () => {
  it('fit what the page may hear, and shorten the address', async () => {
    const check = await createOneDriveCheck({
      machine: machineOf(windowsPaper()),
      clock,
      log: silentLog,
    })(false);
    expect(oneDriveCheckSchema.parse(check)).toMatchObject({
      kind: 'checked',
      accounts: [{ id: 'personal', address: 'a…@outlook.com', linked: 'yes' }],
      program: EXE,
      asked: false,
    });
    const mac = await createOneDriveCheck({
      machine: machineOf(macPaper()),
      clock,
      log: silentLog,
    })(true);
    expect(oneDriveCheckSchema.parse(mac)).toMatchObject({ asked: true });
  });

  it('that hang or break are "could not look"', async () => {
    const machine = machineOf(windowsPaper());
    const never = { ...machine, elevated: () => new Promise<never>(() => undefined) };
    const broken = { ...machine, elevated: () => Promise.reject(new Error('no')) };
    const look = (of: typeof machine) =>
      createOneDriveCheck({ machine: of, clock, log: silentLog, timeoutMs: 20 })(false);
    expect(await look(never)).toEqual({ kind: 'could-not-look', reason: 'timed-out' });
    expect(await look(broken)).toEqual({ kind: 'could-not-look', reason: 'failed' });
  });
});

describe('opening OneDrive', () => {
  const open = async (machine: ReturnType<typeof machineOf>, code = 0) => {
    const started: string[] = [];
    const answer = await createOpenOneDrive({
      machine,
      commands: {
        run: async (program, args) => {
          started.push([program, ...args].join(' '));
          return { kind: 'exited', code, stdout: '', stderr: '' };
        },
      },
      starter: { start: async (program) => started.push(program) > 0 },
    })();
    return { answer, started };
  };

  it('starts the program by its own path, without arguments', async () => {
    expect(await open(machineOf(windowsPaper()))).toEqual({
      answer: { ok: true, value: null },
      started: [EXE],
    });
  });

  it('opens the app of a Mac', async () => {
    const { started } = await open(machineOf(macPaper()));
    expect(started).toEqual(['/usr/bin/open -a OneDrive']);
    expect((await open(machineOf(macPaper()), 1)).answer).toEqual({
      ok: false,
      error: 'one-drive.not-here',
    });
  });

  it('starts nothing as administrator, from an odd place, or that is not there', async () => {
    const trigger = (path: string) => ({
      'HKCU\\Software\\Microsoft\\OneDrive': { OneDriveTrigger: { type: 'REG_SZ', value: path } },
    });
    const cases = [
      [windowsPaper({ elevated: true }), 'one-drive.elevated'],
      [
        windowsPaper({ files: { [EXE]: { error: 'ENOENT' } }, registry: trigger(EXE) }),
        'one-drive.not-here',
      ],
      [
        windowsPaper({
          files: { [EXE]: { error: 'ENOENT' }, 'D:\\Temp\\OneDrive.exe': { size: 1 } },
          registry: trigger('D:\\Temp\\OneDrive.exe'),
        }),
        'one-drive.elsewhere',
      ],
    ] as const;
    for (const [paper, error] of cases)
      expect(await open(machineOf(paper))).toEqual({ answer: { ok: false, error }, started: [] });
  });
});

describe('the two ways', () => {
  const about = (change: Parameters<typeof homePc>[0], id = 'personal') => {
    const findings = checkWindows(homePc(change));
    return { ...sortBefore(findings, id), off: whyNotOffered(findings, id)?.id ?? null };
  };

  it('offer both on a home PC, with two questions', () => {
    const { stops, unknowns, asks, off } = about({});
    expect([stops, unknowns, asks.map(({ id }) => id), off]).toEqual([
      [],
      [],
      ['uploads', 'web-access'],
      null,
    ]);
  });

  it('show work accounts the way and do nothing for them', () => {
    const { stops, warns, off } = about({ accounts: [personal(), work()] }, 'business1');
    expect([stops, warns.map(({ id }) => id), off]).toEqual([[], ['work-account'], 'work-account']);
  });

  it('stop both for folders in OneDrive and for what nobody can read there', () => {
    const inside = {
      value: 'Desktop',
      written: 'x',
      places: ['c:\\users\\ana\\onedrive\\desktop'],
    };
    for (const knownFolders of [known([inside]), unknown('denied', 'HKCU')]) {
      const { stops, off } = about({ knownFolders });
      expect([stops.length, off]).toEqual([1, stops[0]?.id]);
    }
  });

  it('show the way when only a join could not be read, and do nothing alone then', () => {
    const { stops, unknowns, off } = about({ joined: unknown('timed-out', 'dsregcmd') });
    expect([stops, unknowns.map(({ id }) => id), off]).toEqual([[], ['unclear'], 'unclear']);
  });

  it('say nothing of one account about another', () => {
    const vault = { path: 'C:\\v', state: 'open' } as const;
    expect(about({ accounts: [personal(), work({ vault })] }).stops).toEqual([]);
  });
});
