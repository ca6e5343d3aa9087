import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createActionService } from '../../../electron/local-actions/action-service';
import { createFakeSecrets } from '../../support/fake-secrets';
import { silentLog } from '../../support/silent-log';
import { createSwitchAction } from './fake-action';

const ANA = '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1';
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

function service(active: string | null = ANA) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-watched-'));
  folders.push(folder);
  const secrets = createFakeSecrets();
  const make = (id: string | null) =>
    createActionService({
      actions: [createSwitchAction().action],
      folder,
      secrets,
      clock: { now: () => Date.parse('2026-11-26T01:00:00Z') },
      log: silentLog,
      owner: { activeId: () => id, nameOf: (of) => (of === ANA ? 'Ana' : null) },
    });
  return { actions: make(active), make, secrets };
}
const SEEN = {
  personId: ANA,
  address: 'a…@outlook.com',
  folder: 'C:\\Users\\ana\\OneDrive',
  checked: true,
};

describe('an unlink that Relock watched', () => {
  it.each([
    [true, 'watched'],
    [false, 'unverified'],
  ])('stands in the history (checked: %s) without an undo', async (checked, state) => {
    const { actions } = service();
    expect(await actions.note({ ...SEEN, checked })).toBe(true);
    const history = await actions.history({});
    expect(history).toMatchObject({
      ok: true,
      value: [
        {
          actionId: 'onedrive.guided',
          state,
          whose: 'own',
          personName: 'Ana',
          undoUntil: null,
          address: SEEN.address,
        },
      ],
    });
    const [entry] = history.ok ? history.value : [];
    expect(await actions.undo({ journalId: entry?.journalId ?? '' })).toMatchObject({
      ok: true,
      value: { kind: 'refused' },
    });
    expect(await actions.newest()).toEqual({ ok: true, value: null });
  });

  it('is nothing to recover, and hides address and folder from another person', async () => {
    const { actions, make } = service();
    await actions.note(SEEN);
    const other = make('9d2d2a0f-08a0-4a44-9a0f-55c5a7a0f7a2');
    expect(await other.recoverAtStart()).toMatchObject({ ok: true, value: { recoveries: [] } });
    expect(await other.history({})).toMatchObject({
      value: [{ whose: 'other', address: null, folder: null, personName: null }],
    });
  });

  it('stays with the person it was watched for, also when nobody is open any more', async () => {
    const { make } = service();
    await make(null).note(SEEN);
    expect(await make(null).history({})).toMatchObject({
      value: [{ whose: 'other', address: null, folder: null, personName: null }],
    });
    expect(await make(ANA).history({})).toMatchObject({ value: [{ whose: 'own' }] });
  });

  it('is not called noted while the keychain is closed', async () => {
    const { actions, secrets } = service();
    secrets.fail('keychain.locked');
    expect(await actions.note(SEEN)).toBe(false);
  });
});
