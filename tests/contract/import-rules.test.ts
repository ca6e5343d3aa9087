import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const CONFIG = path.join(root, '.dependency-cruiser.cjs');
const rules = (
  createRequire(import.meta.url)(CONFIG) as { forbidden: readonly { name: string }[] }
).forbidden.map((rule) => rule.name);

/** Files that break one rule each and nothing else: rule, file, text. */
const BREACHES = [
  ['no-cycles', 'shared/cycle-a.ts', "import { b } from './cycle-b';\nexport const a = b;"],
  [
    'shared-stands-alone',
    'shared/alone.ts',
    "import { main } from '../electron/clean';\nexport const x = main;",
  ],
  ['zod-only-in-schemas', 'shared/loose.ts', "import { z } from 'zod';\nexport const x = z;"],
  ['shared-uses-only-zod', 'shared/core.ts', "import os from 'node:os';\nexport const x = os;"],
  [
    'shared-uses-only-zod',
    'shared/react.ts',
    "import react from 'react';\nexport const x = react;",
  ],
  [
    'renderer-never-sees-main',
    'renderer/main-code.ts',
    "import { main } from '../electron/clean';\nexport const x = main;",
  ],
  ['renderer-has-no-node', 'renderer/node.ts', "import fs from 'node:fs';\nexport const x = fs;"],
  [
    'renderer-has-no-electron',
    'renderer/electron.ts',
    "import { ipcRenderer } from 'electron';\nexport const x = ipcRenderer;",
  ],
  ['renderer-has-no-schemas', 'renderer/zod.ts', "import { z } from 'zod';\nexport const x = z;"],
  [
    'renderer-imports-contract-types-only',
    'renderer/contract.ts',
    "import { contract } from '../shared/ipc/contract';\nexport const x = contract;",
  ],
  [
    'main-never-sees-renderer',
    'electron/window/page.ts',
    "import { page } from '../../renderer/clean';\nexport const x = page;",
  ],
  [
    'features-know-no-electron',
    'electron/features/app.ts',
    "import { app } from 'electron';\nexport const x = app;",
  ],
  [
    'one-os-at-a-time',
    'electron/platform/linux/two.ts',
    "import { win } from '../win32/clean';\nexport const x = win;",
  ],
  [
    'platform-only-through-composition',
    'electron/features/os.ts',
    "import { win } from '../platform/win32/clean';\nexport const x = win;",
  ],
  [
    'product-never-imports-tests',
    'electron/features/fake.ts',
    "import { fake } from '../../tests/support/fake';\nexport const x = fake;",
  ],
] as const;

/** Files that keep every rule; some are what the breaches reach for. */
const CLEAN: Readonly<Record<string, string>> = {
  'shared/cycle-b.ts': "import { a } from './cycle-a';\nexport const b = (): unknown => a;",
  'shared/ipc/contract.ts': "import { z } from 'zod';\nexport const contract = z;",
  'electron/clean.ts':
    "import type { App } from 'electron';\nimport os from 'node:os';\nexport const main: [App?, typeof os?] = [];",
  'electron/compose.ts':
    "import { win } from './platform/win32/clean';\nimport { app } from 'electron';\nexport const x = [win, app];",
  'electron/platform/common/clean.ts': 'export const common = 1;',
  'electron/platform/win32/clean.ts':
    "import { common } from '../common/clean';\nexport const win = common;",
  'renderer/clean.ts':
    "import type { contract } from '../shared/ipc/contract';\nexport const page: typeof contract | 1 = 1;",
  'tests/support/fake.ts':
    "import { main } from '../../electron/clean';\nexport const fake = main;",
};

let tree = '';
let fired: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  tree = mkdtempSync(path.join(os.tmpdir(), 'relock-rules-'));
  for (const name of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
    cpSync(path.join(root, name), path.join(tree, name));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  const planted = BREACHES.map(([, file, text]) => [file, text] as const);
  for (const [file, text] of [...Object.entries(CLEAN), ...planted]) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), `${text}\n`);
  }
  fired = await cruise(tree);
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('import rules', () => {
  it('have a planted breach each', () => {
    expect([...new Set(BREACHES.map(([rule]) => rule))].sort()).toEqual([...rules].sort());
  });

  it.each(BREACHES)('%s fires on %s', (rule, file) => {
    expect(fired.get(file)).toEqual([rule]);
  });

  it('leave clean files in peace', () => {
    const names = Object.keys(CLEAN).filter((file) => file !== 'shared/cycle-b.ts');

    expect(names.filter((file) => fired.has(file))).toEqual([]);
  });
});

/** Runs dependency-cruiser as `npm run check` does. Resolves to the rules that fired, by file. */
async function cruise(cwd: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    tool,
    '--output-type',
    'json',
    '--config',
    '.dependency-cruiser.cjs',
    'electron',
    'renderer',
    'shared',
    'tests',
  ];
  // It exits with the number of breaches, so its output counts, not its code.
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd,
    maxBuffer: 1e8,
  }).catch((cause: unknown) => cause as { stdout: string });
  const report = JSON.parse(stdout) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  };
  const found = new Map<string, string[]>();
  for (const { from, rule } of report.summary.violations) {
    const names = found.get(from) ?? [];
    if (!names.includes(rule.name)) found.set(from, [...names, rule.name]);
  }
  return found;
}
