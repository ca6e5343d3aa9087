import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../electron/features/one-drive/plan';
import type { Machine } from '../../../electron/ports/machine';
import { machineOf, macPaper, windowsPaper } from './papers';

/** What the plan of a machine asks for, with the person's own folders written as everybody's. */
async function readingsOf(machine: Machine): Promise<readonly string[]> {
  const asked = new Set<string>();
  const { registry, files, tools } = machine;
  const note =
    <A extends readonly unknown[], R>(
      name: (...args: A) => string,
      act: (...args: A) => R,
    ): ((...args: A) => R) =>
    (...args) => {
      asked.add(plain(name(...args)));
      return act(...args);
    };
  const path = (where: string): string => where;
  await readPlan(
    {
      ...machine,
      env: (name) => machine.env(name),
      elevated: () => machine.elevated(),
      credentials: () => machine.credentials(),
      identity: () => machine.identity(),
      registry: { read: note((root, key) => `${root}\\${key}`, registry.read) },
      files: {
        stat: note(path, files.stat),
        list: note(path, files.list),
        readBytes: note(path, files.readBytes),
        readText: note(path, files.readText),
        real: note(path, files.real),
        xattr: note((where, name) => `${where} ${name}`, files.xattr),
      },
      tools: { run: note((tool, args) => [tool, ...args].join(' '), tools.run) },
    },
    { mayAsk: true, count: true },
  );
  return [...asked].filter((one) => !OWN.test(one)).sort();
}

const plain = (text: string): string =>
  text
    .replace('C:\\Users\\ana\\AppData\\Local', '%LOCALAPPDATA%')
    .replace('C:\\Users\\ana', '%USERPROFILE%')
    .replace('C:\\Program Files (x86)', '%ProgramFiles(x86)%')
    .replace('C:\\Program Files', '%ProgramFiles%')
    .replace(/\/(?:Users|home)\/ana/, '~')
    .replace(/^\/Library\/Managed Preferences\/ana$/, '/Library/Managed Preferences/USER')
    .replace('OneDrive-Personal', 'OneDrive-*')
    .replace('Accounts\\Personal', 'Accounts\\ACCOUNT');

/** What the registry or the settings name: the sync folder, and where the person's folders are. */
const OWN = /^%USERPROFILE%\\(OneDrive|Desktop|Documents|Pictures)|^~\/(OneDrive$)/;

const told = (system: string): readonly string[] => {
  const page = readFileSync('docs/readings.md', 'utf8');
  const part = page.split('## What `onedrive plan` reads')[1]?.split(/^## /m)[0] ?? '';
  const list = part.split(`**${system}**`)[1]?.split('**')[0] ?? '';
  return [...list.matchAll(/^- `([^`]+)`$/gm)].map(([, line]) => line ?? '').sort();
};

describe('docs/readings.md tells exactly what the plan of an unlink reads', () => {
  const linux = {
    platform: 'linux',
    env: { HOME: '/home/ana' },
    files: { '/home/ana/.config/onedrive/refresh_token': { size: 1 } },
  };
  it.each([
    ['Windows', windowsPaper()],
    ['macOS', macPaper()],
    ['Linux, on paper', linux],
  ])('on %s', async (system, paper) => {
    expect(await readingsOf(machineOf(paper))).toEqual(told(system));
  });
});
