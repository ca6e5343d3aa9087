import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Messages of the rules that keep the architecture, for a text as if it stood in the given file. */
async function bans(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  const fatal = result?.messages.filter((message) => message.fatal).map(({ message }) => message);
  expect(fatal).toEqual([]);
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId ?? '')
    .filter((rule) => /^no-(restricted|console)/.test(rule));
}

const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';
const ROUTER = 'electron/ipc/router.ts';
const LINKS = 'electron/security/external-links.ts';
const KEYCHAIN = 'electron/platform/common/keytar-secret-store.ts';
const PAGE = 'renderer/components/Icon.tsx';

describe('lint', () => {
  it.each([
    [
      'ipcMain outside the router',
      LINKS,
      "import { ipcMain } from 'electron';\nexport const x = ipcMain;",
      IMPORTS,
    ],
    [
      'child_process',
      ROUTER,
      "import cp from 'node:child_process';\nexport const x = cp;",
      IMPORTS,
    ],
    [
      'child_process by its old name',
      ROUTER,
      "import cp from 'child_process';\nexport const x = cp;",
      IMPORTS,
    ],
    ['keytar', ROUTER, "import keytar from 'keytar';\nexport const x = keytar;", IMPORTS],
    ['koffi', ROUTER, "import koffi from 'koffi';\nexport const x = koffi;", IMPORTS],
    [
      'openExternal',
      ROUTER,
      "import { shell } from 'electron';\nexport const x = () => shell.openExternal('');",
      SYNTAX,
    ],
    ...[
      ["shell['openExternal']", "export const x = () => shell['openExternal']('');"],
      ['shell[`openExternal`]', "export const x = () => shell[`openExternal`]('');"],
      ['openExternal taken apart', 'export const { openExternal } = shell;'],
      ['openExternal renamed', 'export const { openExternal: x } = shell;'],
    ].map(([what, use]) => [what, ROUTER, `import { shell } from 'electron';\n${use}`, SYNTAX]),
    ...[
      ['child_process on demand', "export const x = () => import('node:child_process');"],
      [
        'child_process by its old name on demand',
        "export const x = () => import('child_process');",
      ],
      ['child_process behind a template', 'export const x = () => import(`node:child_process`);'],
      ['an import of anything', 'export const x = (name: string) => import(name);'],
      ['keytar on demand', "export const x = () => import('keytar');"],
      ['koffi on demand', "export const x = () => import('koffi');"],
      ['require', "export const x = require('node:child_process');"],
      ['getBuiltinModule', "export const x = process.getBuiltinModule('node:child_process');"],
      ["['getBuiltinModule']", "export const x = process['getBuiltinModule']('child_process');"],
    ].map(([what, text]) => [what, ROUTER, text, SYNTAX]),
    [
      'child_process on demand where native code is loaded',
      KEYCHAIN,
      "export const x = () => import('node:child_process');",
      SYNTAX,
    ],
    [
      'createRequire',
      ROUTER,
      "import * as m from 'node:module';\nexport const x = m.createRequire('/');",
      SYNTAX,
    ],
    ['console', ROUTER, "console.log('x');\nexport {};", 'no-console'],
    ['enum', ROUTER, 'export enum X {\n  A,\n}', SYNTAX],
    ['a default export', ROUTER, 'export default 1;', SYNTAX],
    ['words in JSX', PAGE, 'export const X = () => <p>Hello</p>;', SYNTAX],
    ['words in a JSX expression', PAGE, "export const X = () => <p>{'Hello'}</p>;", SYNTAX],
    ['words in a label', PAGE, 'export const X = () => <p aria-label="Hello" />;', SYNTAX],
  ] as [string, string, string, string][])('forbids %s', async (_what, file, text, rule) => {
    expect([...new Set(await bans(file, text))]).toEqual([rule]);
  });

  it.each([
    [
      'ipcMain in the router',
      ROUTER,
      "import { ipcMain } from 'electron';\nexport const x = ipcMain;",
    ],
    [
      'openExternal in its one place',
      LINKS,
      "import { shell } from 'electron';\nexport const x = () => shell.openExternal('');",
    ],
    [
      'child_process in tests',
      'tests/support/launch.ts',
      "import cp from 'node:child_process';\nexport const x = cp;",
    ],
    ['keytar in its port', KEYCHAIN, "export const x = () => import('keytar');"],
    [
      'koffi in its folder',
      'electron/platform/win32/windows-api.ts',
      "export const x = () => import('koffi');",
    ],
    ['a part of our own on demand', ROUTER, "export const x = () => import('./router');"],
    ['signs in JSX', PAGE, 'export const X = () => <p className="lead">·</p>;'],
  ])('allows %s', async (_what, file, text) => {
    expect(await bans(file, text)).toEqual([]);
  });
});
