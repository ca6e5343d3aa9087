import os from 'node:os';
import { composeSystem } from './compose-system';
import { composeTraces } from './compose-traces';
import type { AppState } from './features/session/app-state';
import { createForgetEverything } from './features/settings/forget-everything';
import { createWatch } from './features/one-drive/watch';
import { createWriter } from './features/session/writer';
import type { Owner } from './local-actions/whose';
import type { Clock } from './ports/clock';
import type { Logger } from './ports/logger';
import { prepareDataFolder, type DataFolder } from './storage/data-folder';
import { takeInstanceLock } from './storage/instance-lock';
import { createPeopleRepository } from './storage/people-repository';
import type { Broadcast } from './window/broadcast';

interface ServicesOptions {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly log: Logger;
  readonly state: AppState;
  readonly owner: Owner;
  /** Lets go of everybody in memory, and of what they put on the clipboard. */
  readonly reset: () => Promise<void>;
  readonly broadcast: Broadcast;
  /** Asks Chromium to drop what it keeps. */
  readonly clearBrowser: () => Promise<void>;
}

/** Builds what needs the operating system: keychain, people's files, local actions. Asks nothing by itself. */
export function composeServices(options: ServicesOptions) {
  const { folder, clock, log, state, broadcast, clearBrowser } = options;
  const system = composeSystem({
    platform: process.platform,
    env: process.env,
    home: os.homedir(),
    uid: process.getuid?.() ?? -1,
    clock,
    log,
  });
  const { secrets } = system;
  const people = createPeopleRepository({
    folder,
    secrets,
    clock,
    log,
    tell: (notice) => state.notify(notice),
  });
  const runs = system.actions({
    folder: folder.root,
    owner: options.owner,
    onProgress: (progress) => broadcast('actions', 'progress', progress),
    onCounting: (counting) => broadcast('actions', 'counting', counting),
  });
  const writer = createWriter({
    take: async () => {
      const ready = await prepareDataFolder(folder);
      return ready.ok ? takeInstanceLock(folder.root) : ready;
    },
  });

  const watch = createWatch({
    machine: system.machine,
    clock,
    log,
    activeId: options.owner.activeId,
    // After Leave quickly the page is told about nobody; it asks again when the person is back.
    tell: (news) => {
      if (!state.get().away) broadcast('oneDrive', 'watching', news);
    },
    note: async (seen) => (await writer.hold()) && runs.note(seen),
  });

  return {
    people,
    secrets,
    writer,
    oneDrive: system.source,
    oldWindows: system.oldWindows,
    check: system.guided.check,
    openOneDrive: system.guided.open,
    watch,
    thisComputer: system.thisComputer,
    traces: composeTraces({ machine: system.machine, clock, log }),
    runs,
    forgetEverything: createForgetEverything({
      folder,
      secrets,
      log,
      clearBrowser,
      sweepScratch: system.sweepScratch,
      letGo: async () => {
        watch.letGo();
        await people.forget();
        await options.reset();
        await writer.release();
      },
    }),
    /** Settles what an ended Relock left open, and tells what was done (settled 7). */
    async recover(): Promise<void> {
      if (state.get().keychain.state !== 'ready' || !(await writer.hold())) return;
      const report = await runs.recoverAtStart();
      if (!report.ok) return;
      const { recoveries, journal } = report.value;
      state.notify(...recoveries.map((recovery) => ({ kind: 'recovered' as const, recovery })));
      if (journal !== 'none') state.notify({ kind: 'history-damaged', damage: journal });
    },
  };
}
