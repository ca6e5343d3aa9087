import { builtinModules } from 'node:module';
import * as fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** Bundles one TypeScript file of the tests for plain Node.js. `remove` takes the bundle away again. */
export async function bundleForNode(entry: string): Promise<{ file: string; remove(): void }> {
  const root = path.resolve(import.meta.dirname, '../..');
  const outDir = fs.mkdtempSync(path.join(root, 'node_modules', '.relock-test-'));
  const external = ['keytar', 'koffi', ...builtinModules.flatMap((name) => [name, `node:${name}`])];
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external },
    build: {
      ssr: entry,
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { external, output: { entryFileNames: 'child.mjs' } },
    },
  });
  return {
    file: path.join(outDir, 'child.mjs'),
    remove: () => fs.rmSync(outDir, { recursive: true, force: true }),
  };
}
