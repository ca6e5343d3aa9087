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
    ['console', ROUTER, "console.log('x');\nexport {};", 'no-console'],
    ['enum', ROUTER, 'export enum X {\n  A,\n}', SYNTAX],
    ['a default export', ROUTER, 'export default 1;', SYNTAX],
    ['words in JSX', PAGE, 'export const X = () => <p>Hello</p>;', SYNTAX],
    ['words in a JSX expression', PAGE, "export const X = () => <p>{'Hello'}</p>;", SYNTAX],
    ['words in a label', PAGE, 'export const X = () => <p aria-label="Hello" />;', SYNTAX],
  ])('forbids %s', async (_what, file, text, rule) => {
    expect(await bans(file, text)).toEqual([rule]);
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
    ['signs in JSX', PAGE, 'export const X = () => <p className="lead">·</p>;'],
  ])('allows %s', async (_what, file, text) => {
    expect(await bans(file, text)).toEqual([]);
  });
});
