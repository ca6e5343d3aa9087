import path from 'node:path';
import {
  app,
  clipboard,
  ipcMain,
  nativeTheme,
  powerMonitor,
  session as electronSession,
  shell,
  type BrowserWindow,
} from 'electron';
import { contract } from '../shared/ipc/contract';
import { resolveLanguage } from '../shared/languages';
import type { Settings } from '../shared/settings';
import type { ComposedServices } from './compose-services';
import { createReminder } from './features/reminders/reminder';
import { createSaveCalendar } from './features/reminders/save-calendar';
import { notificationText } from './features/reminders/notification-text';
import { createAppState } from './features/session/app-state';
import { createLeave } from './features/session/leave';
import { once } from './features/session/once';
import { createSession } from './features/session/session';
import { createSettingsCalls } from './features/settings/settings-calls';
import { createNativeText } from './i18n/native-text';
import { createHandlers } from './ipc/handlers';
import { createLocalActionCalls } from './ipc/local-action-calls';
import { registerContract } from './ipc/router';
import { guardLifecycle } from './lifecycle';
import { firstSnapshot } from './first-snapshot';
import { showNotification } from './platform/common/electron-notifier';
import { createElectronSettingsStore } from './platform/common/electron-settings-store';
import { createFileLogger } from './platform/common/file-logger';
import { createOwnClipboard } from './platform/common/own-clipboard';
import { saveFile } from './platform/common/save-file';
import { createExternalLinks } from './security/external-links';
import { createTrustedSender } from './security/trusted-sender';
import { dataFolderAt } from './storage/data-folder';
import { createBroadcast } from './window/broadcast';
import { smoke } from './window/smoke';

interface ComposeOptions {
  readonly window: () => BrowserWindow | null;
  /** Absolute; where everything that Relock keeps lies. */
  readonly userData: string;
  readonly development: boolean;
  readonly comeToFront: () => void;
}

/**
 * Builds the window's services once and joins them to the page. Nothing here asks the operating system for
 * anything: what does is loaded when the page says that it is painted.
 */
export function compose({ window, userData, development, comeToFront }: ComposeOptions): void {
  const clock = { now: () => Date.now() };
  const folder = dataFolderAt(userData);
  const broadcast = createBroadcast(window);
  const log = createFileLogger({
    file: path.join(folder.logs, 'relock.log'),
    now: clock.now,
    // Nothing is written before the keychain has said that anything may be kept (settled 2).
    allowed: () => state.get().keeping && state.get().keychain.state === 'ready',
    hide: () => session.people().map(({ name }) => name),
  });
  const languageOf = (settings: Settings) =>
    resolveLanguage(settings.language, app.getPreferredSystemLanguages());
  const store = createElectronSettingsStore({
    folder,
    clock,
    log,
    tell: (notice) => state.notify(notice),
  });
  const state = createAppState(
    firstSnapshot({ settings: store.get(), language: languageOf(store.get()), userData }),
    (snapshot) => broadcast('app', 'changed', snapshot),
  );
  const services = once(async (): Promise<ComposedServices> => {
    const { composeServices } = await import('./compose-services');
    const clearBrowser = async (): Promise<void> => {
      await electronSession.defaultSession.clearCache();
      await electronSession.defaultSession.clearStorageData();
    };
    return composeServices({ folder, clock, log, state, session, broadcast, clearBrowser });
  });
  const session = createSession({
    state,
    clock,
    keeper: {
      open: async (mayAsk) => (await services()).people.open(mayAsk),
      add: async (name) => (await services()).people.add(name),
      save: async (person) => (await services()).people.save(person),
      remove: async (personId) => (await services()).people.remove(personId),
    },
  });
  const own = createOwnClipboard(clipboard);
  const say = () => createNativeText(state.get().language);
  const reminder = createReminder({
    session,
    state,
    clock,
    notify: () => void say().then((t) => showNotification(notificationText(t), comeToFront)),
  });
  const leave = createLeave({
    state,
    hide: () => {
      window()?.hide();
      window()?.setSkipTaskbar(true);
      // A fresh page: nothing of the old one stays in memory, and the neutral screen stands ready.
      window()?.webContents.reload();
    },
    clearClipboard: own.clearIfOurs,
  });

  /** Everything that waits for the first paint. */
  const begin = once(async () => {
    await smoke(window(), development);
    state.notify(...(await store.repair()));
    await session.open();
    await (await services()).recover();
    powerMonitor.on('resume', () => void reminder.look());
    reminder.start();
    await reminder.look();
  });

  /** What was finished is saved already; this tidies up and notes the time beside running clocks. */
  const end = async (): Promise<void> => {
    reminder.stop();
    await own.clearIfOurs();
    await session.noteTime();
    if (services.called()) await (await services()).writer.release();
  };

  const trusted = window()?.webContents.id;
  registerContract(
    {
      ipcMain,
      isTrustedSender: createTrustedSender(new Set(trusted === undefined ? [] : [trusted])),
      log,
    },
    contract,
    createHandlers({
      state,
      session,
      links: createExternalLinks({ shell }),
      copyLink: own.copy,
      app: {
        painted: () => void begin(),
        leave: leave.leave,
        comeBack: leave.comeBack,
        tryKeychainAgain: async () => {
          await session.open(true);
          await (await services()).recover();
        },
      },
      settings: createSettingsCalls({
        store,
        state,
        session,
        languageOf,
        showTheme: (theme) => (nativeTheme.themeSource = theme),
        forget: async () => (await services()).forgetEverything,
      }),
      saveCalendar: createSaveCalendar({
        session,
        clock,
        say,
        save: (file) => saveFile({ window: window(), ...file }),
      }),
      ...createLocalActionCalls(services),
    }),
  );
  guardLifecycle({
    window,
    log,
    end,
    sorry: async (ref) => {
      const t = await say();
      return {
        title: t('native.unexpected.title'),
        body: t('native.unexpected.text', { reference: ref }),
      };
    },
  });
}
