import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureElectron } from '../../scripts/lib/electron.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { makeReadable, stageForTests } from '../../scripts/lib/stage.mjs';
import { bundle } from './bundle';
import type { VirtualSession } from './virtual-session';

/** What the worker can be told to do with the real keychain. */
export type KeychainCall =
  | { readonly call: 'cases' | 'deleteAll' | 'where' }
  | { readonly call: 'probe'; readonly mayAsk?: boolean }
  | { readonly call: 'get' | 'delete'; readonly id: string }
  | { readonly call: 'set'; readonly id: string; readonly value: string }
  | {
      readonly call: 'otherSet';
      readonly service: string;
      readonly account: string;
      readonly value: string;
    }
  | {
      readonly call: 'otherGet' | 'otherDelete';
      readonly service: string;
      readonly account: string;
    };

/** A process in a session that uses the session's keychain through our adapter. */
export interface KeychainProcess {
  ask(call: KeychainCall): Promise<unknown>;
  /** Ends it politely; how it ended, or `hangs`. */
  end(): Promise<number | 'hangs' | null>;
}

/** Starts worker processes of one kind: in plain Node, or in the main process of the real Electron. */
export interface KeychainHost {
  start(session: VirtualSession): KeychainProcess;
  remove(): Promise<void>;
}

const ANSWER_LIMIT_MS = 30_000;
const END_LIMIT_MS = 5_000;

/** Makes the worker ready to be run by any user of this machine. */
export async function createKeychainHost(kind: 'node' | 'electron'): Promise<KeychainHost> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'relock-keychain-'));
  await bundle('tests/support/keychain-worker.ts', dir);
  writeFileSync(
    path.join(dir, 'package.json'),
    JSON.stringify({ name: 'keychain', type: 'module', main: 'keychain-worker.mjs' }),
  );
  if (kind === 'node') {
    mkdirSync(path.join(dir, 'node_modules'));
    cpSync(inRoot('node_modules', 'keytar'), path.join(dir, 'node_modules', 'keytar'), {
      recursive: true,
    });
    await makeReadable(dir);
    const command = [process.execPath, path.join(dir, 'keychain-worker.mjs')];
    return {
      start: (session) => startProcess(session, command),
      remove: async () => rmSync(dir, { recursive: true, force: true }),
    };
  }
  const stage = await stageForTests({ electron: await ensureElectron(), dist: dir });
  rmSync(dir, { recursive: true, force: true });
  return {
    start: (session) => startProcess(session, [stage.executable, ...stage.args]),
    remove: stage.remove,
  };
}

function startProcess(session: VirtualSession, command: readonly string[]): KeychainProcess {
  const [file = '', ...args] = [...session.asUser, ...command];
  const child = spawn(file, args, {
    env: session.env,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting: ((value: unknown) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('answer ')) waiting.shift()?.(JSON.parse(line.slice('answer '.length)));
  });
  const gone = once(child, 'exit');
  return {
    ask(call) {
      const answer = new Promise((resolve) => waiting.push(resolve));
      child.stdin.write(`${JSON.stringify(call)}\n`);
      return Promise.race([answer, gone.then(([code]) => ({ ended: code as unknown })), tooLong()]);
    },
    async end() {
      child.stdin.end();
      const late = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
      const [code, signal] = (await gone) as [number | null, string | null];
      clearTimeout(late);
      return signal === 'SIGKILL' ? 'hangs' : code;
    },
  };
}

const tooLong = () =>
  new Promise((resolve) => {
    setTimeout(() => resolve('no answer'), ANSWER_LIMIT_MS).unref();
  });
