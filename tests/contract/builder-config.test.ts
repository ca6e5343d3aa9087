import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const config = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

/** The lines below a top-level key: enough YAML for this one file, and nothing to install. */
function section(name: string): string[] {
  const lines = config.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${name}:`));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line) && !line.startsWith('#'));
  return rest.slice(0, end < 0 ? rest.length : end).filter((line) => !/^\s*#|^\s*$/.test(line));
}

describe('the packaged app', () => {
  it('has exactly the fuses of architecture.md 3.11, and no snapshot of its own', () => {
    const fuses = Object.fromEntries(
      section('electronFuses').map((line) => {
        const [name = '', value = ''] = line.trim().split(/:\s*/);
        return [name, value];
      }),
    );

    expect(fuses).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'true',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      loadBrowserProcessSpecificV8Snapshot: 'false',
      grantFileProtocolExtraPrivileges: 'false',
    });
  });

  it('is one archive of the built app: no sources, tests or maps', () => {
    const files = section('files').map((line) => line.trim().replace(/^- '?|'$/g, ''));

    expect(config).toMatch(/^asar: true$/m);
    expect(files.filter((file) => !file.startsWith('!'))).toEqual(['dist/**', 'package.json']);
    expect(files).toContain('!**/*.map');
    expect(section('asarUnpack').map((line) => line.trim())).toEqual(["- '**/*.node'"]);
  });

  it('never carries a switch that weakens it, and asks for no more rights', () => {
    expect(config).not.toMatch(
      /no-sandbox|executableArgs|requestedExecutionLevel|perMachine: true/,
    );
    expect(config).toMatch(/allowElevation: false/);
    expect(config).toMatch(/hardenedRuntime: true/);
  });
});
