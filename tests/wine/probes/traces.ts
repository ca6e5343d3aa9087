import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { composeMachine } from '../../../electron/compose-machine';
import { composeTraces } from '../../../electron/compose-traces';
import { silentLog } from '../../support/silent-log';

/** Looks for Microsoft sign-ins on this Windows, and tells how long it took next to one call of reg.exe. */
const machine = composeMachine({
  platform: process.platform,
  env: { ...process.env },
  home: os.homedir(),
  uid: -1,
  log: silentLog,
});
const local = machine.env('LOCALAPPDATA') ?? '';
const edge = path.join(local, 'Microsoft', 'Edge', 'User Data');
fs.mkdirSync(edge, { recursive: true });
fs.writeFileSync(
  path.join(edge, 'Local State'),
  JSON.stringify({ profile: { info_cache: { Default: { user_name: 'josé@live.com' } } } }),
);
const started: string[] = [];
const source = composeTraces({
  machine: {
    ...machine,
    tools: {
      run: (tool, args) => {
        started.push([tool, ...args].join(' '));
        return machine.tools.run(tool, args);
      },
    },
  },
  clock: { now: () => Date.now() },
  log: silentLog,
});
const look = await source.look({ mayAsk: false });
const startedByOne = [...started];
const times = [];
for (let run = 0; run < 5; run += 1) {
  const from = performance.now();
  await source.look({ mayAsk: false });
  times.push(performance.now() - from);
}
const from = performance.now();
execFileSync('reg.exe', ['query', 'HKCU\\Software\\Microsoft'], { stdio: 'ignore' });
const reg = performance.now() - from;
const lookMs = times.sort((a, b) => a - b)[2] ?? 0;
console.log(JSON.stringify({ look, started: startedByOne, lookMs, regMs: reg }));
