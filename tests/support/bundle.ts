import path from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/lib/paths.mjs';

/**
 * Bundles one of our TypeScript files (path below the repository) with all that it imports, but native
 * modules and Electron, so that a process without TypeScript can run it. Returns the file.
 */
export async function bundle(entry: string, outDir: string): Promise<string> {
  const name = `${path.basename(entry, '.ts')}.mjs`;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['keytar', 'electron'], target: 'node' },
    build: {
      ssr: entry,
      target: 'node20.18',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['keytar', 'electron', /^node:/],
        output: { format: 'es', entryFileNames: name },
      },
    },
  });
  return path.join(outDir, name);
}
