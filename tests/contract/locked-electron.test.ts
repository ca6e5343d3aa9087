import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; integrity?: string; link?: boolean; dev?: boolean }>
  >;
}
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;

/** Supported until Electron 48 comes out: three majors at a time (electronjs.org, release schedule). */
const SUPPORTED_MAJOR = 45;

describe('what the app is built from', () => {
  it('is one exact Electron of a supported major, the same in the lock file', () => {
    const version = manifest.devDependencies['electron'] ?? '';

    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(version, 10)).toBe(SUPPORTED_MAJOR);
    expect(lock.packages['node_modules/electron']?.version).toBe(version);
  });

  it('is pinned: every dependency to one version', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

    for (const [name, range] of ranges)
      expect(range, name).toMatch(/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/);
  });

  it('is checked: every package of the lock file has a digest', () => {
    const unchecked = Object.entries(lock.packages)
      .filter(([place, entry]) => place !== '' && entry.link !== true)
      .filter(([, entry]) => !(entry.integrity ?? '').startsWith('sha512-'));

    expect(unchecked.map(([place]) => place)).toEqual([]);
  });

  it('ships native code from two packages only; the rest is bundled', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['keytar', 'koffi']);
    expect(manifest.dependencies['keytar']).toMatch(/^npm:@github\/keytar@/);
  });
});
