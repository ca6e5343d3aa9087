import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../../electron/features/one-drive/plan';
import { createMacMachine } from '../../../electron/platform/darwin/machine';
import type { CommandOutcome } from '../../../electron/ports/command-runner';

/** As the programs of a Mac answer; recorded from their manual pages and onedrive.md B, not from a Mac. */
const said = (stdout: string, code = 0, stderr = ''): CommandOutcome => ({
  kind: 'exited',
  code,
  stdout,
  stderr,
});
const NO_XATTR = said('', 1, 'xattr: x: No such xattr: x\n');
const GROUP = 'UBF8T346G9.OneDriveStandaloneSuite';

let home = '';
beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-mac-'));
  for (const folder of [
    'Desktop',
    'Pictures',
    'Library/CloudStorage/OneDrive-Persönlich',
    'Applications/OneDrive.app/Contents/_MASReceipt',
  ])
    fs.mkdirSync(path.join(home, folder), { recursive: true });
  fs.writeFileSync(path.join(home, 'Library/CloudStorage/OneDrive-Persönlich/a.txt'), 'x');
});
afterEach(() => {
  fs.rmSync(home, { recursive: true, force: true });
});

/** A Mac whose home folder is real, with the programs of the system answered from `marks`. */
function macHome(marks: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const machine = createMacMachine({
    env: {},
    home,
    uid: 501,
    language: 'de-DE',
    commands: {
      run: async (program, args) => {
        asked.push([path.basename(program), ...args].join(' '));
        if (program.endsWith('xattr')) {
          const mark = marks[`${args[2] ?? ''} ${path.relative(home, args[3] ?? '')}`];
          return mark === undefined ? NO_XATTR : said(`${mark}\n`);
        }
        if (program.endsWith('pluginkit'))
          return said('+    com.microsoft.OneDrive-mac.FileProvider(25.1)\n');
        if (program.endsWith('df'))
          return said(
            'Filesystem 1024-blocks Used Available Capacity\n/dev/disk3s5 9 9 90000000 1% /\n',
          );
        return said('', 1);
      },
    },
  });
  return { machine, asked };
}

const plist = (): void => {
  const folder = path.join(home, 'Library/Group Containers', GROUP, 'Library/Preferences');
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(
    'tests/support/plists/accounts.binary.plist',
    path.join(folder, `${GROUP}.plist`),
  );
};

describe('a home folder of a Mac', () => {
  it('is read with its links and marks, and the real binary settings only after a yes', async () => {
    plist();
    fs.symlinkSync(
      path.join(home, 'Library/CloudStorage/OneDrive-Persönlich'),
      path.join(home, 'Documents'),
    );
    const { machine, asked } = macHome({ 'com.microsoft.OneDrive.KnownFolderVolFs Pictures': '1' });
    const before = await readPlan(machine, { mayAsk: false, count: true });
    expect(before.accounts).toMatchObject([{ kind: 'personal', email: null, linked: true }]);
    expect(before.findings.find(({ id }) => id === 'known-folders')).toMatchObject({
      state: 'stop',
      names: ['Documents', 'Pictures'],
    });
    expect(asked.some((line) => line.includes('Group Containers'))).toBe(false);
    const after = await readPlan(machine, { mayAsk: true, count: true });
    expect(after.accounts.map(({ email }) => email)).toContain('ana@outlook.com');
  });

  it('of the Store build with a folder of the other build is an orphan', async () => {
    const { machine } = macHome({
      'com.apple.file-provider-domain-id Library/CloudStorage/OneDrive-Persönlich':
        'com.microsoft.OneDrive.FileProvider/A',
    });
    const { findings, client } = await readPlan(machine, { mayAsk: false, count: true });
    expect(client).toEqual({ path: `${home}/Applications/OneDrive.app` });
    expect(findings.find(({ id }) => id === 'orphan-domain')).toMatchObject({ state: 'stop' });
  });

  it('stays as it was', async () => {
    const picture = () => fs.readdirSync(home, { recursive: true }).sort();
    const was = picture();
    await readPlan(macHome({}).machine, { mayAsk: true, count: true });
    expect(picture()).toEqual(was);
  });
});
