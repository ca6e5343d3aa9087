import { describe, expect, it } from 'vitest';
import { createMacOneDriveSource } from '../../../electron/platform/darwin/one-drive-source';
import { createWindowsOneDriveSource } from '../../../electron/platform/win32/one-drive-accounts';
import type { Registry, RegistryError } from '../../../electron/ports/registry';
import { err } from '../../../shared/result';
import { createFakeRegistry, type SeedKey } from '../../support/registry-seed';

const ACCOUNTS = 'Software\\Microsoft\\OneDrive\\Accounts';
const clock = { now: () => 0 };
const lookAt = (registry: Registry) =>
  createWindowsOneDriveSource({ canUnlink: true, registry, clock }).look();
const lookIn = (keys: readonly SeedKey[]) => lookAt(createFakeRegistry(keys));

const personal: SeedKey = {
  root: 'HKCU',
  path: `${ACCOUNTS}\\Personal`,
  values: { UserEmail: { kind: 'text', text: 'ana@outlook.com' } },
};

/** What a real registry shows of this is in tests/wine; here is what no test can cause there. */
describe('the OneDrive accounts of Windows', () => {
  it('could not be looked at without a registry reader', async () => {
    expect(await lookAt({ read: () => Promise.resolve(err('unavailable')) })).toEqual({
      kind: 'could-not-look',
      reason: 'failed',
    });
  });

  it.each<[RegistryError, readonly string[]]>([
    ['failed', [`HKCU\\${ACCOUNTS}\\Business1`]],
    ['unavailable', [`HKCU\\${ACCOUNTS}\\Business1`]],
    ['not-found', []], // it went between the list and the look
  ])('are told apart from one whose key reads as "%s"', async (error, unread) => {
    const whole = createFakeRegistry([
      personal,
      {
        root: 'HKCU',
        path: `${ACCOUNTS}\\Business1`,
        values: { cid: { kind: 'text', text: 'x' } },
      },
    ]);
    const registry: Registry = {
      read: (root, path) =>
        path.endsWith('Business1') ? Promise.resolve(err(error)) : whole.read(root, path),
    };

    expect(await lookAt(registry)).toMatchObject({ accounts: [{ id: 'personal' }], unread });
  });

  it('never show a whole address', async () => {
    expect(JSON.stringify(await lookIn([personal]))).not.toContain('ana@');
  });

  it('are put in order, whatever the registry gives first', async () => {
    const names = ['Business9', 'business1', 'PERSONAL', 'Business2'];
    const keys = names.map((name) => ({ ...personal, path: `${ACCOUNTS}\\${name}` }));

    expect(await lookIn(keys)).toMatchObject({
      accounts: [{ id: 'personal' }, { id: 'business1' }, { id: 'business2' }, { id: 'business9' }],
    });
  });
});

it('macOS says that it could not look', async () => {
  expect(await createMacOneDriveSource().look()).toEqual({
    kind: 'could-not-look',
    reason: 'not-built-for-this-system',
  });
});
