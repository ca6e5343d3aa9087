import os from 'node:os';
import type { OneDriveLook } from '../shared/local-actions';
import { composeMachine } from './compose-machine';
import { composeWindowsUnlink } from './compose-windows';
import { createClientSource, createOneDriveService } from './features/one-drive/one-drive-service';
import { createOneDriveCheck, createOpenOneDrive } from './features/one-drive/guided';
import type { LocalAction } from './local-actions/action';
import { createActionService, type ActionServiceDeps } from './local-actions/action-service';
import { createUnlinkOneDrive } from './local-actions/unlink-one-drive';
import { createKeytarSecretStore } from './platform/common/keytar-secret-store';
import {
  createNodeCommandRunner,
  createProgramStarter,
} from './platform/common/node-command-runner';
import { createMacThisComputer } from './platform/darwin/this-computer';
import { createLinuxThisComputer } from './platform/linux/this-computer';
import { createWindowsThisComputer } from './platform/win32/this-computer';
import type { ThisComputerSource } from './ports/this-computer';
import { createMacOneDriveSource } from './platform/darwin/one-drive-source';
import { userDataFolder as macDataFolder } from './platform/darwin/paths';
import { createLinuxOneDriveClient } from './platform/linux/one-drive-client';
import { userDataFolder as linuxDataFolder } from './platform/linux/paths';
import { sweepScratch } from './platform/linux/scratch';
import { createSecretServiceLook } from './platform/linux/secret-service';
import { createWindowsOneDriveSource } from './platform/win32/one-drive-accounts';
import { isOldWindows } from './platform/win32/old-windows';
import { userDataFolder as windowsDataFolder } from './platform/win32/paths';
import type { Clock } from './ports/clock';
import type { Logger } from './ports/logger';
import type { Machine } from './ports/machine';
import type { OneDriveClient } from './ports/one-drive-client';
import type { OneDriveSource } from './ports/one-drive-source';
import type { SecretStore } from './ports/secret-store';

/** Where Relock runs, and for whom. */
export interface SystemPlace {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly uid: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What this operating system offers. Nothing is loaded, read or asked before it is used. */
export interface System {
  readonly secrets: SecretStore;
  /** What the readings look at: this computer, or one on paper. */
  readonly machine: Machine;
  readonly source: OneDriveSource;
  /** The looks before an unlink that the person does in OneDrive itself, and the way to open it. */
  readonly guided: {
    readonly check: ReturnType<typeof createOneDriveCheck>;
    readonly open: ReturnType<typeof createOpenOneDrive>;
  };
  /** What the system calls the computer in front of the person. */
  readonly thisComputer: ThisComputerSource;
  /** The version of the OneDrive client for Linux; null when there is none. */
  readonly clientVersion: () => Promise<string | null>;
  /** Removes temporary copies that a Relock which was ended in the middle left behind. */
  readonly sweepScratch: () => Promise<void>;
  /** Whether this is a Windows that gets no updates any more; null on other systems. */
  readonly oldWindows: () => boolean | null;
  readonly actions: (
    more: Pick<ActionServiceDeps, 'folder' | 'owner' | 'onProgress' | 'onCounting'>,
  ) => ReturnType<typeof createActionService>;
}

/** Relock's data folder, the same for the window and the command line. */
export const dataFolderOf = ({
  platform,
  env,
  home,
}: Pick<SystemPlace, 'platform' | 'env' | 'home'>): string => {
  if (platform === 'win32') return windowsDataFolder(env, home);
  return platform === 'darwin' ? macDataFolder(env, home) : linuxDataFolder(env, home);
};

/**
 * The one place that picks an operating system, for the window and for the command line. With a machine on
 * `paper` only its readings are that machine's, and nothing can be changed.
 */
export function composeSystem(place: SystemPlace, paper: Machine | null = null): System {
  const { platform, clock, log, home } = place;
  const machine = paper ?? composeMachine(place);
  const secrets = createKeytarSecretStore({
    platform,
    log,
    ...(platform === 'linux' ? { look: createSecretServiceLook(place.env) } : {}),
  });
  const client = platform === 'linux' && paper === null ? linuxClient(place) : null;
  const unlinks: LocalAction[] = client === null ? [] : [createUnlinkOneDrive({ client, home })];
  if (platform === 'win32' && paper === null) unlinks.push(composeWindowsUnlink(place, machine));
  return {
    secrets,
    machine,
    source: createOneDriveService({
      source: sourceOf(place, machine, client, paper !== null),
      log,
    }),
    guided: {
      check: createOneDriveCheck({ machine, clock, log }),
      open: createOpenOneDrive({
        machine,
        commands: createNodeCommandRunner({ env: place.env }),
        starter: createProgramStarter({ env: place.env }),
      }),
    },
    thisComputer: thisComputerOf(machine),
    clientVersion: async () => (client === null ? null : client.version()),
    sweepScratch: async () => {
      if (platform === 'linux') await sweepScratch(0);
      for (const unlink of unlinks) await unlink.tidy();
    },
    oldWindows: () => (platform === 'win32' && paper === null ? isOldWindows(os.release()) : null),
    actions: (more) =>
      createActionService({
        ...more,
        secrets,
        clock,
        log,
        actions: unlinks,
      }),
  };
}

const linuxClient = ({ env, home, uid }: SystemPlace): OneDriveClient =>
  createLinuxOneDriveClient({ commands: createNodeCommandRunner({ env }), env, home, uid });

function thisComputerOf(machine: Machine): ThisComputerSource {
  if (machine.platform === 'win32') return createWindowsThisComputer(machine);
  return machine.platform === 'darwin'
    ? createMacThisComputer(machine)
    : createLinuxThisComputer(machine);
}

function sourceOf(
  { clock, home }: SystemPlace,
  { platform, registry }: Machine,
  client: OneDriveClient | null,
  onPaper: boolean,
): OneDriveSource {
  if (client !== null) return createClientSource({ client, home, clock });
  if (platform === 'darwin') return createMacOneDriveSource();
  if (platform === 'win32')
    return createWindowsOneDriveSource({ registry, clock, canUnlink: !onPaper });
  return { look: async () => NOT_BUILT };
}

const NOT_BUILT: OneDriveLook = { kind: 'could-not-look', reason: 'not-built-for-this-system' };
