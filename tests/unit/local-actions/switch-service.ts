import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { createActionService } from '../../../electron/local-actions/action-service';
import { createFakeSecrets } from '../../support/fake-secrets';
import { silentLog } from '../../support/silent-log';
import { createSwitchAction } from './fake-action';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** Two people. */
export const ANA = '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1';
export const LUIS = '9b1f4b1e-0a4e-4c9a-8d7e-2f4f5a6b7c8d';

/** The service on a pretend computer, with a journal and copies on a real disk. */
export function setup() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-actions-'));
  folders.push(folder);
  const secrets = createFakeSecrets();
  const made = createSwitchAction();
  const clock = { at: Date.parse('2026-11-22T12:00:00Z') };
  const steps: number[] = [];
  const owner = { activeId: ANA as string | null, names: new Map([[ANA, 'Ana']]) };
  const start = (checkpoint?: (name: string) => void) =>
    createActionService({
      actions: [made.action],
      folder,
      secrets,
      clock: { now: () => clock.at },
      log: silentLog,
      owner: { activeId: () => owner.activeId, nameOf: (id) => owner.names.get(id) ?? null },
      onProgress: ({ step }) => steps.push(step),
      ...(checkpoint === undefined ? {} : { checkpoint }),
    });
  const service = start();
  const plan = async (from = service) => {
    const planned = await from.plan({ actionId: 'onedrive.unlink', accountId: 'switch' });
    if (!planned.ok) throw new Error(planned.error.code);
    return planned.value;
  };
  const run = async (from = service) => {
    const { planId, warnings } = await plan(from);
    return from.execute({ planId, acknowledged: warnings });
  };
  const outcome = async (from = service) => {
    const done = await run(from);
    return done.ok && done.value.kind === 'done' ? done.value.result : done;
  };
  const wait = (ms: number) => void (clock.at += ms);
  const states = async () => {
    const history = await service.history({});
    return history.ok ? history.value.map(({ state }) => state) : history.error.code;
  };
  const journalOf = async () => {
    const done = await outcome();
    return 'journalId' in done ? (done.journalId ?? '') : '';
  };
  return {
    ...made,
    secrets,
    folder,
    service,
    start,
    plan,
    run,
    outcome,
    wait,
    states,
    journalOf,
    steps,
    owner,
  };
}

/** Milliseconds. */
export const DAY = 86_400_000;
