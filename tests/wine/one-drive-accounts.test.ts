import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { RegistryData } from '../../electron/ports/registry';
import type { OneDriveAccount } from '../../shared/local-actions';
import { oneDriveLookSchema } from '../../shared/schema/local-actions';
import { toRegFile, type SeedKey } from '../support/registry-seed';
import { startWindows, type WindowsMachine } from '../support/wine';

const ONE_DRIVE = 'Software\\Microsoft\\OneDrive';
const PERSONAL = 'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Personal';

let windows: WindowsMachine;

beforeAll(async () => {
  windows = await startWindows();
}, 240_000);

beforeEach(() => windows.importRegistry(`${HEADER}[-HKEY_CURRENT_USER\\${ONE_DRIVE}]\n`));

afterAll(() => windows.stop());

it('finds no account on a computer without OneDrive, and says that it looked', async () => {
  expect(await look()).toEqual({
    kind: 'looked',
    at: '2026-11-22T12:00:00.000Z',
    accounts: [],
    unread: [],
  });
});

it('finds no account where OneDrive is installed and nobody ever signed in', async () => {
  await windows.reg('add', `HKCU\\${ONE_DRIVE}`, '/v', 'Version', '/d', '26.168.0830.0006');

  expect(await accounts()).toEqual([]);
});

it('lists a personal account and one of work, in that order, with short addresses', async () => {
  await write(
    account('Business1', {
      UserEmail: text('maria.perez@contoso.com'),
      UserFolder: text('C:\\Users\\maría\\OneDrive - Contoso'),
      Business: { kind: 'number', number: 1 },
      LastSignInTime: { kind: 'large-number', number: 1_792_000_000n },
      cid: text('5f0e7c1e-2c4b-4d1c-9a53-8b7b8c2f9d10'),
    }),
    account('Personal', {
      UserEmail: text('josé–日本😀@outlook.com'),
      UserFolder: text('C:\\Users\\josé–日本😀\\OneDrive'),
      cid: text('0123456789abcdef'),
    }),
  );

  expect(await accounts()).toEqual([
    linked('personal', 'personal', 'j…@outlook.com', 'C:\\Users\\josé–日本😀\\OneDrive'),
    linked('business1', 'work', 'm…@contoso.com', 'C:\\Users\\maría\\OneDrive - Contoso'),
  ]);
});

it('lists an account of an old client that kept no address', async () => {
  await windows.reg('add', PERSONAL, '/v', 'UserFolder', '/d', 'C:\\Users\\Ana\\OneDrive');

  expect(await accounts()).toEqual([
    linked('personal', 'personal', null, 'C:\\Users\\Ana\\OneDrive'),
  ]);
});

it.each(['cid', 'UserCID', 'usercid'])('knows an account by its %s alone', async (name) => {
  await windows.reg('add', PERSONAL, '/v', name, '/d', '0123456789abcdef');

  expect(await accounts()).toEqual([linked('personal', 'personal', null, null)]);
});

it('does not take the leftover of an unlinked account for a linked one', async () => {
  await write(
    account('Personal', { UserFolder: text('C:\\Users\\Ana\\OneDrive') }),
    account('Business2', {
      KFMOnboardingEnabledStartTime: { kind: 'large-number', number: 1_700_000_000n },
    }),
    { root: 'HKCU', path: `${ONE_DRIVE}\\Accounts\\Business2\\Tenants\\Contoso` },
  );

  expect((await accounts()).map(({ id }) => id)).toEqual(['personal']);
});

it('cannot tell whether an account is linked when its values say nothing readable', async () => {
  await windows.importRegistry(
    [
      `${HEADER}[HKEY_CURRENT_USER\\${ONE_DRIVE}\\Accounts\\Personal]`,
      '"UserFolder"=dword:00000001', // a number where a folder belongs
      '"UserEmail"=""',
      '',
    ].join('\n'),
  );

  expect(await accounts()).toEqual([
    { ...linked('personal', 'personal', null, null), linked: 'unknown' },
  ]);
});

it('reads text that is not closed, has half a character, or goes on after its end', async () => {
  await windows.importRegistry(
    [
      `${HEADER}[HKEY_CURRENT_USER\\${ONE_DRIVE}\\Accounts\\Personal]`,
      '"UserFolder"=hex(1):43,00,3a,00,5c,00,f1', // "C:\", no NUL, and half of an "ñ"
      '"UserEmail"=hex(1):61,00,40,00,78,00,00,00,79,00,00,00', // "a@x", NUL, "y"
      '',
      `[HKEY_CURRENT_USER\\${ONE_DRIVE}\\Accounts\\Business1]`,
      '"UserFolder"=hex(2):25,00,58,00,25,00,00,00', // REG_EXPAND_SZ "%X%"
      '',
    ].join('\n'),
  );

  expect(await accounts()).toEqual([
    linked('personal', 'personal', 'a…@x', 'C:\\'),
    linked('business1', 'work', null, '%X%'),
  ]);
});

it('shows a long folder whole, and leaves out one that is too long to show', async () => {
  const long = `C:\\${'日本😀\\'.repeat(500)}`;
  await write(
    account('Personal', { UserFolder: text(long) }),
    account('Business1', { UserFolder: text(`C:\\${'x'.repeat(100_000)}`) }),
    // Over 1 MiB a value is not even read; the values beside it are.
    account('Business2', { UserFolder: text('x'.repeat(600_000)), cid: text('abc') }),
    account('Business3', { UserFolder: text('x'.repeat(600_000)) }),
  );

  expect(await accounts()).toEqual([
    linked('personal', 'personal', null, long),
    linked('business1', 'work', null, null),
    linked('business2', 'work', null, null),
    { ...linked('business3', 'work', null, null), linked: 'unknown' },
  ]);
});

it('passes over keys that are not accounts', async () => {
  await write(
    account('Business10', { UserFolder: text('C:\\x') }),
    account('Personal.old', { UserFolder: text('C:\\x') }),
    account('Business9', { UserFolder: text('C:\\nine') }),
  );

  expect((await accounts()).map(({ id }) => id)).toEqual(['business9']);
});

it('names an account that it may not read, and still lists the others', async () => {
  await withDenied('Accounts\\Business2', async (own) => {
    expect(await look(own)).toMatchObject({
      kind: 'looked',
      accounts: [{ id: 'personal' }],
      unread: ['HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Business2'],
    });
  });
});

it('could not look when it may not read the list of accounts', async () => {
  await withDenied('Accounts', async (own) => {
    expect(await look(own)).toEqual({ kind: 'could-not-look', reason: 'unreadable' });
  });
});

const HEADER = 'Windows Registry Editor Version 5.00\n\n';

const text = (value: string) => ({ kind: 'text', text: value }) as const;

const account = (name: string, values: Record<string, RegistryData>): SeedKey => ({
  root: 'HKCU',
  path: `${ONE_DRIVE}\\Accounts\\${name}`,
  values,
});

const linked = (
  id: string,
  accountKind: OneDriveAccount['accountKind'],
  address: string | null,
  folder: string | null,
): OneDriveAccount => ({
  id,
  client: 'windows-onedrive',
  accountKind,
  address,
  folder,
  linked: 'yes',
  running: 'unknown',
  canPlan: accountKind === 'personal',
});

const write = (...keys: SeedKey[]) => windows.importRegistry(toRegFile(keys));

async function look(machine = windows) {
  const printed = await machine.runNode('tests/wine/probes/accounts.ts');
  return oneDriveLookSchema.parse(JSON.parse(printed));
}

async function accounts() {
  const found = await look();
  if (found.kind !== 'looked') throw new Error(`could not look: ${found.reason}`);
  expect(found.unread).toEqual([]);
  return found.accounts;
}

/** A machine of its own: what was denied there cannot be taken back. */
async function withDenied(below: string, check: (own: WindowsMachine) => Promise<void>) {
  const own = await startWindows();
  try {
    const keys = [
      account('Personal', { UserFolder: text('C:\\Users\\Ana\\OneDrive') }),
      account('Business2', { UserEmail: text('ana@contoso.com') }),
    ];
    await own.importRegistry(toRegFile(keys));
    const path = Buffer.from(`${ONE_DRIVE}\\${below}`).toString('base64url');
    await own.runNode('tests/wine/probes/deny.ts', path);
    await check(own);
  } finally {
    await own.stop();
  }
}
