import type { AppApi } from '../../../shared/ipc/contract';
import type { PlainKey } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import type { StrengthClient } from '../../workers/strength-client';

/** What the look-up came to. Whatever is not a clear answer says why; it is never "not found". */
export type LeakResult =
  | { readonly kind: 'found'; readonly times: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unknown'; readonly why: PlainKey };

type Refusal = Extract<Awaited<ReturnType<AppApi['password']['range']>>, { ok: false }>;

const REASONS: Readonly<Record<Refusal['error']['code'], PlainKey>> = {
  'password.check-off': 'password.leak.why.off',
  'password.offline': 'password.leak.why.offline',
  'password.slow': 'password.leak.why.slow',
  'password.not-trusted': 'password.leak.why.not-trusted',
  'password.other-answer': 'password.leak.why.other-answer',
  'password.cut': 'password.leak.why.cut',
  'password.busy': 'password.leak.why.busy',
  'ipc.untrusted-sender': 'password.leak.why.here',
  'ipc.invalid-input': 'password.leak.why.here',
  'ipc.internal': 'password.leak.why.here',
};

/**
 * The worker makes the fingerprint and keeps it; five characters of it go to main, the list comes back, and the
 * worker compares.
 */
export async function lookUp(client: StrengthClient, password: string): Promise<LeakResult> {
  try {
    const prefix = await client.prefix(password);
    const answer = await api.password.range({ prefix });
    if (!answer.ok) return { kind: 'unknown', why: REASONS[answer.error.code] };
    const times = await client.match(answer.value.rows);
    if (times > 0) return { kind: 'found', times };
    return answer.value.whole
      ? { kind: 'not-found' }
      : { kind: 'unknown', why: 'password.leak.why.cut' };
  } catch {
    return { kind: 'unknown', why: 'password.leak.why.here' };
  }
}
