import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../../electron/platform/paper/format';
import { createPaperMachine } from '../../../electron/platform/paper/machine';
import type { Machine } from '../../../electron/ports/machine';

function machine(written: object): Machine {
  const paper = parsePaper(JSON.stringify(written));
  if (!paper.ok) throw new Error(`Not a machine: ${paper.error.where}`);
  return createPaperMachine(paper.value);
}

const PC = {
  platform: 'win32',
  osVersion: '10.0.26200',
  env: { LocalAppData: 'C:\\Users\\ana\\AppData\\Local' },
  files: {
    '%LOCALAPPDATA%\\Microsoft\\Edge\\Local State': '{"a":1}',
    'C:/Users/Ana/OneDrive/note.txt': { size: 12, attributes: '0x400400' },
    'C:\\Users\\ana\\OneDrive\\photo.jpg': { size: 9, attributes: 0x400000, text: 'never' },
    'C:\\Users\\ana\\AppData\\Local\\Secret': { error: 'EPERM' },
    'D:\\Empty': { dir: true },
    'D:\\Full': { dir: ['b.txt', 'a.txt'] },
    'D:\\wide.ini': { base64: Buffer.from('cid = 1', 'utf16le').toString('base64') },
  },
};

describe('the files of a paper machine', () => {
  it.each([
    'C:\\Users\\ana\\AppData\\Local\\Microsoft\\Edge\\Local State',
    'c:\\users\\ANA\\appdata\\local\\microsoft\\edge\\local state',
    'C:/Users/ana/AppData/Local/Microsoft/Edge/Local State',
    '\\\\?\\C:\\Users\\ana\\AppData\\Local\\Microsoft\\Edge\\Local State',
  ])('reads %s on Windows', async (path) => {
    expect(await machine(PC).files.readText(path)).toEqual({ ok: true, value: '{"a":1}' });
  });

  it('takes the home from what it is told', () => {
    expect(machine(PC).home).toBe('C:\\Users\\ana');
    expect(machine(PC).env('APPDATA')).toBe('C:\\Users\\ana\\AppData\\Roaming');
    expect(machine({ platform: 'darwin', files: { '/Users/mia/x': '' } }).home).toBe('/Users/mia');
    expect(machine({ platform: 'linux', env: { HOME: '/srv/home' } }).home).toBe('/srv/home');
    expect(
      machine({
        platform: 'win32',
        registry: {
          'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Personal': {
            UserFolder: { type: 'REG_SZ', value: 'C:\\Users\\luis\\OneDrive' },
          },
        },
      }).home,
    ).toBe('C:\\Users\\luis');
  });

  it('tells size and attributes, and never gives the content of a file in the cloud', async () => {
    const { files } = machine(PC);

    expect(await files.stat('C:\\Users\\ana\\OneDrive\\note.txt')).toEqual({
      ok: true,
      value: { kind: 'file', size: 12, attributes: 0x400400, link: null, modifiedAt: null },
    });
    expect(await files.readText('C:\\Users\\ana\\OneDrive\\photo.jpg')).toEqual({
      ok: false,
      error: 'failed',
    });
  });

  it('lists folders that are told, and folders that only follow from what lies in them', async () => {
    const { files } = machine(PC);

    expect(await files.list('D:\\Full')).toEqual({ ok: true, value: ['a.txt', 'b.txt'] });
    expect(await files.list('D:\\Empty')).toEqual({ ok: true, value: [] });
    expect(await files.list('C:\\Users\\ana\\OneDrive')).toEqual({
      ok: true,
      value: ['note.txt', 'photo.jpg'],
    });
    expect(await files.list('D:\\')).toEqual({ ok: true, value: ['Empty', 'Full', 'wide.ini'] });
    expect(await files.list('D:\\wide.ini')).toEqual({ ok: false, error: 'not-found' });
  });

  it('refuses what is refused, and all below it', async () => {
    const { files } = machine(PC);
    const place = 'C:\\Users\\ana\\AppData\\Local\\Secret';

    expect(await files.stat(place)).toEqual({ ok: false, error: 'denied' });
    expect(await files.list(`${place}\\deeper`)).toEqual({ ok: false, error: 'denied' });
    expect(await files.stat(`${place}s`)).toEqual({ ok: false, error: 'not-found' });
  });

  it('reads UTF-16 without a mark, and asks no other computer', async () => {
    const { files } = machine(PC);

    expect(await files.readText('D:\\wide.ini')).toEqual({ ok: true, value: 'cid = 1' });
    expect(await files.stat('\\\\server\\share\\x')).toEqual({ ok: false, error: 'network-path' });
    expect(await files.readText('D:\\wide.ini', 4)).toEqual({ ok: false, error: 'too-large' });
  });

  it('follows links, and stops at a circle of them', async () => {
    const { files } = machine({
      platform: 'darwin',
      home: '/Users/ana',
      files: {
        '~/Desktop': { link: 'Library/CloudStorage/OneDrive-Personal/Desktop', xattrs: { a: 'b' } },
        '~/Library/CloudStorage/OneDrive-Personal/Desktop/x.txt': 'hello',
        '/a': { link: '/b' },
        '/b': { link: '/a' },
      },
    });

    expect(await files.readText('/Users/ana/Desktop/x.txt')).toEqual({ ok: true, value: 'hello' });
    expect(await files.real('/Users/ana/Desktop')).toEqual({
      ok: true,
      value: '/Users/ana/Library/CloudStorage/OneDrive-Personal/Desktop',
    });
    expect(await files.stat('/Users/ana/Desktop')).toMatchObject({ value: { kind: 'link' } });
    expect(await files.xattr('/Users/ana/Desktop', 'a')).toEqual({ ok: true, value: 'b' });
    expect(await files.xattr('/Users/ana/Desktop', 'z')).toEqual({ ok: true, value: null });
    expect(await files.real('/a')).toEqual({ ok: false, error: 'failed' });
  });

  it('lets case count on Linux only', async () => {
    const linux = machine({ platform: 'linux', files: { '/home/ana/A': 'x' } });
    const mac = machine({ platform: 'darwin', files: { '/Users/ana/A': 'x' } });

    expect((await linux.files.stat('/home/ana/a')).ok).toBe(false);
    expect((await mac.files.stat('/Users/ana/a')).ok).toBe(true);
  });
});

describe('the programs and names of a paper machine', () => {
  it('finds a program by its name and arguments', async () => {
    const { tools } = machine({
      platform: 'win32',
      tools: {
        'dsregcmd.exe  /status': { stdout: 'joined' },
        'C:\\Windows\\System32\\tasklist.exe /fo csv': { hangs: true },
      },
    });

    expect(await tools.run('dsregcmd', ['/status'])).toEqual({
      kind: 'exited',
      code: 0,
      stdout: 'joined',
      stderr: '',
    });
    expect(await tools.run('tasklist', ['/FO', 'CSV'])).toEqual({ kind: 'timed-out' });
    expect(await tools.run('dsregcmd', [])).toEqual({ kind: 'not-found' });
  });

  it('knows a credential by its list, or by what cmdkey printed in any language', async () => {
    const listed = machine({ platform: 'win32', credentials: ['Xbl|DeviceKey'] });
    const printed = machine({
      platform: 'win32',
      tools: {
        'cmdkey /list': {
          stdout: [
            '',
            'Aktuell gespeicherte Anmeldeinformationen:',
            '',
            '    Ziel: MicrosoftAccount:target=SSO_POP_User',
            '    Typ: Generisch ',
            '    Benutzer: ana@outlook.com',
            '    Gespeichert für Benutzer',
            '    ',
            '    Ziel: WindowsLive:target=virtualapp/didlogical',
            '    Typ: Generisch',
            '    Benutzer: 02abc',
            '    Lokaler Computer',
            '',
          ].join('\r\n'),
        },
      },
    });

    expect(await listed.credentials()).toEqual({
      ok: true,
      value: [{ target: 'Xbl|DeviceKey', user: '' }],
    });
    expect(await printed.credentials()).toEqual({
      ok: true,
      value: [
        { target: 'MicrosoftAccount:target=SSO_POP_User', user: 'ana@outlook.com' },
        { target: 'WindowsLive:target=virtualapp/didlogical', user: '02abc' },
      ],
    });
  });

  it.each([
    [true, 'yes'],
    [false, 'no'],
    ['unknown', 'unknown'],
    [undefined, 'unknown'],
  ])('elevated %j is %s', async (elevated, answer) => {
    expect(await machine({ platform: 'win32', elevated }).elevated()).toBe(answer);
  });
});

describe('a description that is wrong', () => {
  it.each([
    ['', 'not-json', ''],
    ['{"platform":', 'not-json', ''],
    ['[]', 'not-a-machine', 'platform'],
    ['{}', 'not-a-machine', 'platform'],
    ['{"platform":"plan9"}', 'not-a-machine', 'platform'],
    ['{"platform":"win32","files":{"a":5}}', 'not-a-machine', 'files.a'],
    ['{"platform":"win32","registry":[]}', 'not-a-machine', 'registry'],
  ])('%s is %s at "%s"', (text, code, where) => {
    expect(parsePaper(text)).toEqual({ ok: false, error: { code, where } });
  });

  it('leaves alone what it does not know', () => {
    expect(parsePaper('\uFEFF{"platform":"linux","weather":"fine"}').ok).toBe(true);
  });

  it('never breaks, whatever is described', async () => {
    const path = fc.oneof(fc.string(), fc.constantFrom('C:\\a', '/a/b', '~', '%X%\\y', '..', '\0'));
    const file = fc.oneof(
      fc.string(),
      fc.record({ error: fc.string() }),
      fc.record({
        link: fc.oneof(path, fc.constant('/a/b')),
        dir: fc.boolean(),
        size: fc.string(),
      }),
    );
    const written = fc.record({
      platform: fc.constantFrom('win32', 'darwin', 'linux'),
      files: fc.dictionary(path, file),
      registry: fc.dictionary(path, fc.dictionary(fc.string(), fc.anything({ maxDepth: 2 }))),
      tools: fc.dictionary(fc.string(), fc.string()),
    });
    await fc.assert(
      fc.asyncProperty(written, path, async (one, asked) => {
        const paper = parsePaper(
          JSON.stringify(one, (_key, value: unknown) =>
            typeof value === 'bigint' ? String(value) : value,
          ),
        );
        if (!paper.ok) return;
        const { files, registry } = createPaperMachine(paper.value);
        for (const look of [files.stat, files.list, files.readText, files.real])
          expect(await look(asked)).toHaveProperty('ok');
        expect(await registry.read('HKCU', asked)).toHaveProperty('ok');
      }),
    );
  });
});

it('reads the entries of cmdkey also without blank lines between them', async () => {
  const { credentials } = machine({
    platform: 'win32',
    tools: {
      'CMDKEY /LIST':
        '\n    Cible : MicrosoftAccount:target=SSO_POP_Device\n    Type : Générique\n    Utilisateur : 02abc\n    Enregistré\n    Cible : LegacyGeneric:target=Xbl|DeviceKey\n    Type : Générique\n    Persistance\n    Cible : LegacyGeneric:target=OneDrive Cached Credential\n    Type : Générique\n    Utilisateur : ana@x.com\n',
    },
  });

  expect(await credentials()).toEqual({
    ok: true,
    value: [
      { target: 'MicrosoftAccount:target=SSO_POP_Device', user: '02abc' },
      { target: 'LegacyGeneric:target=Xbl|DeviceKey', user: '' },
      { target: 'LegacyGeneric:target=OneDrive Cached Credential', user: 'ana@x.com' },
    ],
  });
});
