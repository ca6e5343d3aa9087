import type { AppContract } from '../shared/ipc/contract';
import type { Handlers } from '../shared/ipc/define';
import { err, ok } from '../shared/result';
import { DEFAULT_SETTINGS } from '../shared/settings';
import type { composeServices } from './compose-services';
import { createKeptCalls } from './features/kept/kept-calls';
import type { Safe } from './features/safe/safe-service';
import type { Session } from './features/session/session';
import type { DataFolder } from './storage/data-folder';

interface ComposeKeptOptions {
  readonly folder: DataFolder;
  readonly services: ReturnType<typeof composeServices>;
  readonly session: Session;
  readonly safe: Safe;
  readonly settings: Pick<Handlers<AppContract>['settings'], 'change'>;
  readonly hideSecrets: () => Promise<void>;
}

/** Builds the list of what is kept, which reaches into every place where something is. */
export function composeKept(options: ComposeKeptOptions): Handlers<AppContract>['kept'] {
  const { folder, services, session, settings } = options;
  return createKeptCalls({
    root: folder.root,
    secrets: services.secrets,
    person: () => session.people().find(({ id }) => id === session.activeId()) ?? null,
    update: (personId, change) => session.update(personId, change),
    safe: options.safe,
    history: () => services.runs.history({}),
    alone: async (act) => {
      const done = await services.writer.withLock(async () => ok(await act()));
      return done.ok && done.value;
    },
    // That Leave quickly was explained stays: it is no choice, and nobody needs the welcome again.
    resetSettings: async () => {
      const { version: _, leaveExplained: __, ...fresh } = DEFAULT_SETTINGS;
      const changed = await settings.change(fresh);
      return changed.ok ? changed : err('settings.not-saved');
    },
    clearClipboard: options.hideSecrets,
  });
}
