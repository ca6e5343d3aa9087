import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const LONG = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false };

/**
 * `unit` and `contract` need nothing but Node.js. `wine` runs on a real Windows API, `real` on a real
 * OneDrive client and a real keyring: `npm test` installs these first.
 */
export default defineConfig({
  plugins: [react()],
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    maxWorkers: 2,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      project('unit', {}),
      project('contract', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('wine', LONG),
      project('real', LONG),
    ],
  },
});

/** One folder of tests/ as a vitest project. */
function project(name: string, options: object) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
  };
}
