import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkWindows } from '../shared/one-drive/windows-checks';
import { readWindows } from './features/one-drive/windows-facts';
import type { LocalAction } from './local-actions/action';
import { createDetach } from './local-actions/windows/detach';
import {
  createNodeCommandRunner,
  createProgramStarter,
} from './platform/common/node-command-runner';
import { loadFolderApi } from './platform/win32/folder-api';
import { createFolderLister } from './platform/win32/folder-lister';
import { createOneDrivePlaces } from './platform/win32/one-drive-places';
import { createRegTool } from './platform/win32/reg-tool';
import { loadSessionApi } from './platform/win32/session-api';
import { createWindowsOneDrive } from './platform/win32/windows-one-drive';
import { createTellVariables, createWindowsSession } from './platform/win32/windows-session';
import type { Clock } from './ports/clock';
import type { Logger } from './ports/logger';
import type { Machine } from './ports/machine';

interface WindowsPlace {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly clock: Clock;
  readonly log: Logger;
}

/** "Do it for me" on this Windows: the action with its adapters. Nothing is loaded or read before it is used. */
export function composeWindowsUnlink(place: WindowsPlace, machine: Machine): LocalAction {
  const { env, home, clock, log } = place;
  const { registry } = machine;
  const commands = createNodeCommandRunner({ env });
  const given = machine.env('SystemRoot') ?? '';
  const systemRoot = path.win32.isAbsolute(given) ? given : 'C:\\Windows';
  const programs = { loadApi: loadSessionApi, log };
  return createDetach({
    oneDrive: createWindowsOneDrive({
      registry,
      reg: createRegTool({ commands, systemRoot }),
      places: createOneDrivePlaces({ env, home, registry }),
      tellPrograms: createTellVariables(programs),
    }),
    session: createWindowsSession({
      ...programs,
      commands,
      starter: createProgramStarter({ env }),
      elevated: () => machine.elevated(),
      systemRoot,
    }),
    lister: createFolderLister({ loadApi: loadFolderApi, log }),
    checks: { look: async () => checkWindows(await readWindows(machine)) },
    clock,
    sleep: async (ms) => {
      await sleep(ms);
    },
  });
}
