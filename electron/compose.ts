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
  type IpcMainInvokeEvent,
} from 'electron';
import { contract } from '../shared/ipc/contract';
import { resolveLanguage } from '../shared/languages';
import type { Settings } from '../shared/settings';
import { composeKept } from './compose-kept';
import { composeLock, quickUnlock } from './compose-lock';
import { composeSafe } from './compose-safe';
import { composeServices } from './compose-services';
import { createPasswordCalls } from './features/password/password-calls';
import { composeTransfer } from './compose-transfer';
import { createSafeValues } from './features/safe/safe-values';
import { createDevicesService } from './features/devices/devices-service';
import { PAGE_FILE_MAX, textOfPage } from './features/devices/page-file';
import { createReminder } from './features/reminders/reminder';
import { createSaveCalendar } from './features/reminders/save-calendar';
import { notificationText } from './features/reminders/notification-text';
import { createAppState } from './features/session/app-state';
import { createLeave } from './features/session/leave';
import { createSession } from './features/session/session';
import { createStronger } from './features/stronger/stronger';
import { createTracesCalls } from './features/traces/traces-calls';
import { createSettingsCalls } from './features/settings/settings-calls';
import { createNativeText } from './i18n/native-text';
import { createHandlers } from './ipc/handlers';
import { createLocalActionCalls } from './ipc/local-action-calls';
import { registerContract } from './ipc/router';
import type { Running } from './lifecycle';
import { firstSnapshot } from './first-snapshot';
import { showNotification } from './platform/common/electron-notifier';
import { createElectronRangeSource } from './platform/common/electron-range-source';
import { createElectronSettingsStore } from './platform/common/electron-settings-store';
import { createFileLogger } from './platform/common/file-logger';
import { createOwnClipboard } from './platform/common/own-clipboard';
import { openPage } from './platform/common/open-page';
import { saveFile } from './platform/common/save-file';
import { writeSecretText } from './platform/win32/windows-clipboard';
import { createExternalLinks } from './security/external-links';
import { dataFolderAt } from './storage/data-folder';
import { createBroadcast } from './window/broadcast';
import { pageUrl } from './window/main-window';

const HOUR_MS = 3_600_000;

interface ComposeOptions {
  readonly window: () => BrowserWindow | null;
  /** Absolute; where everything that Relock keeps lies. */
  readonly userData: string;
  readonly isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  readonly comeToFront: () => void;
  /** Told each time the page has painted a screen; `usable` is false for the bare frame. */
  readonly painted: (usable: boolean) => void;
}

/**
 * Builds the window's services once and joins them to the page, as soon as the page says that it is painted.
 * Then begins what reads files and asks the operating system.
 */
export function compose({
  window,
  isTrustedSender,
  userData,
  comeToFront,
  painted,
}: ComposeOptions): Running {
  const clock = { now: () => Date.now() };
  const folder = dataFolderAt(userData);
  const broadcast = createBroadcast(window);
  const log = createFileLogger({
    file: path.join(folder.logs, 'relock.log'),
    now: clock.now,
    // Nothing is written before the keychain has said that anything may be kept (settled 2).
    allowed: () => state.get().keeping && state.get().keychain.state === 'ready',
    hide: () => [...session.people(), ...session.locked()].map(({ name }) => name),
  });
  const languageOf = (settings: Settings) =>
    resolveLanguage(settings.language, app.getPreferredSystemLanguages());
  const store = createElectronSettingsStore({
    folder,
    clock,
    log,
    tell: (notice) => state.notify(notice),
    closeChannel: (channel) => ipcMain.removeAllListeners(channel),
  });
  const state = createAppState(
    firstSnapshot({ settings: store.get(), language: languageOf(store.get()), userData }),
    (snapshot) => broadcast('app', 'changed', snapshot),
  );
  const services = composeServices({
    folder,
    clock,
    log,
    state,
    broadcast,
    owner: {
      activeId: () => session.activeId(),
      // Somebody who is locked is kept here: what they did is theirs, and nobody else's to undo or delete.
      nameOf: (personId) =>
        [...session.people(), ...session.locked()].find(({ id }) => id === personId)?.name ?? null,
    },
    reset: async () => {
      await hideSecrets();
      session.reset();
    },
    clearBrowser: async () => {
      await electronSession.defaultSession.clearCache();
      await electronSession.defaultSession.clearStorageData();
    },
  });
  /** A fresh page: nothing of the old one stays in memory. */
  const freshPage = (screen?: 'neutral'): void => {
    const { settings, language } = state.get();
    void window()?.loadURL(pageUrl(settings, language, screen));
  };
  const session = createSession({
    keeper: services.people,
    state,
    clock,
    quick: quickUnlock(),
    onLocked: () => {
      letGo();
      void hideSecrets();
      // Left quickly, a fresh page stands ready already.
      if (!state.get().away) freshPage();
    },
  });
  const own = createOwnClipboard({
    clipboard,
    secrets: services.secrets,
    ...(process.platform === 'win32' ? { writeMarked: writeSecretText } : {}),
  });
  const safe = composeSafe({
    window,
    folder,
    secrets: services.secrets,
    sealing: services.people.sealing,
    session,
    state,
    clipboard: own,
    clock,
    log,
  });
  /** Nothing of the Safe stays on the screen, on its way to paper, or on the clipboard. */
  const hideSecrets = (): Promise<void> => {
    safe.conceal();
    return own.clearIfOurs();
  };
  const say = () => createNativeText(state.get().language);
  const reminder = createReminder({
    session,
    state,
    clock,
    notify: () => void say().then((t) => showNotification(notificationText(t), comeToFront)),
  });
  const locks = composeLock({
    session,
    say,
    onUnlocked: () => {
      void safe.settlePeople();
      void reminder.look();
    },
  });
  const transfer = composeTransfer({
    session,
    values: createSafeValues(services.secrets, services.people.sealing),
    clock,
    window,
    say,
  });
  const devices = createDevicesService({
    session,
    clock,
    thisComputer: services.thisComputer,
    choosePage: async () => {
      const t = await say();
      return openPage({
        window: window(),
        title: t('native.page.open-title'),
        kind: t('native.page.file-kind'),
        maxBytes: PAGE_FILE_MAX,
        read: textOfPage,
      });
    },
  });
  /** Chosen files, pasted lists and shown plans: what was begun for somebody who is not open any more. */
  const letGo = (): void => {
    transfer.letGo();
    devices.letGo();
    services.runs.letGo();
  };
  const leave = createLeave({
    state,
    hide: () => {
      window()?.hide();
      window()?.setSkipTaskbar(true);
      // The neutral screen stands ready.
      freshPage('neutral');
    },
    clearClipboard: hideSecrets,
    lock: () => {
      letGo();
      return locks.lock();
    },
  });

  async function begin(): Promise<void> {
    // As long as the window is open, no command line may write (settled, "Command line").
    void services.writer.hold();
    state.notify(...(await store.repair()));
    await session.open();
    // The Safe first: its list waits for it.
    await safe.settle();
    await services.recover();
    powerMonitor.on('resume', () => void reminder.look());
    reminder.start();
    locks.start();
    // An undo copy goes when its days are over, also while Relock stays open (settled 3).
    setInterval(() => void services.runs.dropExpired(), HOUR_MS).unref();
    await reminder.look();
  }

  /** What was finished is saved already; this tidies up and notes the time beside running clocks. */
  const end = async (): Promise<void> => {
    reminder.stop();
    locks.stop();
    safe.conceal();
    await store.settled();
    await own.clearIfOurs();
    await session.noteTime();
    await services.writer.release();
  };

  const settings = createSettingsCalls({
    store,
    state,
    session,
    languageOf,
    showTheme: (theme) => (nativeTheme.themeSource = theme),
    forget: services.forgetEverything,
  });
  registerContract(
    { ipcMain, isTrustedSender, log },
    contract,
    createHandlers({
      state,
      session,
      links: createExternalLinks({ shell }),
      copyLink: (address) => own.copy(address),
      app: {
        painted,
        leave: () => leave.leave(),
        comeBack: async () => {
          await leave.comeBack();
          void reminder.look();
        },
        tryKeychainAgain: async () => {
          await session.open(true);
          await safe.settle();
          await services.recover();
        },
      },
      settings,
      stronger: createStronger({
        session,
        clock,
        sources: [async () => ({ oldWindows: services.oldWindows() })],
      }),
      traces: createTracesCalls({ source: services.traces, session }),
      saveCalendar: createSaveCalendar({
        session,
        clock,
        say,
        save: (file) => saveFile({ window: window(), ...file }),
      }),
      lock: locks.calls,
      transfer: transfer.calls,
      devices,
      ...createLocalActionCalls(services),
      safe: safe.calls,
      password: createPasswordCalls({
        source: createElectronRangeSource(),
        allowed: () => state.get().settings.leakCheck,
        copy: (text) => own.copySecret(text),
      }),
      kept: composeKept({ folder, services, session, safe: safe.safe, settings, hideSecrets }),
    }),
  );
  void begin();
  return { log, end, language: () => state.get().language };
}
