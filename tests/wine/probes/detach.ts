import * as fs from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import koffi from 'koffi';
import { createActionService } from '../../../electron/local-actions/action-service';
import { createDetach } from '../../../electron/local-actions/windows/detach';
import { createKeytarSecretStore } from '../../../electron/platform/common/keytar-secret-store';
import { createNodeCommandRunner } from '../../../electron/platform/common/node-command-runner';
import { loadFolderApi } from '../../../electron/platform/win32/folder-api';
import { createFolderLister } from '../../../electron/platform/win32/folder-lister';
import { createOneDrivePlaces } from '../../../electron/platform/win32/one-drive-places';
import { createRegTool } from '../../../electron/platform/win32/reg-tool';
import { createRegistry } from '../../../electron/platform/win32/registry';
import { loadSessionApi } from '../../../electron/platform/win32/session-api';
import { loadRegistryApi } from '../../../electron/platform/win32/windows-api';
import { createWindowsOneDrive } from '../../../electron/platform/win32/windows-one-drive';
import { createTellVariables } from '../../../electron/platform/win32/windows-session';
import type { FolderLister } from '../../../electron/ports/folder-lister';
import { createScriptedSession, type ClientManner } from '../../support/scripted-session';
import { silentLog } from '../../support/silent-log';
import { CLEAR, YES } from '../../support/windows-findings';

/** What this process is to do, one act behind the other. It is handed over as base64url JSON. */
export interface DetachOrder {
  readonly acts: readonly ('plan' | 'unlink' | 'undo' | 'settle' | 'recover' | 'picture')[];
  /** The name of the step behind which the process ends itself; '' = none. */
  readonly dieAt: string;
  readonly manner: ClientManner;
  /** A file that is written when the acts begin, so that a parent can kill at any moment after it. */
  readonly beginFile: string;
  /** Names of files that the script says are in the cloud alone. */
  readonly onlineOnly: readonly string[];
  /** Another program holds the settings folder open without letting it be renamed. */
  readonly holdSettings: boolean;
  readonly dataFolder: string;
  /** UTC milliseconds. */
  readonly now: number;
}

const order = JSON.parse(Buffer.from(process.argv[2] ?? '', 'base64url').toString()) as DetachOrder;

// Real: registry, reg.exe, files, folders, variables, Credential Manager. Scripted: the programs of the session and
// the marks of cloud files, of which Wine has none (settled 13).
const log = silentLog;
const { env } = process;
const home = env['USERPROFILE'] ?? 'C:\\users\\ana';
const registry = createRegistry({ loadApi: loadRegistryApi, log });
const commands = createNodeCommandRunner({ env });
const script = createScriptedSession(order.manner);
const oneDrive = createWindowsOneDrive({
  registry,
  reg: createRegTool({ commands, systemRoot: env['SystemRoot'] ?? 'C:\\windows' }),
  places: createOneDrivePlaces({ env, home, registry }),
  tellPrograms: createTellVariables({ loadApi: loadSessionApi, log }),
});
const real = createFolderLister({ loadApi: loadFolderApi, log });
const lister: FolderLister = {
  list: (folder, each) =>
    real.list(folder, (items) =>
      each(
        items.map((item) =>
          order.onlineOnly.includes(item.name)
            ? { ...item, attributes: item.attributes | 0x400400 }
            : item,
        ),
      ),
    ),
};
const service = createActionService({
  actions: [
    createDetach({
      oneDrive,
      session: script.session,
      lister,
      checks: { look: async () => CLEAR },
      clock: { now: () => order.now },
      sleep: script.sleep,
    }),
  ],
  folder: order.dataFolder,
  secrets: createKeytarSecretStore({ platform: process.platform, log }),
  clock: { now: () => order.now },
  log: { ...log, error: (message, data) => console.error(message, JSON.stringify(data)) },
  owner: { activeId: () => null, nameOf: () => null },
  checkpoint: (name) => {
    if (name === order.dieAt) process.kill(process.pid, 'SIGKILL');
  },
});

if (order.holdSettings)
  holdOpen(path.join(env['LOCALAPPDATA'] ?? '', 'Microsoft\\OneDrive\\settings\\Personal'));
if (order.beginFile !== '') fs.writeFileSync(order.beginFile, 'begin');
const answers: unknown[] = [];
for (const act of order.acts) answers.push(await perform(act));
console.log(JSON.stringify({ answers, asked: script.asked }));

async function perform(act: DetachOrder['acts'][number]): Promise<unknown> {
  if (act === 'recover') return service.recoverAtStart();
  if (act === 'picture') return picture();
  if (act === 'plan' || act === 'unlink') {
    const plan = await service.plan({
      actionId: 'onedrive.unlink',
      accountId: 'personal',
      answers: YES,
    });
    if (act === 'plan' || !plan.ok) return plan;
    const { planId, warnings } = plan.value;
    const done = await service.execute({ planId, acknowledged: warnings });
    return done.ok && done.value.kind === 'done' ? done.value.result : done;
  }
  const newest = await service.newest();
  const journalId = newest.ok ? (newest.value ?? '') : '';
  return act === 'undo'
    ? service.undo({ journalId })
    : service.settle({ journalId, choice: 'roll-back' });
}

/** Every key of this person's registry with a mark of its values; what Wine keeps for itself is left out. */
async function picture(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const key = await registry.read('HKCU', path);
    if (!key.ok) {
      found[path.toLowerCase()] = key.error;
      continue;
    }
    const above = path;
    const below = key.value.subkeys.map((name) => (above === '' ? name : `${above}\\${name}`));
    waiting.push(...below.filter((name) => !/^(software\\wine|volatile environment)/i.test(name)));
    const values = key.value.values
      .map(({ name, data }) =>
        JSON.stringify([name, data], (_, value: unknown) =>
          typeof value === 'bigint' ? `${String(value)}n` : value,
        ),
      )
      .sort();
    const mark = createHash('sha256').update(values.join('\n')).digest('hex').slice(0, 16);
    found[path.toLowerCase()] = mark;
  }
  return found;
}

/** Opens a folder as a program does that lets nobody rename it. The handle goes with the process. */
function holdOpen(folder: string): void {
  const createFile = koffi
    .load('kernel32.dll')
    .func('__stdcall', 'CreateFileW', 'intptr', [
      'void *',
      'uint32',
      'uint32',
      'void *',
      'uint32',
      'uint32',
      'intptr',
    ]);
  const [READ_ATTRIBUTES_AND_LIST, SHARE_READ, OPEN_EXISTING, BACKUP_SEMANTICS] = [
    0x81, 1, 3, 0x02000000,
  ];
  const handle: unknown = createFile(
    Buffer.from(`${folder}\0`, 'utf16le'),
    READ_ATTRIBUTES_AND_LIST,
    SHARE_READ,
    null,
    OPEN_EXISTING,
    BACKUP_SEMANTICS,
    0,
  );
  if (Number(handle) === -1) throw new Error('The settings could not be held');
}
