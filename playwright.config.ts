import { defineConfig } from 'playwright/test';

/** End-to-end tests start the real Relock; `screens` takes pictures of it and is run by its own command. */
export default defineConfig({
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results',
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'screens', testDir: 'tests/screens', timeout: 300_000 },
  ],
});
