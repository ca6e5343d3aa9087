import type { OneDriveLook } from '../../../shared/local-actions';
import type { Clock } from '../../ports/clock';
import type { Logger } from '../../ports/logger';
import type { OneDriveClient } from '../../ports/one-drive-client';
import type { OneDriveSource } from '../../ports/one-drive-source';
import { readHomePath, viewOf } from './account-view';

/** Longest time that a look may take, in milliseconds. */
const LOOK_MS = 10_000;

/** The accounts of the Linux client as a source for *Accounts here*. */
export const createClientSource = (deps: {
  readonly client: OneDriveClient;
  readonly home: string;
  readonly clock: Clock;
}): OneDriveSource => ({
  look: async () => {
    const { accounts, unread } = await deps.client.accounts();
    return {
      kind: 'looked',
      at: new Date(deps.clock.now()).toISOString(),
      accounts: accounts.slice(0, 50).map((account) => viewOf(account, deps.home)),
      unread: unread.slice(0, 50).map((place) => readHomePath(place, deps.home).slice(0, 200)),
    };
  },
});

/** Looks, and turns a look that hangs or breaks into "could not look", never into "none". */
export function createOneDriveService(deps: {
  readonly source: OneDriveSource;
  readonly log: Logger;
  readonly timeoutMs?: number;
}): OneDriveSource {
  return {
    look: async () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<OneDriveLook>((resolve) => {
        const answer = (): void => resolve({ kind: 'could-not-look', reason: 'timed-out' });
        timer = setTimeout(answer, deps.timeoutMs ?? LOOK_MS);
      });
      try {
        return await Promise.race([deps.source.look(), late]);
      } catch (cause) {
        deps.log.warn('one-drive: look failed', { cause: String(cause) });
        return { kind: 'could-not-look', reason: 'failed' };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
