import type { AppContract } from '../../../shared/ipc/contract';
import type { Handlers } from '../../../shared/ipc/define';
import { err, ok } from '../../../shared/result';
import type { RangeSource } from '../../ports/range-source';
import { createLeakCheck } from './leak-check';

interface PasswordCallsDeps {
  readonly source: RangeSource;
  readonly allowed: () => boolean;
  /** Puts a text on the clipboard that empties itself. Rejects when the system refuses. */
  readonly copy: (text: string) => Promise<unknown>;
}

/** What the password tool may ask. Neither a password that was typed nor its hash is part of it. */
export function createPasswordCalls(deps: PasswordCallsDeps): Handlers<AppContract>['password'] {
  return {
    range: createLeakCheck(deps),
    async copyMade({ text }) {
      try {
        await deps.copy(text);
        return ok(null);
      } catch {
        return err({ code: 'password.no-clipboard' });
      }
    },
  };
}
