import { passphraseProblem } from '../../../shared/app-lock';
import type { AppContract } from '../../../shared/ipc/contract';
import type { AppError, Handlers } from '../../../shared/ipc/define';
import { err, ok, type Result } from '../../../shared/result';
import type { NativeSay } from '../../i18n/native-text';
import type { Session } from '../session/session';
import type { AutoLock } from './auto-lock';

interface LockCallsDeps {
  readonly session: Session;
  readonly autoLock: AutoLock;
  readonly say: () => Promise<NativeSay>;
  /** Somebody was unlocked: what waited for them can be told now. */
  readonly onUnlocked: () => void;
}

/** What the page may ask about app locks. */
export function createLockCalls(deps: LockCallsDeps): Handlers<AppContract>['lock'] {
  const { session, autoLock, say, onUnlocked } = deps;
  const { locks } = session;

  /** An unlock is a use, and what waited is told. */
  function after<T extends { kind: string }, E extends string>(
    answer: Result<T, E>,
  ): Result<T, AppError<E>> {
    autoLock.used();
    if (answer.ok && answer.value.kind === 'done') onUnlocked();
    return coded(answer);
  }

  return {
    unlock: async ({ personId, passphrase }) => after(await locks.unlock(personId, passphrase)),
    async unlockQuick({ personId }) {
      const t = await say();
      return after(await locks.unlockQuick(personId, t('native.lock.reason')));
    },
    waitLeft: async ({ personId }) => coded(await locks.waitLeft(personId)),
    async set({ personId, passphrase }) {
      if (passphraseProblem(passphrase) !== null) return err({ code: 'lock.weak' });
      return coded(await locks.setLock(personId, passphrase));
    },
    async change({ personId, passphrase, next }) {
      if (passphraseProblem(next) !== null) return err({ code: 'lock.weak' });
      return coded(await locks.changeLock(personId, passphrase, next));
    },
    remove: async ({ personId, passphrase }) => coded(await locks.removeLock(personId, passphrase)),
    setQuick: async ({ personId, on }) => coded(await locks.setQuick(personId, on)),
    setAfter: async ({ personId, after: chosen }) =>
      coded(
        await session.update(personId, (person) =>
          person.appLock.after === chosen
            ? person
            : { ...person, appLock: { ...person.appLock, after: chosen } },
        ),
      ),
    async now() {
      await locks.lockNow();
      return ok(null);
    },
    async used() {
      autoLock.used();
      return ok(null);
    },
  };
}

const coded = <T, Code extends string>(result: Result<T, Code>): Result<T, AppError<Code>> =>
  result.ok ? result : err({ code: result.error });
