import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './paths.mjs';
import { say } from './say.mjs';

/** How long the Safe of 100 people with 1,000 values takes to list, and everybody to open. Reported, never asserted. */
export async function benchSafe() {
  const outDir = await mkdtemp(path.join(os.tmpdir(), 'relock-bench-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: 'tests/support/safe-bench.ts',
        target: 'node20.18',
        outDir,
        rolldownOptions: {
          external: [/^node:/],
          output: { format: 'es', entryFileNames: 'safe.mjs' },
        },
      },
    });
    const { measureSafe } = await import(pathToFileURL(path.join(outDir, 'safe.mjs')).href);
    const { listMs, openMs, values } = await measureSafe();
    say(`bench safe list ${listMs.toFixed(2)} ms for ${values} entries of 100 people`);
    say(`bench safe open ${openMs.toFixed(0)} ms for the sealed files of 100 people`);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
