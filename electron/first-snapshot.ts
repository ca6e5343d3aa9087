import { app } from 'electron';
import type { Snapshot } from '../shared/ipc/snapshot';
import type { Language, Settings } from '../shared/settings';

/** The Electron that stands in on machines without the release host (settled 21). */
const TEST_ELECTRON = '33.2.1';

const BACKENDS = {
  linux: 'secret-service',
  win32: 'windows-credential-manager',
  darwin: 'macos-keychain',
} as const;

interface FirstSnapshotOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly userData: string;
}

/** What the page may know before anything was read but the settings: nobody is here yet. */
export function firstSnapshot(options: FirstSnapshotOptions): Omit<Snapshot, 'revision'> {
  const { settings, language, userData } = options;
  const platform =
    process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  return {
    app: {
      version: app.getVersion(),
      electron: process.versions.electron,
      platform,
      testElectron: process.versions.electron === TEST_ELECTRON,
      dataFolder: userData,
    },
    language,
    settings,
    keychain: { state: 'not-asked', backend: BACKENDS[platform] },
    keeping: true,
    people: [],
    closedPeople: [],
    lockedPeople: [],
    lock: { on: false, quickUnlock: 'absent' },
    person: null,
    notices: [],
    away: false,
  };
}
