import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseFlags } from '../../scripts/lib/args.mjs';
import { checkNode, packagesFit } from '../../scripts/lib/packages.mjs';
import { ScriptError } from '../../scripts/lib/say.mjs';
import { countReport, countVitest } from '../../scripts/lib/test-parts.mjs';

const root = path.resolve(import.meta.dirname, '../..');

const FLAGS = { smoke: { help: 'try it' }, only: { value: 'PART', help: 'one part' } };
const wrongUse = (...argv: string[]): ScriptError => {
  try {
    parseFlags(argv, FLAGS, 'npm test --');
  } catch (cause) {
    if (cause instanceof ScriptError) return cause;
  }
  throw new Error(`Not refused: ${argv.join(' ')}`);
};

describe('flags', () => {
  it('are read with their values, in both spellings', () => {
    expect(parseFlags(['--smoke', '--only', 'unit'], FLAGS, '')).toEqual({
      smoke: true,
      only: 'unit',
    });
    expect(parseFlags(['--only=e2e'], FLAGS, '')).toEqual({ only: 'e2e' });
  });

  it.each([
    ['--bogus'],
    ['smoke'],
    ['-s'],
    ['--smoke=yes'],
    ['--only'],
    ['--only='],
    ['--only', '--smoke'],
    ['--constructor'],
  ])('%s %s is wrong use and lists what is possible', (...argv: string[]) => {
    const refusal = wrongUse(...argv);

    expect(refusal.exitCode).toBe(2);
    expect(refusal.message).toContain('--only PART');
  });
});

describe.each(['start', 'test', 'check', 'screens', 'bench', 'package'])('npm run %s', (script) => {
  it('refuses an unknown flag with exit 2, before it installs or builds anything', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${script}.mjs`, '--bogus'],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--bogus');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the version of Node.js', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is new enough', (version) => {
    expect(() => {
      checkNode(version);
    }).not.toThrow();
  });

  it.each(['20.18.1', '18.20.0', '8.0.0'])('%s is refused with the version to get', (version) => {
    expect(() => {
      checkNode(version);
    }).toThrow(/Node\.js 20\.19 or newer/);
  });
});

describe('the installed packages', () => {
  let base = '';
  beforeEach(() => {
    base = mkdtempSync(path.join(os.tmpdir(), 'relock-packages-'));
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/zod': { version: '4.0.0' },
      'node_modules/other-os': { version: '1.0.0', optional: true },
    };
    const { 'node_modules/other-os': _absent, ...present } = packages;
    mkdirSync(path.join(base, 'node_modules/zod'), { recursive: true });
    writeFileSync(path.join(base, 'node_modules/zod/package.json'), '{}');
    writeFileSync(path.join(base, 'package-lock.json'), JSON.stringify({ packages }));
    writeFileSync(
      path.join(base, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: present }),
    );
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it('fit when all but the optional ones are there', () => {
    expect(packagesFit(base)).toBe(true);
  });

  it.each(['node_modules/zod', 'node_modules/zod/package.json', 'node_modules'])(
    'do not fit without %s',
    (place) => {
      rmSync(path.join(base, place), { recursive: true });

      expect(packagesFit(base)).toBe(false);
    },
  );
});

describe('the count of tests', () => {
  it('counts a test file that cannot be loaded as a failure', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed', fullName: 'x' }] },
        { status: 'passed', assertionResults: [{ status: 'skipped', fullName: 'a full disk' }] },
      ],
    };

    expect(countVitest(report)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 1,
      skips: ['a full disk'],
    });
  });

  it('counts a flaky end-to-end test and a broken file as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };

    expect(countReport({ stats, errors: [{}] })).toMatchObject({
      passed: 5,
      failed: 4,
      skipped: 3,
    });
  });

  it('names what did not run, and why', () => {
    const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 1 };
    const annotations = [{ type: 'skip', description: 'this system has no strace' }];
    const specs = [
      { title: 'makes no network attempt', tests: [{ status: 'skipped', annotations }] },
      { title: 'opens', tests: [{ status: 'expected' }] },
    ];

    const { skips } = countReport({ stats, errors: [], suites: [{ suites: [{ specs }] }] });

    expect(skips).toEqual(['makes no network attempt: this system has no strace']);
  });
});

describe('the lock file', () => {
  interface Entry {
    readonly resolved?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const entries = Object.entries(
    (JSON.parse(text) as { packages: Record<string, Entry> }).packages,
  );
  const places = new Set(entries.map(([place]) => place));

  it('knows every optional package, else npm ci refuses it on a fresh clone', () => {
    const missing = entries.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !places.has(`node_modules/${name}`) && !places.has(`${place}/node_modules/${name}`),
      ),
    );

    expect(missing).toEqual([]);
  });

  it('names no registry host', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
