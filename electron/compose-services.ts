import { composePlatform } from './compose-platform';
import { createOneDriveService } from './features/one-drive/one-drive-service';
import type { AppState } from './features/session/app-state';
import type { Session } from './features/session/session';
import { createForgetEverything } from './features/settings/forget-everything';
import { createWriter } from './features/session/writer';
import { createActionService } from './local-actions/action-service';
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
  readonly session: Session;
  readonly broadcast: Broadcast;
  /** Asks Chromium to drop what it keeps. */
  readonly clearBrowser: () => Promise<void>;
}

/** Builds what needs the operating system: keychain, people's files, local actions. Not before the first paint. */
export async function composeServices(options: ServicesOptions) {
  const { folder, clock, log, state, session, broadcast, clearBrowser } = options;
  const { platform, env } = process;
  const { secrets, oneDrive, actions } = await composePlatform({ platform, env, clock, log });
  const people = createPeopleRepository({
    folder,
    secrets,
    clock,
    log,
    tell: (notice) => state.notify(notice),
  });
  const runs = createActionService({
    folder: folder.root,
    secrets,
    actions,
    clock,
    log,
    personName: () => session.active()?.name ?? null,
    onProgress: (progress) => broadcast('actions', 'progress', progress),
  });
  const writer = createWriter({
    take: async () => {
      const ready = await prepareDataFolder(folder);
      return ready.ok ? takeInstanceLock(folder.root) : ready;
    },
  });

  return {
    people,
    writer,
    oneDrive: createOneDriveService({ source: oneDrive, log }),
    runs,
    forgetEverything: createForgetEverything({
      folder,
      secrets,
      log,
      clearBrowser,
      letGo: async () => {
        people.forget();
        session.reset();
        await writer.release();
      },
    }),
    /** Settles what an ended Relock left open, and tells what was done (settled 7). */
    async recover(): Promise<void> {
      if (!(await writer.hold())) return;
      const report = await runs.recoverAtStart();
      if (!report.ok) return;
      const { recoveries, journal } = report.value;
      state.notify(...recoveries.map((recovery) => ({ kind: 'recovered' as const, recovery })));
      if (journal !== 'none') log.warn('journal: not whole', { journal });
    },
  };
}

export type ComposedServices = Awaited<ReturnType<typeof composeServices>>;
