import { describe, expect, it } from 'vitest';
import { FULL_LINUX, FULL_MAC, FULL_WINDOWS, lookAt } from '../../support/trace-machines';
import type { TracesLook } from '../../../electron/features/traces/look-for-traces';

const found = ({ traces }: TracesLook) =>
  traces.map(
    ({ kind, account, state, signOut, count }) =>
      `${kind} ${account ?? '-'} ${state} ${signOut} ${count}`,
  );

const WINDOWS = { platform: 'win32', env: { USERPROFILE: 'C:\\Users\\ana' } };
const ACCOUNTS = 'HKCU\\Software\\Microsoft\\OneDrive\\Accounts';

describe('a Windows computer with everything on it', () => {
  it('finds every row of the list, each with its account, state and way', async () => {
    expect(found(await lookAt(FULL_WINDOWS)).sort()).toEqual(
      [
        'onedrive-account ana@outlook.com signed-in relock:onedrive 1',
        'onedrive-account ana@contoso.com signed-in relock:onedrive 1',
        'onedrive-leftover - known leave-alone 1', // Business2: a key without an identity
        'onedrive-leftover - known leave-alone 1', // Business3: Office's map
        'onedrive-leftover - known leave-alone 1', // Business4: the client's files
        'windows-account ana@outlook.com signed-in ms-settings:yourinfo 1',
        'identitycrl ana@outlook.com known ms-settings:emailandaccounts 1',
        'identitycrl old@hotmail.com known ms-settings:emailandaccounts 1',
        'stored-identity ana@outlook.com known ms-settings:emailandaccounts 1',
        'stored-identity old@hotmail.com known ms-settings:emailandaccounts 1',
        'office-identity ana@outlook.com signed-in app:office 1',
        'office-identity ana@contoso.com signed-in app:office 1',
        'wam-work - known ms-settings:workplace 1',
        'wam-msa - known ms-settings:emailandaccounts 1', // CloudExperienceHost
        'wam-msa - known ms-settings:emailandaccounts 1', // OneAuth
        'wam-msa - known ms-settings:emailandaccounts 1', // TokenBroker, empty as it is
        'credential ana@outlook.com known leave-alone 1',
        'credential - known leave-alone 1',
        'credential ana@contoso.com known app:credential-manager 1',
        'xbox - known app:xbox 2',
        'xbox AnaPlays known app:xbox 1',
        'edge-profile ana@live.com signed-in app:edge 1',
        'edge-profile ana@contoso.com known app:edge 1',
        'outlook-classic ana@outlook.com signed-in app:outlook 1',
        'outlook-new - known app:outlook-new 1',
        'teams - known app:teams 1',
        'work-join - signed-in ms-settings:workplace 1',
      ].sort(),
    );
  });

  it('says that other people are not visible, and never shows what is theirs', async () => {
    const look = await lookAt(FULL_WINDOWS);

    expect(look.unseen).toContainEqual(expect.objectContaining({ id: 'other-profiles', count: 1 }));
    expect(JSON.stringify(look)).not.toContain('luis');
  });

  it('tells personal accounts from those of work', async () => {
    const { traces } = await lookAt(FULL_WINDOWS);
    const kinds = traces
      .filter(({ kind }) => kind === 'onedrive-account' || kind === 'office-identity')
      .map(({ account, accountKind }) => `${account ?? ''} ${accountKind}`);

    expect(new Set(kinds)).toEqual(new Set(['ana@outlook.com personal', 'ana@contoso.com work']));
  });
});

describe('a Windows computer with nothing on it', () => {
  it('finds nothing, and still says what it could not see', async () => {
    const look = await lookAt({ platform: 'win32' });

    expect(look.traces).toEqual([]);
    expect(look.unseen.map(({ id }) => id).sort()).toEqual(['join-state', 'other-profiles']);
  });

  it('takes an empty key for nothing, and an account without an address by its number', async () => {
    const look = await lookAt({
      ...WINDOWS,
      registry: {
        [`${ACCOUNTS}\\Business1`]: {},
        [`${ACCOUNTS}\\Personal`]: {
          cid: '0123456789abcdef',
          UserFolder: 'C:\\Users\\ana\\OneDrive',
        },
        'HKCU\\Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\ana@outlook.com': {
          cid: '0123456789ABCDEF',
        },
      },
    });

    expect(found(look)).toEqual([
      'onedrive-account ana@outlook.com signed-in relock:onedrive 1',
      'identitycrl ana@outlook.com known ms-settings:emailandaccounts 1',
    ]);
  });

  it('finds an old account by its folder alone, and does not call a value without meaning signed in', async () => {
    const old = await lookAt({
      ...WINDOWS,
      registry: { [`${ACCOUNTS}\\Personal`]: { UserFolder: 'D:\\OneDrive' } },
    });
    const odd = await lookAt({
      ...WINDOWS,
      registry: { [`${ACCOUNTS}\\Personal`]: { UserEmail: { type: 'REG_BINARY', value: 'ff' } } },
    });

    expect(found(old)).toEqual(['onedrive-account - signed-in relock:onedrive 1']);
    expect(found(odd)).toEqual(['onedrive-account - known relock:onedrive 1']);
  });
});

describe('what Windows refuses', () => {
  it.each([
    [ACCOUNTS, 'onedrive-account'],
    [`${ACCOUNTS}\\Personal`, 'onedrive-account'],
    ['HKCU\\Software\\Microsoft\\IdentityCRL\\UserExtendedProperties', 'identitycrl'],
    ['HKCU\\Software\\Microsoft\\IdentityCRL\\StoredIdentities', 'stored-identity'],
    ['HKLM\\SOFTWARE\\Microsoft\\IdentityStore\\Cache', 'windows-account'],
    [
      'HKCU\\Software\\Microsoft\\Office\\16.0\\Common\\Identity\\Identities\\1_LiveId',
      'office-identity',
    ],
    ['HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles', 'outlook-classic'],
    ['HKCU\\Software\\Microsoft\\XboxLive', 'xbox'],
  ])('%s is %s that could not be read', async (key, kind) => {
    const look = await lookAt({ ...WINDOWS, registry: { [key]: { error: 'EPERM' } } });

    expect(look.traces).toEqual([expect.objectContaining({ kind, state: 'could-not-read' })]);
  });

  it.each([
    ['%LOCALAPPDATA%\\Microsoft\\Edge\\User Data\\Local State', 'edge-profile'],
    ['%LOCALAPPDATA%\\Microsoft\\Olk', 'outlook-new'],
    ['%APPDATA%\\Microsoft\\Teams', 'teams'],
    ['%LOCALAPPDATA%\\Microsoft\\OneAuth', 'wam-msa'],
    ['%LOCALAPPDATA%\\Microsoft\\OneDrive\\settings', 'onedrive-leftover'],
  ])('%s is %s that could not be read', async (file, kind) => {
    for (const error of ['EPERM', 'ETIMEDOUT', 'EIO']) {
      const look = await lookAt({ ...WINDOWS, files: { [file]: { error } } });
      expect(look.traces).toEqual([expect.objectContaining({ kind, state: 'could-not-read' })]);
    }
  });

  it('does not guess whose sign-in it is when the list of people cannot be read', async () => {
    const look = await lookAt({
      ...WINDOWS,
      registry: Object.fromEntries(
        ['1001', '1002'].map((number) => {
          const sid = `S-1-5-21-1-2-3-${number}`;
          return [
            `HKLM\\SOFTWARE\\Microsoft\\IdentityStore\\Cache\\${sid}\\IdentityCache\\${sid}`,
            { UserName: `who${number}@outlook.com` },
          ];
        }),
      ),
    });

    expect(found(look)).toEqual(['windows-account - could-not-read ms-settings:yourinfo 1']);
  });

  it.each([
    [{ hangs: true }],
    [{ code: 1, stdout: 'no such luck' }],
    ['Zustand: unbekannt'],
    [{ code: 0, stdout: '' }],
  ])('a join state of %j is not "none"', async (end) => {
    const look = await lookAt({ ...WINDOWS, tools: { 'dsregcmd /status': end } });

    expect(look.traces).toEqual([
      expect.objectContaining({ kind: 'work-join', state: 'could-not-read' }),
    ]);
  });

  it('reads a join state by its field names, whatever the language', async () => {
    const look = await lookAt({
      ...WINDOWS,
      tools: { 'dsregcmd /status': '| Gerätestatus |\n AzureAdJoined : YES\n DomainJoined : NO\n' },
    });

    expect(look.traces).toEqual([
      expect.objectContaining({ kind: 'work-join', state: 'signed-in', accountKind: 'work' }),
    ]);
  });

  it('keeps known, signed in and could not read apart for the account of Windows itself', async () => {
    const is = await lookAt({
      ...WINDOWS,
      identity: {
        internetIdentity: true,
        provider: 'MicrosoftAccount',
        principal: 'ana@outlook.com',
      },
    });
    const local = await lookAt({ ...WINDOWS, identity: { internetIdentity: false } });
    const refused = await lookAt({ ...WINDOWS, identity: { error: 'EPERM' } });

    expect(found(is)).toEqual(['windows-account ana@outlook.com signed-in ms-settings:yourinfo 1']);
    expect(found(local)).toEqual([]);
    expect(found(refused)).toEqual(['windows-account - could-not-read ms-settings:yourinfo 1']);
  });
});

describe('a Mac', () => {
  it('finds every row of the list', async () => {
    expect(found(await lookAt(FULL_MAC)).sort()).toEqual(
      [
        'onedrive-root - signed-in app:onedrive 1',
        'onedrive-root - known leave-alone 1',
        'onedrive-account - signed-in app:onedrive 1',
        'onedrive-account - known app:onedrive 1',
        'office-container - known app:office 1',
        'office-container - known app:office 1',
        'office-activation-email ana@outlook.com known app:office 1',
        'keychain ana@outlook.com known app:office 1',
        'teams - known app:teams 1',
        'teams - known app:teams 1',
        'edge-profile ana@live.com signed-in app:edge 1',
      ].sort(),
    );
  });

  it('leaves the closed place alone until the person asked, and says so', async () => {
    const look = await lookAt(FULL_MAC, false);

    expect(look.traces.some(({ kind }) => kind === 'onedrive-account')).toBe(false);
    expect(look.unseen.map(({ id }) => id)).toContain('onedrive-container');
  });

  it('says when consent was refused', async () => {
    const place =
      '~/Library/Group Containers/UBF8T346G9.OneDriveStandaloneSuite/Library/Preferences/UBF8T346G9.OneDriveStandaloneSuite.plist';
    for (const content of [{ error: 'EPERM' }, 'rubbish', { base64: 'YnBsaXN0MDD/' }]) {
      const look = await lookAt({ platform: 'darwin', files: { [place]: content } });
      expect(found(look)).toContain('onedrive-account - could-not-read app:onedrive 1');
    }
  });

  it('asks a keychain that hangs only once', async () => {
    const look = await lookAt({
      platform: 'darwin',
      tools: {
        'security find-generic-password -l "Microsoft Office Identities Cache 2"': { hangs: true },
      },
    });

    expect(found(look)).toEqual(['keychain - could-not-read app:office 1']);
  });

  it('says of an empty one what it could not see', async () => {
    const look = await lookAt({ platform: 'darwin' });

    expect(look.traces).toEqual([]);
    expect(look.unseen.map(({ id }) => id).sort()).toEqual([
      'internet-accounts',
      'keychain',
      'other-profiles',
    ]);
  });
});

describe('a Linux computer', () => {
  it('finds every row of the list', async () => {
    expect(found(await lookAt(FULL_LINUX)).sort()).toEqual(
      [
        'onedrive-client - signed-in relock:onedrive 1',
        'onedrive-client - known leave-alone 1',
        'rclone - signed-in app:rclone 1',
        'online-account ana@outlook.com signed-in app:online-accounts 1',
        'edge-profile ana@live.com signed-in app:edge 1',
      ].sort(),
    );
  });

  it('takes nothing of a token along', async () => {
    expect(JSON.stringify(await lookAt(FULL_LINUX))).not.toContain('SECRET');
  });

  it.each([
    ['~/.config/onedrive', 'onedrive-client'],
    ['~/.config/onedrive/refresh_token', 'onedrive-client'],
    ['~/.config/rclone/rclone.conf', 'rclone'],
    ['~/.config/goa-1.0/accounts.conf', 'online-account'],
    ['~/.config/microsoft-edge/Local State', 'edge-profile'],
  ])('%s is %s that could not be read', async (file, kind) => {
    const look = await lookAt({ platform: 'linux', files: { [file]: { error: 'EACCES' } } });

    expect(look.traces).toEqual([expect.objectContaining({ kind, state: 'could-not-read' })]);
  });

  it('says that closed settings of rclone could not be read', async () => {
    const look = await lookAt({
      platform: 'linux',
      files: { '~/.config/rclone/rclone.conf': '# Encrypted\n\nRCLONE_ENCRYPT_V0:\nAAAA' },
    });

    expect(found(look)).toEqual(['rclone - could-not-read app:rclone 1']);
  });
});

describe('whatever a program wrote into its files', () => {
  it.each([
    '',
    'null',
    '[]',
    '{"profile":5}',
    '{"profile":{"info_cache":[1,2]}}',
    '{"profile":{"info_cache":{"..":{"user_name":"a@b.c"},"x/y":{"user_name":7},"Default":null}}}',
    '{"profile":{"info_cache":{"Default":{"user_name":"\\ud800@x.com"}}}}',
    '\u0000\u0001',
    '{'.repeat(100_000),
  ])('Edge with %s does no harm', async (text) => {
    const look = await lookAt({
      platform: 'linux',
      files: { '~/.config/microsoft-edge/Local State': text },
    });

    for (const { kind, state } of look.traces)
      expect([kind, state]).toEqual(['edge-profile', expect.stringMatching(/read|signed/)]);
    expect(JSON.stringify(look)).not.toContain('\\ud800');
  });

  it('a name of a megabyte, and half of a pair, are cut to what can be shown', async () => {
    const look = await lookAt({
      ...WINDOWS,
      registry: {
        [`${ACCOUNTS}\\Personal`]: { UserEmail: `${'a'.repeat(1_000_000)}@outlook.com` },
        'HKCU\\Software\\Microsoft\\XboxLive': { Gamertag: `\ud800${'x'.repeat(2_000)}` },
        'HKCU\\Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\\ud83d@x.com': {},
      },
    });

    for (const { account } of look.traces) expect((account ?? '').length).toBeLessThanOrEqual(254);
    expect(JSON.stringify(look)).not.toMatch(/\\ud8/);
  });
});
