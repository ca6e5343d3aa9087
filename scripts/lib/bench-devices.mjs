import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** 5,000 devices: read, kept, listed, answered and compared; the test prints its figures. */
export async function benchDevices() {
  say('5,000 devices, in Node.js:');
  const args = [
    'run',
    '--project',
    'unit',
    '--reporter=default',
    'tests/unit/devices/many.test.ts',
  ];
  const { output } = await run(
    process.execPath,
    [inRoot('node_modules/vitest/vitest.mjs'), ...args],
    { cwd: inRoot(), env: { ...process.env, NO_COLOR: '1', RELOCK_BENCH: '1' } },
  );
  const lines = output.split('\n').filter((line) => line.startsWith('bench '));
  for (const line of lines.length > 0 ? lines : ['bench devices: it did not run']) say(line);
}
