import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/local-actions';
import { finding } from '../../../shared/one-drive/findings';
import { ONLINE_ONLY } from '../../support/windows-computer';
import { CLEAR, YES } from '../../support/windows-findings';
import { leftover, personal, text, USER_FOLDER, work } from '../../support/windows-seeds';
import { computer, PERSONAL, pictures, ROOT, setup } from './computer';

describe('the plan', () => {
  it('reads only, counts what is online only, and says how it can be undone', async () => {
    setup();
    computer.attributes.set('Photos 😀/sea.jpg', ONLINE_ONLY);
    const before = pictures();

    const plan = await computer.plan();

    expect(plan).toMatchObject({
      account: { id: 'personal', linked: 'yes', address: 'j…@outlook.com', canPlan: true },
      folder: { files: 2, folders: 1, bytes: 2_008, onlineOnly: { files: 1, bytes: 2_000 } },
      stops: [],
      questions: [],
      undoDays: 30,
    });
    expect(plan.warnings).toEqual([
      'new-way',
      'online-only',
      'only-this-computer',
      'may-return',
      'sync-will-be-stopped',
    ]);
    expect([pictures(), computer.machine.calls, computer.script.asked]).toEqual([before, [], []]);
  });

  it('asks what no reading can decide, and does not run before that is answered', async () => {
    setup();
    const open = await computer.plan({ uploads: 'yes' });

    expect([open.stops, open.questions]).toEqual([[], ['web-access']]);
    const { planId, warnings: acknowledged } = open;
    expect(await computer.service.execute({ planId, acknowledged })).toEqual({
      ok: false,
      error: { code: 'actions.not-acknowledged' },
    });
    expect(computer.machine.calls).toEqual([]);
  });

  it.each<[Answers, string]>([
    [{ ...YES, uploads: 'no' }, 'uploads'],
    [{ ...YES, uploads: 'not-sure' }, 'uploads'],
    [{ ...YES, 'web-access': 'not-sure' }, 'web-access'],
  ])('stops at any other answer than yes: %j', async (answers, stop) => {
    setup();
    expect((await computer.plan(answers)).stops).toEqual([stop]);
  });

  it.each([
    [finding({ check: 'W1', id: 'elevated', state: 'stop' }), 'elevated'],
    [
      finding({ check: 'W4', id: 'known-folders', state: 'stop', account: 'personal' }),
      'known-folders',
    ],
    [finding({ check: 'W2', id: 'unclear', state: 'unknown' }), 'unclear'],
    [finding({ check: 'W3', id: 'unreadable', state: 'unknown' }), 'unreadable'],
    [finding({ check: 'W7', id: 'vault', state: 'stop', account: 'personal' }), 'vault'],
  ])('stops at what the looks before it found: %#', async (found, stop) => {
    setup({ findings: [...CLEAR, found] });
    expect((await computer.plan()).stops).toEqual([stop]);
  });

  it('takes no stop of another account for its own', async () => {
    const found = finding({ check: 'W3', id: 'work-account', state: 'stop', account: 'business1' });
    setup({ findings: [...CLEAR, found] });
    expect((await computer.plan()).stops).toEqual([]);
  });

  it('stops where it cannot keep watch over the files', async () => {
    setup();
    computer.state.denied = /Photos/;
    expect((await computer.plan()).stops).toEqual(['unclear']);
    computer.state.denied = null;
    fs.rmSync(computer.sync, { recursive: true });
    expect((await computer.plan()).stops).toEqual(['folder-missing']);
  });

  it.each([
    ['\\\\server\\share\\OneDrive', 'network-folder'],
    ['\\\\?\\UNC\\server\\share\\OneDrive', 'network-folder'],
    ['%USERPROFILE%\\OneDrive', 'unclear'],
    ['', 'unclear'],
  ])('keeps away from the folder %s', async (folder, stop) => {
    setup({ seed: personal(folder) });
    expect((await computer.plan()).stops).toEqual([stop]);
    expect(computer.state.listed).toEqual([]);
  });

  it('stops at leftovers without a client, at a pending reset, at programs that cannot be listed', async () => {
    setup({ manner: 'unlisted' });
    computer.state.executable = null;
    fs.writeFileSync(path.join(computer.settings, 'ResetPending'), '');
    expect((await computer.plan()).stops).toEqual(['no-client', 'reset-pending', 'unclear']);
  });

  it('stops when another account lives in the same folder', async () => {
    const shared = { root: 'HKCU' as const, path: `${ROOT}\\Accounts\\Business3` };
    const values = { UserFolder: text(`${USER_FOLDER}\\Work`) };
    setup({ seed: [...personal(), { ...shared, values }] });
    expect((await computer.plan()).stops).toEqual(['unclear']);
  });

  it('cannot read what Windows refuses', async () => {
    setup({
      seed: [
        ...personal().filter(({ path: key }) => key !== PERSONAL),
        { root: 'HKCU', path: PERSONAL, denied: true },
      ],
    });
    expect((await computer.plan()).stops).toEqual(['unreadable']);
  });

  it('has nothing to do for a leftover, and points the accounts of work elsewhere', async () => {
    setup({ seed: [...leftover(), ...work()] });
    expect(await computer.unlink()).toMatchObject({ outcome: 'nothing-to-do', stop: 'not-linked' });
    const planned = await computer.service.plan({
      actionId: 'onedrive.unlink',
      accountId: 'business1',
    });
    expect(planned).toMatchObject({ value: { stops: ['work-account'] } });
  });

  it('is not offered without a keychain', async () => {
    setup();
    computer.secrets.fail('keychain.missing');
    expect((await computer.plan()).stops).toEqual(['no-keychain']);
    expect(await computer.unlink()).toMatchObject({ outcome: 'refused', stop: 'no-keychain' });
    expect(fs.existsSync(path.join(computer.home, 'data'))).toBe(false);
  });

  it('can be ended while it counts', async () => {
    setup();
    const planned = computer.plan();
    await computer.service.cancel({});
    expect((await planned).stops).toEqual(['cancelled']);
  });
});
