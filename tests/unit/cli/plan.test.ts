import { describe, expect, it } from 'vitest';
import type { CliServices } from '../../../electron/cli/context';
import { runCli } from '../../../electron/cli/run';
import type { Machine } from '../../../electron/ports/machine';
import { ok } from '../../../shared/result';
import { silentLog } from '../../support/silent-log';
import { ACCOUNTS, machineOf, macPaper, SHELL, windowsPaper } from '../one-drive/papers';

async function plan(machine: Machine, ...more: string[]) {
  let out = '';
  const exit = await runCli(['onedrive', 'plan', '--machine', 'paper.json', ...more], {
    version: '0.1.0',
    log: silentLog,
    services: async () => ok({ machine } as CliServices),
    terminal: {
      out: (text) => (out += text),
      err: () => undefined,
      ask: null,
      writeFile: async () => undefined,
      languages: ['en_US.UTF-8'],
    },
  });
  return { exit, out, json: () => JSON.parse(out) as Record<string, unknown> };
}
const DENIED = { error: 'EPERM' };
const value = (text: string) => ({ type: 'REG_SZ', value: text });

describe('onedrive plan of a computer on paper', () => {
  it('prints the accounts, the program and what to know, in the promised shape', async () => {
    const { exit, json } = await plan(machineOf(windowsPaper()), '--json');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      command: 'onedrive plan',
      platform: 'win32',
      accounts: [{ id: 'personal', kind: 'personal', email: 'ana@outlook.com', linked: true }],
      client: { path: expect.stringContaining('OneDrive.exe') as string },
      stops: [
        { id: 'uploads', level: 'warn', account: 'personal' },
        { id: 'web-access', level: 'warn', account: 'personal' },
      ],
    });
    for (const { sentence } of json()['stops'] as { sentence: string }[])
      expect(sentence).toMatch(/^[A-Z].*[.?]$/);
  });

  it('exits 1 for a stop and names the folders', async () => {
    const registry = {
      [SHELL]: {
        Desktop: value('C:\\Users\\ana\\OneDrive\\Escritorio'),
        Personal: value('C:\\Users\\ana\\OneDrive\\Documentos'),
      },
    };
    const { exit, out } = await plan(machineOf(windowsPaper({ registry })));
    expect(exit).toBe(1);
    expect(out).toContain('Stop: Escritorio, Documentos live in OneDrive.');
    expect(out).not.toContain('Nothing that Relock can see');
  });

  it.each([
    ['no account', { [`${ACCOUNTS}\\Personal`]: {} }, 0],
    ['a refused account', { [ACCOUNTS]: { error: 'EPERM' } }, 3],
    ['refused folders', { [`${ACCOUNTS}\\Personal\\ScopeIdToMountPointPathCache`]: DENIED }, 3],
  ])('%s exits as promised', async (_name, registry, exit) => {
    expect((await plan(machineOf(windowsPaper({ registry })), '--json')).exit).toBe(exit);
  });

  it.each([
    [
      'no answer about a workplace',
      windowsPaper({ tools: { 'dsregcmd /status': { hangs: true } } }),
      3,
    ],
    ['no answer about rights', { ...windowsPaper(), elevated: 'unknown' }, 3],
    [
      'a refused account and no program',
      { platform: 'win32', registry: { [ACCOUNTS]: DENIED }, elevated: false },
      3,
    ],
    ['an empty computer', { platform: 'win32', elevated: false }, 0],
    ['a refused state folder', { platform: 'linux', files: { '~/.config/onedrive': DENIED } }, 3],
  ])('%s: an unknown never reads as fine', async (_name, paper, exit) => {
    expect((await plan(machineOf(paper), '--json')).exit).toBe(exit);
  });

  it('understands a sync folder that is written with a variable', async () => {
    const registry = {
      [`${ACCOUNTS}\\Personal`]: {
        UserEmail: value('ana@outlook.com'),
        UserFolder: { type: 'REG_EXPAND_SZ', value: '%USERPROFILE%\\OneDrive' },
      },
      [SHELL]: { Desktop: { type: 'REG_EXPAND_SZ', value: '%USERPROFILE%\\OneDrive\\Desktop' } },
    };
    const { json } = await plan(machineOf(windowsPaper({ registry })), '--json');
    expect(json()).toMatchObject({ accounts: [{ folder: 'C:\\Users\\ana\\OneDrive' }] });
    expect(json()['stops']).toContainEqual(expect.objectContaining({ id: 'known-folders' }));
  });

  it('shows one account alone, and knows an unknown id', async () => {
    const registry = { [`${ACCOUNTS}\\Business1`]: { UserEmail: value('ana@contoso.com') } };
    const machine = machineOf(windowsPaper({ registry }));
    const one = await plan(machine, '--account', 'personal', '--json');
    expect(
      (one.json()['stops'] as { account: string }[]).every(
        ({ account }) => account !== 'business1',
      ),
    ).toBe(true);
    const none = await plan(machine, '--account', 'nobody', '--json');
    expect([none.exit, none.json()]).toMatchObject([2, { error: { code: 'unknown-account' } }]);
  });

  it('plans a Mac and a Linux', async () => {
    const mac = await plan(machineOf(macPaper()), '--json');
    expect([mac.exit, mac.json()]).toMatchObject([
      0,
      { platform: 'darwin', accounts: [{ id: 'personal' }] },
    ]);
    const linux = await plan(
      machineOf({
        platform: 'linux',
        elevated: false,
        env: { HOME: '/home/ana' },
        files: {
          '/usr/bin/onedrive': { size: 1 },
          '/home/ana/.config/onedrive/refresh_token': { size: 9 },
          '/home/ana/.config/onedrive/config': 'sync_dir = "~/Cloud"\n',
          '/home/ana/Cloud': { dir: true },
        },
      }),
      '--json',
    );
    expect([linux.exit, linux.json()]).toMatchObject([
      0,
      {
        accounts: [{ id: 'linux-standard', folder: '/home/ana/Cloud', linked: true }],
        client: { path: '/usr/bin/onedrive' },
        stops: [{ id: 'uploads', level: 'warn' }],
      },
    ]);
  });

  it('says on a Linux without a sign-in, and one that is refused, what is there', async () => {
    const paper = { platform: 'linux', elevated: false, env: { HOME: '/home/ana' } };
    const none = await plan(machineOf(paper), '--json');
    expect([none.exit, none.json()]).toMatchObject([
      0,
      { accounts: [], client: null, stops: [{ id: 'no-account' }, { id: 'no-client' }] },
    ]);
    const refused = await plan(
      machineOf({
        ...paper,
        files: { '/usr/bin/onedrive': '', '/home/ana/.config/onedrive': { error: 'EACCES' } },
      }),
      '--json',
    );
    expect([refused.exit, refused.json()]).toMatchObject([
      3,
      { accounts: [{ linked: null }], stops: [{ id: 'unreadable', level: 'stop' }] },
    ]);
  });
});
