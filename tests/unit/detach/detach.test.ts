import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CLSID,
  large,
  leftover,
  oldClient,
  personal,
  text,
  USER_FOLDER,
  work,
} from '../../support/windows-seeds';
import { ASIDE, computer, PERSONAL, pictures, ROOT, setup } from './computer';

describe('the unlink', () => {
  it('changes exactly what the plan names, is verified, and can be undone to the byte', async () => {
    setup({ seed: [...personal(), ...leftover()] });
    const before = pictures();

    const result = await computer.unlink();

    expect(result).toMatchObject({
      outcome: 'verified',
      changedPaths: 0,
      undoDays: 30,
      linkedAgain: false,
      after: { files: 2 },
    });
    expect(computer.steps).toEqual([1, 2, 3, 4, 5]);
    const after = pictures();
    expect(after.files).toEqual(before.files);
    expect(after.settings).toEqual(['Business1', ASIDE]);
    expect(difference(before.registry, after.registry)).toEqual({
      gone: [
        `${PERSONAL} `,
        `${PERSONAL}\\ScopeIdToMountPointPathCache `,
        `${PERSONAL}\\Tenants `,
        `${PERSONAL}\\Tenants\\OneDrive `,
        'Environment ',
        ROOT + ' ',
        `Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Desktop\\NameSpace\\${CLSID} `,
      ]
        .map(lower)
        .sort(),
      come: ['Environment ', ROOT + ' '].map(lower).sort(),
    });
    expect(after.registry).toContain(
      '"PersonalUnlinkedTimeStamp",{"kind":"large-number","number":"1795348800n"}',
    );
    expect(after.registry).not.toContain('LastPersonalUnlinkedReason');
    expect(after.registry).toContain('ClientEverSignedIn');
    expect(computer.script.asked).toEqual(['shutdown']);

    expect(await computer.service.undo({ journalId: result.journalId ?? '' })).toEqual({
      ok: true,
      value: { kind: 'undone' },
    });
    expect(pictures()).toEqual(before);
    expect(computer.script.asked).toEqual(['shutdown', 'start']);
  });

  it('leaves every other account to the byte, and starts OneDrive again for it', async () => {
    setup({ seed: [...personal(), ...work()] });
    const others = () =>
      computer.machine
        .picture()
        .split('\n')
        .filter((line) => /business1|04271989|contoso/.test(line));
    const before = others();

    expect(await computer.unlink()).toMatchObject({ outcome: 'verified' });

    expect(before.length).toBeGreaterThan(4);
    expect(others()).toEqual(before);
    expect(computer.names()).toEqual(['Business1', ASIDE]);
    expect(computer.script.asked).toEqual(['shutdown', 'start']);
  });

  it('never touches what D.1 names: only these keys are written, and the sync folder is only listed', async () => {
    setup({ seed: [...personal(), ...work()] });
    const { journalId } = await computer.unlink();
    await computer.service.undo({ journalId: journalId ?? '' });

    const written = computer.machine.calls.filter(([verb]) => verb !== 'export');
    const allowed = [
      PERSONAL,
      `${PERSONAL}\\ScopeIdToMountPointPathCache`,
      `${PERSONAL}\\Tenants`,
      `${PERSONAL}\\Tenants\\OneDrive`,
      ROOT, // only the time of the unlink
      'Environment', // only the variables of the account
      `Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Desktop\\NameSpace\\${CLSID}`,
    ];
    expect(written.map(([, key]) => key).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(written.filter(([verb, key]) => verb === 'delete' && key === ROOT)).toEqual([
      ['delete', ROOT, 'PersonalUnlinkedTimeStamp'],
    ]);
    expect(written.filter(([verb, key]) => verb === 'delete' && key === 'Environment')).toEqual([
      ['delete', 'Environment', 'OneDriveConsumer'],
      ['delete', 'Environment', 'OneDrive'],
    ]);
    // The action has no way to a file of its own: what lists the folder can do nothing else.
    const sources = fs.readdirSync('electron/local-actions/windows');
    for (const name of sources) {
      const source = fs.readFileSync(path.join('electron/local-actions/windows', name), 'utf8');
      expect(source).not.toMatch(/node:(fs|child_process)|platform\//);
    }
    expect(computer.state.listed.every((folder) => folder.startsWith(USER_FOLDER))).toBe(true);
  });

  it('keeps a variable that points elsewhere', async () => {
    setup();
    computer.machine.set('Environment', 'OneDrive', text('D:\\Other'));
    await computer.unlink();
    expect(computer.machine.picture()).toContain(
      '["OneDrive",{"kind":"text","text":"D:\\\\Other"}]',
    );
    expect(computer.machine.picture()).not.toContain('OneDriveConsumer');
  });

  it('works for an old client that keeps the folder alone, and without settings', async () => {
    setup({ seed: oldClient(), manner: 'absent' });
    fs.rmSync(path.join(computer.settings, 'Personal'), { recursive: true });
    const before = pictures();

    const result = await computer.unlink();
    expect([result.outcome, await computer.isLinked(), computer.script.asked]).toEqual([
      'verified',
      false,
      [],
    ]);
    await computer.service.undo({ journalId: result.journalId ?? '' });
    expect(pictures()).toEqual(before);
    expect(computer.script.asked).toEqual([]);
  });

  it('ends a OneDrive that hangs by its number, and only that', async () => {
    setup({ manner: 'hangs', programs: ['chrome.exe'] });
    expect(await computer.unlink()).toMatchObject({ outcome: 'verified' });
    expect(computer.script.asked).toEqual(['shutdown', 'end OneDrive.exe 4711']);
  });

  it.each([
    ['stays', [], 'sync-running'],
    ['returns', [], 'client-returns'],
    ['obeys', ['FileCoAuth.exe'], 'office-open'],
  ] as const)('changes nothing when OneDrive %s (with %j)', async (manner, programs, stop) => {
    setup({ manner, programs });
    const before = pictures();

    expect(await computer.unlink()).toMatchObject({
      outcome: 'rolled-back',
      stop,
      syncStopped: false,
    });

    expect(pictures()).toEqual(before);
    expect(computer.machine.calls.every(([verb]) => verb === 'export')).toBe(true);
  });

  it('leaves a sign-in alone that changed while OneDrive was closed', async () => {
    setup();
    const { session } = computer.script;
    const askToEnd = session.askToEnd.bind(session);
    Object.assign(session, {
      askToEnd: async (executable: string) => {
        computer.machine.set(PERSONAL, 'cid', text('ffffffffffffffff'));
        return askToEnd(executable);
      },
    });
    expect(await computer.unlink()).toMatchObject({
      outcome: 'rolled-back',
      stop: 'sign-in-changed',
    });
    expect(computer.machine.picture()).toContain('ffffffffffffffff');
    expect(computer.names()).toEqual(['Business1', 'Personal']);
  });

  it.each([
    'delete Software.Microsoft.OneDrive.Accounts.Personal',
    'import Software.Microsoft.OneDrive$',
    'delete .*NameSpace',
    'delete Environment',
  ])('is put back when Windows refuses "%s"', async (call) => {
    setup();
    const before = pictures();
    computer.machine.behave.refuses = new RegExp(`^${call}`);

    expect(await computer.unlink()).toMatchObject({
      outcome: 'rolled-back',
      stop: 'registry-refused',
    });

    expect(pictures()).toEqual(before);
  });

  it.each([
    ['failed', 'cannot-write'],
    ['disk-full', 'disk-full'],
  ] as const)('does not begin when the export ends with %s', async (problem, stop) => {
    setup();
    const before = pictures();
    computer.machine.behave.exportProblem = problem;
    expect(await computer.unlink()).toMatchObject({ outcome: 'refused', stop });
    expect([pictures(), computer.script.asked]).toEqual([before, []]);
    expect(fs.existsSync(path.join(computer.home, 'data', 'backups'))).toBe(false);
  });

  it.each([
    (exported: string) => exported.replace('0123456789abcdef', '0123456789abcde?'),
    (exported: string) => exported.replace(/"cid"=.*\n/, ''),
    (exported: string) => exported.slice(0, exported.length / 2),
    () => '',
  ])('does not begin with a copy that is not what Windows has: %#', async (spoil) => {
    setup();
    computer.machine.behave.spoil = spoil;
    expect(await computer.unlink()).toMatchObject({ outcome: 'refused', stop: 'backup-unsure' });
    expect(computer.script.asked).toEqual([]);
  });

  it('is not sure when a file of the folder changed meanwhile', async () => {
    setup();
    const { service, start } = computer;
    expect(service).toBeDefined();
    const busy = start((name) => {
      if (name === 'account-removed')
        fs.writeFileSync(path.join(computer.sync, 'letter.txt'), 'Dear Luis and Ana');
    });
    expect(await computer.unlink(busy)).toMatchObject({ outcome: 'unverified', changedPaths: 1 });
  });

  it('does not write over what an earlier unlink set aside, also with the clock set back', async () => {
    setup();
    fs.mkdirSync(path.join(computer.settings, ASIDE));
    await computer.unlink();
    expect(computer.names()).toEqual(['Business1', ASIDE, `${ASIDE}-2`]);
  });

  it('can be ended while it counts for the copy: nothing is changed', async () => {
    setup();
    const { planId, warnings } = await computer.plan();
    const ending = computer.start((name) => {
      if (name === 'started') void ending.cancel({});
    });
    expect(planId).not.toBe('');
    expect(warnings.length).toBeGreaterThan(0);
    const before = pictures();
    expect(await computer.unlink(ending)).toMatchObject({ outcome: 'refused', stop: 'cancelled' });
    expect([pictures(), computer.script.asked]).toEqual([before, []]);
  });
});

describe('an account that comes back', () => {
  const comeBack = () => {
    for (const [name, value] of [
      ['UserFolder', USER_FOLDER],
      ['cid', '0123456789abcdef'],
    ] as const)
      computer.machine.set(PERSONAL, name, text(value));
    fs.mkdirSync(path.join(computer.settings, 'Personal'), { recursive: true });
  };

  it('within the minute is told, not fought, and never green', async () => {
    setup();
    const returning = computer.start((name) => {
      if (name === 'noted') comeBack();
    });
    const result = await computer.unlink(returning);
    const calls = computer.machine.calls.length;

    expect(result).toMatchObject({ outcome: 'unverified', linkedAgain: true });
    expect(await computer.isLinked()).toBe(true);
    expect(await computer.service.history({})).toMatchObject({ value: [{ linkedAgain: true }] });
    expect((await computer.service.recoverAtStart()).ok).toBe(true);
    expect(computer.machine.calls).toHaveLength(calls);
  });

  it('later is told once at the next start', async () => {
    setup();
    const { journalId } = await computer.unlink();
    expect(await computer.service.recoverAtStart()).toMatchObject({ value: { recoveries: [] } });
    comeBack();
    const calls = computer.machine.calls.length;

    expect(await computer.service.recoverAtStart()).toMatchObject({
      value: { recoveries: [{ journalId, result: 'linked-again' }] },
    });
    expect(await computer.service.recoverAtStart()).toMatchObject({ value: { recoveries: [] } });
    expect(computer.machine.calls).toHaveLength(calls);
    expect(await computer.service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'refused', reason: 'linked-again' },
    });
  });
});

describe('the undo', () => {
  const refused = async (change: () => void) => {
    setup();
    const { journalId } = await computer.unlink();
    change();
    const before = pictures();
    const undone = await computer.service.undo({ journalId: journalId ?? '' });
    expect(pictures()).toEqual(before);
    return undone.ok && undone.value.kind === 'refused' ? undone.value.reason : undone;
  };

  it('is refused when another account is linked', async () => {
    expect(await refused(() => computer.machine.set(PERSONAL, 'cid', text('ffff')))).toBe(
      'another-account',
    );
  });

  it('is refused when an account of work took the folder', async () => {
    const change = () =>
      computer.machine.set(`${ROOT}\\Accounts\\Business1`, 'UserFolder', text(`${USER_FOLDER}\\`));
    expect(await refused(change)).toBe('another-account');
  });

  it('is refused when a file is gone, or became another kind of thing', async () => {
    expect(await refused(() => fs.rmSync(path.join(computer.sync, 'letter.txt')))).toBe(
      'files-missing',
    );
    computer.remove();
    const change = () => {
      fs.rmSync(path.join(computer.sync, 'letter.txt'));
      fs.mkdirSync(path.join(computer.sync, 'letter.txt'));
    };
    expect(await refused(change)).toBe('files-missing');
  });

  it('is refused when nobody can see whether files are gone', async () => {
    expect(await refused(() => (computer.state.denied = /Photos/))).toBe('files-unknown');
  });

  it('is refused when the settings are gone, a reset is pending, or a variable is another', async () => {
    expect(
      await refused(() => fs.rmSync(path.join(computer.settings, ASIDE), { recursive: true })),
    ).toBe('machine-changed');
    computer.remove();
    expect(
      await refused(() => fs.writeFileSync(path.join(computer.settings, 'ResetPending'), '')),
    ).toBe('machine-changed');
    computer.remove();
    expect(
      await refused(() => computer.machine.set('Environment', 'OneDrive', text('E:\\x'))),
    ).toBe('machine-changed');
  });

  it('goes on when files came or grew, which no link can delete', async () => {
    setup();
    const { journalId } = await computer.unlink();
    fs.writeFileSync(path.join(computer.sync, 'letter.txt'), 'Dear Ana, and more');
    fs.writeFileSync(path.join(computer.sync, 'new.txt'), '');
    expect(await computer.service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'undone' },
    });
  });

  it('sets aside what a OneDrive without an account made meanwhile', async () => {
    setup();
    const { journalId } = await computer.unlink();
    fs.mkdirSync(path.join(computer.settings, 'Personal'));
    computer.state.now += 60_000;

    expect(await computer.service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'undone' },
    });
    expect(computer.names()).toEqual([
      'Business1',
      'Personal',
      'Personal.unlinked-20261122T120100Z',
    ]);
    expect(fs.readdirSync(path.join(computer.settings, 'Personal'))).toHaveLength(1);
  });

  it('puts back the time of an earlier unlink, and not only takes away ours', async () => {
    setup();
    computer.machine.set(ROOT, 'PersonalUnlinkedTimeStamp', large(1_700_000_000n));
    const before = pictures();
    const { journalId } = await computer.unlink();
    await computer.service.undo({ journalId: journalId ?? '' });
    expect(pictures()).toEqual(before);
  });

  it('ends after 30 days, and a clock that was set back takes none of them', async () => {
    setup();
    const { journalId } = await computer.unlink();
    computer.state.now -= 400 * 86_400_000;
    await computer.service.recoverAtStart();
    expect(await computer.service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'undone' },
    });
    computer.remove();

    setup();
    const late = await computer.unlink();
    computer.state.now += 31 * 86_400_000;
    expect(await computer.service.undo({ journalId: late.journalId ?? '' })).toMatchObject({
      value: { reason: 'expired' },
    });
    expect(fs.readdirSync(path.join(computer.home, 'data', 'backups'))).toEqual([]);
  });

  it('leaves the choice to the person when OneDrive cannot be closed', async () => {
    setup({ manner: 'absent' });
    const { journalId } = await computer.unlink();
    const before = pictures();
    const given = { journalId: journalId ?? '' };
    Object.assign(computer.script.state, { manner: 'stays', running: true });

    expect(await computer.service.undo(given)).toMatchObject({ value: { reason: 'failed' } });
    expect(pictures()).toEqual(before);

    Object.assign(computer.script.state, { manner: 'obeys' });
    const settled = await computer.service.settle({ ...given, choice: 'roll-back' });
    expect(settled).toMatchObject({ value: { result: 'rolled-back' } });
    expect(await computer.isLinked()).toBe(true);
  });
});

const lower = (line: string): string => line.toLowerCase();

/** The keys, by their names, whose line is only in one of two pictures. */
function difference(before: string, after: string) {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const nameOf = (line: string): string =>
    line.slice(0, !line.includes('[') ? undefined : line.indexOf(' [') + 1);
  return {
    gone: was
      .filter((line) => !is.includes(line))
      .map(nameOf)
      .sort(),
    come: is
      .filter((line) => !was.includes(line))
      .map(nameOf)
      .sort(),
  };
}
