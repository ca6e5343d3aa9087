import os from 'node:os';
import path from 'node:path';
import * as fs from 'node:fs';
import { composeMachine } from '../../../electron/compose-machine';
import { silentLog } from '../../support/silent-log';

/** What the real machine of this Windows says: files, attributes, credential names, rights. */
const machine = composeMachine({
  platform: process.platform,
  env: { ...process.env },
  home: os.homedir(),
  uid: -1,
  log: silentLog,
});
const local = machine.env('localappdata') ?? '';
const long = path.join(local, ...Array.from({ length: 6 }, () => 'x'.repeat(60)));
fs.mkdirSync(long, { recursive: true });
fs.writeFileSync(path.join(long, 'josé–日本.txt'), 'found');
fs.writeFileSync(path.join(local, 'read-only.txt'), 'x');
fs.chmodSync(path.join(local, 'read-only.txt'), 0o444);

console.log(
  JSON.stringify({
    platform: machine.platform,
    home: machine.home,
    elevated: await machine.elevated(),
    credentials: await machine.credentials(),
    identity: await machine.identity(),
    long: await machine.files.readText(path.join(long, 'josé–日本.txt')),
    listed: await machine.files.list(long),
    facts: await machine.files.stat(path.join(local, 'read-only.txt')),
    folder: await machine.files.stat(local),
    missing: await machine.files.stat(path.join(local, 'none')),
    network: await machine.files.stat('\\\\server\\share'),
    defaultUser: (await machine.registry.read('HKU', '.DEFAULT\\Software')).ok,
    tool: await machine.tools.run('dsregcmd', ['/status']),
  }),
);
