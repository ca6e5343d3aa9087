import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  createActionService,
  type ActionService,
} from '../../electron/local-actions/action-service';
import { createDetach } from '../../electron/local-actions/windows/detach';
import { createWindowsOneDrive } from '../../electron/platform/win32/windows-one-drive';
import type { FolderItem, FolderLister } from '../../electron/ports/folder-lister';
import type { Answers, PlanView } from '../../shared/local-actions';
import type { Finding } from '../../shared/one-drive/findings';
import { createFakeSecrets } from './fake-secrets';
import { createMemoryRegistry } from './memory-registry';
import type { SeedKey } from './registry-seed';
import { createScriptedSession, type ClientManner } from './scripted-session';
import { silentLog } from './silent-log';
import { CLEAR, YES } from './windows-findings';
import { personal, USER_FOLDER } from './windows-seeds';

export const ONLINE_ONLY = 0x400000 | 0x400;

interface Given {
  readonly seed?: readonly SeedKey[];
  readonly manner?: ClientManner;
  readonly programs?: readonly string[];
  readonly findings?: readonly Finding[];
  readonly home?: string;
  readonly secrets?: ReturnType<typeof createFakeSecrets>;
  readonly checkpoint?: (name: string) => void | Promise<void>;
}

/**
 * A pretend Windows for one test: registry in memory behind the real adapter, files in a temporary folder, and the
 * scripted session. The action, the engine, the journal and the copies are the real ones.
 */
export function createWindowsComputer(given: Given = {}) {
  const home = given.home ?? fs.mkdtempSync(path.join(os.tmpdir(), 'relock-windows-'));
  const sync = path.join(home, 'OneDrive');
  const settings = path.join(home, 'settings');
  fs.mkdirSync(path.join(settings, 'Personal'), { recursive: true });
  fs.writeFileSync(path.join(settings, 'Personal', '0123456789abcdef.ini'), 'libraryScope');
  fs.mkdirSync(path.join(settings, 'Business1'), { recursive: true });
  fs.mkdirSync(sync, { recursive: true });
  const machine = createMemoryRegistry(given.seed ?? personal());
  const script = createScriptedSession(given.manner ?? 'obeys', given.programs);
  const attributes = new Map<string, number>();
  const state = {
    findings: given.findings ?? CLEAR,
    executable: 'C:\\OneDrive.exe' as string | null,
    now: Date.parse('2026-11-22T12:00:00Z'),
    listed: [] as string[],
    denied: null as RegExp | null,
  };
  const lister = createDiskLister(sync, attributes, state);
  const oneDrive = createWindowsOneDrive({
    registry: machine.registry,
    reg: machine.reg,
    places: {
      settings,
      settingsNames: async () => (fs.existsSync(settings) ? fs.readdirSync(settings) : []),
      executable: async () => state.executable,
    },
    tellPrograms: async () => undefined,
  });
  const secrets = given.secrets ?? createFakeSecrets();
  const steps: number[] = [];
  const counts: number[] = [];
  const start = (checkpoint = given.checkpoint): ActionService =>
    createActionService({
      actions: [
        createDetach({
          oneDrive,
          session: script.session,
          lister,
          checks: { look: async () => state.findings },
          clock: { now: () => state.now },
          sleep: script.sleep,
        }),
      ],
      folder: path.join(home, 'data'),
      secrets,
      clock: { now: () => state.now },
      log: silentLog,
      owner: { activeId: () => null, nameOf: () => null },
      onProgress: ({ step }) => steps.push(step),
      onCounting: ({ names }) => counts.push(names),
      ...(checkpoint === undefined ? {} : { checkpoint }),
    });
  const service = start();
  const plan = async (answers: Answers = YES, from = service): Promise<PlanView> => {
    const planned = await from.plan({
      actionId: 'onedrive.unlink',
      accountId: 'personal',
      answers,
    });
    if (!planned.ok) throw new Error(planned.error.code);
    return planned.value;
  };
  return {
    home,
    sync,
    settings,
    machine,
    script,
    attributes,
    state,
    secrets,
    steps,
    counts,
    oneDrive,
    lister,
    service,
    start,
    plan,
    names: () => fs.readdirSync(settings).sort(),
    isLinked: async () => {
      const looked = await oneDrive.look();
      return looked.ok && Object.keys(looked.value.identity).length > 0;
    },
    unlink: async (from = service) => {
      const { planId, warnings } = await plan(YES, from);
      const done = await from.execute({ planId, acknowledged: warnings });
      if (!done.ok) throw new Error(done.error.code);
      if (done.value.kind !== 'done') throw new Error('The plan changed');
      return done.value.result;
    },
    remove: () => fs.rmSync(home, { recursive: true, force: true }),
  };
}

/** Lists a folder of this disk as if it were the sync folder on C:. Attributes of the cloud come from the map. */
function createDiskLister(
  sync: string,
  attributes: ReadonlyMap<string, number>,
  state: { listed: string[]; denied: RegExp | null },
): FolderLister {
  return {
    list: async (folder, each) => {
      state.listed.push(folder);
      if (state.denied?.test(folder) === true) return 'denied';
      const below = folder.slice(USER_FOLDER.length).replaceAll('\\', '/');
      const place = Buffer.from(`${sync}${below}`);
      if (!fs.existsSync(place)) return 'missing';
      const items = fs.readdirSync(place).map((name): FolderItem => {
        const stat = fs.lstatSync(`${sync}${below}/${name}`);
        const kind = stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'file';
        const bits = attributes.get(`${below}/${name}`.slice(1)) ?? 0;
        const enter = kind === 'folder' && (bits & 0x40000) === 0;
        return { name, kind, size: kind === 'folder' ? 0 : stat.size, attributes: bits, enter };
      });
      for (let at = 0; at < items.length; at += 1_000)
        if (!(await each(items.slice(at, at + 1_000)))) break;
      return null;
    },
  };
}
