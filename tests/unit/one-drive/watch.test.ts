import { describe, expect, it } from 'vitest';
import { createWatch, type WatchDeps } from '../../../electron/features/one-drive/watch';
import type { Machine } from '../../../electron/ports/machine';
import { watchSchema, type Watch } from '../../../shared/schema/one-drive';
import { silentLog } from '../../support/silent-log';
import { ACCOUNTS, machineOf, macPaper, SHELL, windowsPaper } from './papers';

type Paper = Parameters<typeof machineOf>[0];
const text = (value: string) => ({ type: 'REG_SZ', value });
const KEY = `${ACCOUNTS}\\Personal`;
const ROOT = 'HKCU\\Software\\Microsoft\\OneDrive';
const FOLDER = 'C:\\Users\\ana\\OneDrive';
const HOMES = {
  'C:\\Users\\ana\\Desktop': { dir: true },
  'C:\\Users\\ana\\Documents': { dir: true },
  'C:\\Users\\ana\\Pictures': { dir: true },
};
const LOCAL = { [`${FOLDER}\\a.txt`]: { size: 3, attributes: 0x20 } };
const FAR = { [`${FOLDER}\\b.mov`]: { size: 9, attributes: '0x400420' } };

/** A machine that becomes another one when `become` is called. */
function changing(first: Paper): { machine: Machine; become: (paper: Paper) => void } {
  let now = machineOf(first);
  const { platform, osVersion, language, home } = now;
  return {
    become: (paper) => (now = machineOf(paper)),
    machine: {
      platform,
      osVersion,
      language,
      home,
      env: (name) => now.env(name),
      elevated: () => now.elevated(),
      registry: { read: (root, path) => now.registry.read(root, path) },
      files: {
        stat: (path) => now.files.stat(path),
        list: (path) => now.files.list(path),
        readBytes: (path, max) => now.files.readBytes(path, max),
        readText: (path, max) => now.files.readText(path, max),
        xattr: (path, name) => now.files.xattr(path, name),
        real: (path) => now.files.real(path),
      },
      tools: { run: (tool, args, ms) => now.tools.run(tool, args, ms) },
      credentials: () => now.credentials(),
      identity: () => now.identity(),
    },
  };
}

/** A watch whose time passes only in `sleep`, and what happens at each of its looks. */
function watching(first: Paper, script: (look: number, become: (paper: Paper) => void) => void) {
  const { machine, become } = changing(first);
  const told: Watch[] = [];
  const notes: unknown[] = [];
  let [time, looks, active] = [Date.parse('2026-11-26T01:00:00Z'), 0, 'ana' as string | null];
  const deps: WatchDeps = {
    machine,
    clock: { now: () => time },
    log: silentLog,
    activeId: () => active,
    tell: (watch) => {
      watchSchema.parse(watch);
      told.push(watch);
    },
    note: async (done) => {
      notes.push(done);
      return true;
    },
    timing: { pollMs: 2_000, settleMs: 6_000, countMs: 60_000 },
    sleep: async (ms) => {
      time += ms;
      looks += 1;
      script(looks, become);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const watch = createWatch(deps);
  const until = async (kind: Watch['kind']): Promise<Watch> => {
    for (let turn = 0; turn < 2_000 && watch.view().kind !== kind; turn += 1)
      await new Promise((resolve) => setImmediate(resolve));
    return watch.view();
  };
  return {
    watch,
    told,
    notes,
    until,
    choose: (id: string | null) => (active = id),
    shift: (ms: number) => (time += ms),
  };
}

const linked = windowsPaper({ files: { ...HOMES, ...LOCAL, ...FAR } });
const gone = (files: object = { ...HOMES, ...LOCAL }, registry: object = {}): Paper => {
  const paper = windowsPaper({
    registry: {
      [KEY]: {},
      [ROOT]: {
        LastPersonalUnlinkedReason: text('12-DeleteAccountSettingsReason::UserTriggeredUnlink'),
      },
      ...registry,
    },
    files: { ...files },
  });
  const own = `${FOLDER}\\list.txt`;
  const kept = Object.entries(paper.files ?? {});
  return {
    ...paper,
    files: Object.fromEntries(kept.filter(([path]) => path !== own || own in files)),
  };
};
const LIST = { [`${FOLDER}\\list.txt`]: { size: 10, attributes: 0x20 } };

describe('the watch on Windows', () => {
  it('sees the account go, waits, and finds that only what was online went', async () => {
    const { watch, told, notes, until } = watching(linked, (look, become) => {
      if (look === 3) become(gone({ ...HOMES, ...LOCAL, ...LIST }));
    });
    expect((await watch.start('personal', false)).ok).toBe(true);
    const end = await until('done');
    expect(end).toMatchObject({
      kind: 'done',
      address: 'a…@outlook.com',
      result: { outcome: 'verified', reasons: [], onlineGone: 1, othersGone: 0, byOneDrive: true },
    });
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['counting', 'watching', 'settling', 'checking', 'done']),
    );
    expect(notes).toEqual([
      { personId: 'ana', address: 'a…@outlook.com', folder: FOLDER, checked: true },
    ]);
  });

  it.each([
    ['a local file', { ...HOMES, ...LIST }, {}, 'files-missing'],
    ['the whole folder', HOMES, {}, 'files-missing'],
    ['the Desktop', { ...LOCAL, ...LIST }, {}, 'known-folder-missing'],
    [
      'where Desktop is',
      { ...HOMES, ...LOCAL, ...LIST },
      { [SHELL]: { error: 'EPERM' } },
      'known-folder-missing',
    ],
  ])('never calls it checked when %s is missing', async (_name, files, registry, reason) => {
    const { watch, until } = watching(linked, (_look, become) => become(gone(files, registry)));
    await watch.start('personal', false);
    const end = await until('done');
    expect(end).toMatchObject({ result: { outcome: 'unverified' } });
    expect(end.kind === 'done' && end.result.reasons).toContain(reason);
  });

  it('says that an account came back, and notes nothing', async () => {
    const { watch, notes, until } = watching(linked, (look, become) => {
      become(look === 4 ? linked : gone({ ...HOMES, ...LOCAL, ...LIST }));
    });
    await watch.start('personal', false);
    expect(await until('done')).toMatchObject({ result: { outcome: 'came-back' } });
    expect(notes).toEqual([]);
  });

  it('takes keys that cannot be read for unknown, never for gone', async () => {
    const { watch, told } = watching(linked, (look, become) => {
      become(look < 20 ? windowsPaper({ registry: { [ACCOUNTS]: { error: 'EPERM' } } }) : linked);
      if (look === 30) watch.stop();
    });
    await watch.start('personal', false);
    for (let turn = 0; turn < 200; turn += 1) await new Promise((r) => setImmediate(r));
    expect(told.some((one) => one.kind === 'watching' && !one.sees)).toBe(true);
    expect(told.some(({ kind }) => kind === 'settling')).toBe(false);
    expect(told.at(-1)).toEqual({ kind: 'none' });
  });

  const dark = windowsPaper({ registry: { [ACCOUNTS]: { error: 'EPERM' } } });
  const after = gone({ ...HOMES, ...LOCAL, ...LIST });

  it.each([
    ['since it went', (look: number) => (look > 2 ? dark : after)],
    ['at the last look', (look: number) => (look > 5 ? dark : after)],
  ])('is never called gone when nobody could look %s', async (_name, paperAt) => {
    const { watch, until } = watching(linked, (look, become) => {
      // Behind the last look, and before the files are compared.
      if (look === 5) setImmediate(() => become(paperAt(6)));
      become(paperAt(look));
    });
    await watch.start('personal', false);
    expect(await until('done')).toMatchObject({
      result: { outcome: 'unverified', reasons: expect.arrayContaining(['not-seen']) as unknown },
    });
  });

  it('looks for its whole minute, also with a clock that is set forward or back', async () => {
    for (const jump of [3_600_000, -86_400_000]) {
      let seen = 0;
      const { watch, until, shift } = watching(linked, (look, become) => {
        if (look === 2) shift(jump);
        seen = look;
        become(after);
      });
      await watch.start('personal', false);
      expect(await until('done')).toMatchObject({ result: { outcome: 'verified' } });
      expect(seen).toBe(5);
    }
  });

  it('says that it could not count, and never "missing", when the folder was not read to its end', async () => {
    const refused = { [`${FOLDER}\\deep`]: { error: 'EPERM' } };
    const { watch, until } = watching(
      windowsPaper({ files: { ...HOMES, ...LOCAL, [`${FOLDER}\\deep\\c.txt`]: { size: 1 } } }),
      (_look, become) => become(gone({ ...HOMES, ...LOCAL, ...LIST, ...refused })),
    );
    await watch.start('personal', false);
    expect(await until('done')).toMatchObject({
      result: { outcome: 'unverified', reasons: ['not-counted'], othersGone: 0 },
    });
  });

  it('that did not begin stands in nobody’s way', async () => {
    const { watch, choose } = watching(linked, () => undefined);
    expect((await watch.start('business1', false)).ok).toBe(false);
    choose('luis');
    expect((await watch.start('personal', false)).ok).toBe(true);
    watch.stop();
  });

  it('takes another account in the same place for gone, and says so', async () => {
    const other = {
      [KEY]: {
        cid: text('ffff'),
        UserEmail: text('luis@outlook.com'),
        UserFolder: text('C:\\Users\\ana\\OneDrive2'),
      },
    };
    const { watch, until } = watching(linked, (_look, become) =>
      become(gone({ ...HOMES, ...LOCAL, ...LIST }, other)),
    );
    await watch.start('personal', false);
    const end = await until('done');
    expect(end).toMatchObject({ result: { outcome: 'unverified', reasons: ['another-account'] } });
  });

  it('ends when it is told to, and starts only for an account that is linked', async () => {
    const { watch, told } = watching(linked, () => undefined);
    expect(await watch.start('business1', false)).toEqual({
      ok: false,
      error: 'one-drive.not-linked',
    });
    await watch.start('personal', false);
    expect(watch.stop()).toEqual({ kind: 'none' });
    expect(watch.view()).toEqual({ kind: 'none' });
    const heard = told.length;
    for (let turn = 0; turn < 50; turn += 1) await new Promise((r) => setImmediate(r));
    expect(told.length).toBe(heard);
  });

  it('notes what it saw for the person it was for, who may be locked by then', async () => {
    const { watch, notes, choose } = watching(linked, (look, become) => {
      if (look === 3) become(gone({ ...HOMES, ...LOCAL, ...LIST }));
    });
    await watch.start('personal', false);
    choose(null);
    for (let turn = 0; turn < 2_000 && notes.length === 0; turn += 1)
      await new Promise((r) => setImmediate(r));
    expect(notes).toMatchObject([{ personId: 'ana' }]);
  });

  it('ends for everybody when all is forgotten, and notes nothing after that', async () => {
    const { watch, told, notes, choose } = watching(linked, (look, become) => {
      if (look === 3) become(gone({ ...HOMES, ...LOCAL, ...LIST }));
    });
    await watch.start('personal', false);
    choose('luis');
    watch.letGo();
    choose('ana');
    const heard = told.length;
    for (let turn = 0; turn < 2_000; turn += 1) await new Promise((r) => setImmediate(r));
    expect([watch.view(), told.length, notes]).toEqual([{ kind: 'none' }, heard, []]);
  });

  it('is never shown to another person', async () => {
    const { watch, told, choose } = watching(linked, () => undefined);
    await watch.start('personal', false);
    choose('luis');
    const heard = told.length;
    for (let turn = 0; turn < 50; turn += 1) await new Promise((r) => setImmediate(r));
    expect(watch.view()).toEqual({ kind: 'none' });
    expect(told.length).toBe(heard);
    expect(await watch.start('personal', false)).toEqual({ ok: false, error: 'one-drive.busy' });
    choose('ana');
    expect(watch.view().kind).not.toBe('none');
    watch.stop();
  });
});

describe('the watch on a Mac', () => {
  const HOME = '/Users/ana';
  const DESK = { [`${HOME}/Desktop/a.txt`]: '', [`${HOME}/Desktop/b.txt`]: '' };
  const mac = macPaper({ files: DESK });
  const off = (files: object): Paper => {
    const paper = macPaper({ files: { ...files } });
    return {
      ...paper,
      files: Object.fromEntries(
        Object.entries(paper.files ?? {}).filter(([path]) => !path.includes('OneDrive-Personal')),
      ),
    };
  };

  it('compares Desktop and Documents and names the archive', async () => {
    const { watch, until } = watching(mac, (_look, become) =>
      become(off({ ...DESK, [`${HOME}/OneDrive (Archive)`]: { dir: true } })),
    );
    await watch.start('personal', true);
    expect(await until('done')).toMatchObject({
      result: {
        outcome: 'verified',
        archives: [`${HOME}/OneDrive (Archive)`],
        counts: { desktop: [2, 2], documents: [0, 0] },
      },
    });
  });

  it('is not sure when the Desktop holds less, or could not be counted', async () => {
    const less = watching(mac, (_look, become) => become(off({ [`${HOME}/Desktop/a.txt`]: '' })));
    await less.watch.start('personal', true);
    expect(await less.until('done')).toMatchObject({
      result: { outcome: 'unverified', reasons: ['desktop-smaller'] },
    });
    const dark = watching(mac, (_look, become) =>
      become(off({ ...DESK, [`${HOME}/Documents`]: { error: 'EPERM' } })),
    );
    await dark.watch.start('personal', true);
    expect(await dark.until('done')).toMatchObject({
      result: { outcome: 'unverified', reasons: ['not-counted'], counts: { documents: null } },
    });
  });
});
