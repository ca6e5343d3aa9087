import os from 'node:os';
import { createClientSource } from './features/one-drive/one-drive-service';
import type { LocalAction } from './local-actions/action';
import { createUnlinkOneDrive } from './local-actions/unlink-one-drive';
import { createKeytarSecretStore } from './platform/common/keytar-secret-store';
import { createNodeCommandRunner } from './platform/common/node-command-runner';
import type { Clock } from './ports/clock';
import type { Logger } from './ports/logger';
import type { OneDriveSource } from './ports/one-drive-source';
import type { SecretStore } from './ports/secret-store';

/** The parts that differ from one operating system to the next. */
export interface PlatformParts {
  readonly secrets: SecretStore;
  readonly oneDrive: OneDriveSource;
  /** What Relock can change here. Empty where no action is offered yet. */
  readonly actions: readonly LocalAction[];
  /** The version of the OneDrive client, where there is one to ask; null when it is not installed. */
  readonly clientVersion: () => Promise<string | null>;
}

interface PlatformOptions {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Picks the parts for one operating system. With `compose.ts`, the only place that knows which one it is.
 * Each system's code is loaded here, so that no other system's code is ever read.
 */
export async function composePlatform(options: PlatformOptions): Promise<PlatformParts> {
  switch (options.platform) {
    case 'win32':
      return composeWindows(options);
    case 'darwin':
      return composeMac(options);
    default:
      return composeLinux(options);
  }
}

async function composeLinux({ env, clock, log }: PlatformOptions): Promise<PlatformParts> {
  const [{ createLinuxOneDriveClient }, { createSecretServiceLook }] = await Promise.all([
    import('./platform/linux/one-drive-client'),
    import('./platform/linux/secret-service'),
  ]);
  const home = os.homedir();
  const client = createLinuxOneDriveClient({
    commands: createNodeCommandRunner({ env }),
    env,
    home,
    uid: os.userInfo().uid,
  });
  return {
    secrets: createKeytarSecretStore({
      platform: 'linux',
      log,
      look: createSecretServiceLook(env),
    }),
    oneDrive: createClientSource({ client, home, clock }),
    actions: [createUnlinkOneDrive({ client, home })],
    clientVersion: () => client.version(),
  };
}

async function composeWindows({ clock, log }: PlatformOptions): Promise<PlatformParts> {
  const [{ createRegistry }, { loadRegistryApi }, { createWindowsOneDriveSource }] =
    await Promise.all([
      import('./platform/win32/registry'),
      import('./platform/win32/windows-api'),
      import('./platform/win32/one-drive-accounts'),
    ]);
  const registry = createRegistry({ loadApi: loadRegistryApi, log });
  return {
    secrets: createKeytarSecretStore({ platform: 'win32', log }),
    oneDrive: createWindowsOneDriveSource({ registry, clock }),
    actions: [],
    clientVersion: async () => null,
  };
}

async function composeMac({ log }: PlatformOptions): Promise<PlatformParts> {
  const { createMacOneDriveSource } = await import('./platform/darwin/one-drive-source');
  return {
    secrets: createKeytarSecretStore({ platform: 'darwin', log }),
    oneDrive: createMacOneDriveSource(),
    actions: [],
    clientVersion: async () => null,
  };
}
