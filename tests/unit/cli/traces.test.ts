import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CliServices } from '../../../electron/cli/context';
import { runCli } from '../../../electron/cli/run';
import { readMachineFile } from '../../../electron/compose-machine';
import { composeTraces } from '../../../electron/compose-traces';
import { ok } from '../../../shared/result';
import { silentLog } from '../../support/silent-log';
import { FULL_MAC, FULL_WINDOWS } from '../../support/trace-machines';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-paper-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs the command line on a machine that is described in a file. */
async function run(content: string | object | null, ...argv: string[]) {
  const file = path.join(folder, 'machine.json');
  fs.rmSync(file, { force: true });
  if (content !== null)
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  let out = '';
  const code = await runCli(['traces', '--machine', file, ...argv], {
    version: '0.1.0',
    log: silentLog,
    services: async (machineFile) => {
      const machine = await readMachineFile(machineFile ?? '');
      if (!machine.ok) return machine;
      const clock = { now: () => Date.parse('2026-11-22T12:00:00Z') };
      return ok({
        machine: machine.value,
        traces: composeTraces({ machine: machine.value, clock, log: silentLog }),
      } as unknown as CliServices);
    },
    terminal: {
      out: (text) => (out += text),
      err: () => undefined,
      ask: null,
      writeFile: async () => undefined,
      languages: ['en'],
    },
  });
  return { code, out, json: () => JSON.parse(out) as Record<string, unknown> };
}

describe('traces on a computer that is described', () => {
  it('prints one object of the documented shape, with shortened addresses', async () => {
    const { code, json, out } = await run(FULL_WINDOWS, '--json');

    expect(code).toBe(0);
    expect(json()).toMatchObject({ command: 'traces', platform: 'win32' });
    expect(json()['traces']).toContainEqual({
      kind: 'identitycrl',
      account: 'a…@outlook.com',
      accountNumber: 1,
      accountKind: 'unknown',
      state: 'known',
      where: 'HKCU\\Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\a…@outlook.com',
      signOut: 'ms-settings:emailandaccounts',
      count: 1,
    });
    expect(json()['notVisible']).toContainEqual(
      expect.objectContaining({ id: 'other-profiles', count: 1 }),
    );
    expect(out).not.toContain('ana@');
  });

  it('shows whole addresses when asked', async () => {
    expect((await run(FULL_WINDOWS, '--json', '--addresses')).out).toContain('ana@outlook.com');
  });

  it('asks nobody on paper: the closed place of a Mac is read', async () => {
    expect((await run(FULL_MAC, '--json')).out).toContain('onedrive-account');
  });

  it('says it to people, in both languages', async () => {
    expect((await run(FULL_WINDOWS)).out).toMatch(/a…@outlook\.com: in \d+ places here/);
    expect((await run(FULL_WINDOWS, '--lang', 'es')).out).toMatch(
      /a…@outlook\.com: en \d+ lugares/,
    );
    expect((await run({ platform: 'linux' })).out).toContain('found no Microsoft sign-in');
  });

  it('exits 3 when something could not be read', async () => {
    const closed = {
      platform: 'linux',
      files: { '~/.config/rclone/rclone.conf': { error: 'EACCES' } },
    };
    const { code, json } = await run(closed, '--json');

    expect(code).toBe(3);
    expect(json()['traces']).toMatchObject([{ kind: 'rclone', state: 'could-not-read' }]);
  });

  it.each([
    [null, 'machine-unreadable', ''],
    ['', 'machine-not-json', ''],
    ['{"platform":"beos"}', 'machine-not-valid', 'platform'],
    ['{"platform":"win32","tools":{"a":7}}', 'machine-not-valid', 'tools.a'],
  ])('%j is %s', async (content, code, where) => {
    const { code: exit, json } = await run(content, '--json');

    expect(exit).toBe(2);
    expect(json()).toMatchObject({ command: 'traces', error: { code, where } });
  });
});
