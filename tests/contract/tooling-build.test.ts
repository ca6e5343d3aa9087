import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild, whyOf } from '../../scripts/lib/build.mjs';
import { wantedFuses } from '../../scripts/lib/packaged.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let dist = '';

beforeAll(async () => {
  dist = await ensureBuild();
});

const filesOf = (dir: string): readonly string[] =>
  readdirSync(path.join(dist, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const textOf = (dir: string, ending: string): string =>
  filesOf(dir)
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

describe('the built page', () => {
  it('has no inline script, no inline style and no handler attribute', () => {
    const html = readFileSync(path.join(dist, 'renderer/index.html'), 'utf8');

    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect(html.match(/<script\b[^>]*>/g)).toEqual([expect.stringMatching(/ src="\/assets\//)]);
    expect(html).not.toMatch(/<script\b[^>]*>[^<]/);
  });

  it('carries no schema library: its code generation would break the content policy', () => {
    expect(textOf('renderer', '.js')).not.toMatch(/ZodError|_zod\b/);
  });

  it('loads everything from its own folder', () => {
    const css = textOf('renderer', '.css');

    expect(css).not.toMatch(/url\((?!["']?\/assets\/)/);
    expect(css).not.toMatch(/@import/);
  });

  it('names its files by their content', () => {
    const assets = readdirSync(path.join(dist, 'renderer/assets'));

    expect(assets.filter((name) => !/-[\w-]{8}\.\w+$/.test(name))).toEqual([]);
  });
});

describe('the built main process', () => {
  it('leaves nothing outside but Electron, Node.js and the native packages', () => {
    const outside = new Set(
      [
        ...textOf('.', '.mjs').matchAll(
          /(?:\bfrom|\bimport|\bimport\()\s*["']([^"'./][^"']*)["']/g,
        ),
      ].map(([, name]) => name),
    );
    const strange = [...outside].filter(
      (name) => !/^(node:.+|electron|keytar|koffi)$/.test(name ?? ''),
    );

    expect(strange).toEqual([]);
  });

  it('has the generated preload, word for word', () => {
    const read = (file: string): string => readFileSync(file, 'utf8');

    expect(read(path.join(dist, 'preload.cjs'))).toBe(
      read(path.join(root, 'electron/preload/bridge.generated.cjs')),
    );
  });

  it('ships no source map', () => {
    expect(filesOf('.').filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});

describe('the packaged app', () => {
  it('has the fuses of the security page', async () => {
    expect(await wantedFuses()).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('carries no switch that opens Chromium’s sandbox', () => {
    const builder = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

    expect(builder).not.toMatch(/sandbox|executableArgs/);
  });
});

describe('a build that failed', () => {
  it('says why, without colours and without the stack of the bundler', () => {
    const cause = new Error(
      '\u001B[31mCannot resolve "zod"\u001B[0m in shared/ipc.ts\n    at build (vite.js:1:2)\n  help: install it',
    );

    expect(whyOf(cause)).toBe('  Cannot resolve "zod" in shared/ipc.ts\n    help: install it');
  });
});
