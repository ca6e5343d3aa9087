import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { VirtualSession } from './virtual-session';

/** A session in which every connection that Relock tries to make is written down by the system. */
export interface NetworkWatch {
  readonly session: VirtualSession;
  /** What main itself tried through Node.js, one line for each attempt. */
  readonly fromNode: () => string[];
  /** System calls that name an internet address: connect, sendto, sendmsg, sendmmsg. */
  readonly fromSystem: () => string[];
  readonly stop: () => void;
}

/** Loaded into main before its first line: writes down every use of the network, then lets it go on. */
const COUNTER = `
const fs = require('node:fs');
const note = (what) => fs.appendFileSync(process.env.RELOCK_TEST_ATTEMPTS, what + '\\n');
const wrap = (object, name, what) => {
  const original = object[name];
  if (typeof original !== 'function') return;
  object[name] = function (...args) { note(what + '.' + name); return original.apply(this, args); };
};
// Only main: Chromium's helpers and the page have no Node.js.
const net = require('node:net');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const local = typeof first === 'string' ? first.startsWith('/') : first !== null && typeof first === 'object' && first.path !== undefined;
  if (!local) note('net.connect');
  return connect.apply(this, args);
};
const dgram = require('node:dgram');
for (const name of ['send', 'connect']) wrap(dgram.Socket.prototype, name, 'dgram');
for (const name of ['http', 'https']) for (const call of ['request', 'get']) wrap(require('node:' + name), call, name);
wrap(require('node:http2'), 'connect', 'http2');
wrap(require('node:tls'), 'connect', 'tls');
const dns = require('node:dns');
for (const where of [dns, dns.promises]) for (const name of Object.keys(where)) if (/^(lookup|resolve|reverse)/.test(name)) wrap(where, name, 'dns');
wrap(globalThis, 'fetch', 'globalThis');
require('node:module').syncBuiltinESMExports();
`;

const isInternet = (line: string): boolean => /sa_family=AF_INET6?\b/.test(line);

/** True when this system lets us watch system calls. */
export function canWatchSystemCalls(): boolean {
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Puts a watch around a session: start Relock with the `session` that comes back. */
export function watchNetwork(session: VirtualSession): NetworkWatch {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relock-network-'));
  const [calls, attempts, counter] = ['calls', 'attempts', 'counter.cjs'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  writeFileSync(attempts, '');
  writeFileSync(counter, COUNTER);
  chmodSync(folder, 0o777);
  chmodSync(attempts, 0o666);
  const trace = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', 'signal=none'];
  const what = ['-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', calls];
  // By `env`, because Playwright takes NODE_OPTIONS out of what it hands on.
  const load = ['env', `NODE_OPTIONS=--require ${counter}`, `RELOCK_TEST_ATTEMPTS=${attempts}`];
  const linesOf = (file: string): string[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  return {
    session: { ...session, asUser: [...trace, ...what, ...session.asUser, ...load] },
    fromNode: () => linesOf(attempts),
    fromSystem: () => linesOf(calls).filter(isInternet),
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
