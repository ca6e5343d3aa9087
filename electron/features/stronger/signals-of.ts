import type { Person } from '../../../shared/person';
import type { Signals } from '../../../shared/stronger/signals';

/** What a person's own file says for the order: answers, why they came, and what lies in the Safe. */
export function signalsOf({ stronger, signOut, safe }: Person): Partial<Signals> {
  const codeInSafe = safe.items.some(
    ({ kind, step }) => kind === 'recovery-code' && step === 'kept',
  );
  const mark = stronger.guide.marks['recovery-code'];
  const wasSeen = mark?.state === 'done' && mark.by === 'evidence';
  return {
    answers: stronger.answers,
    reason: signOut.reason,
    codeInSafe,
    // A code on paper is as good, so an empty Safe says nothing, unless Relock had seen a code in it.
    seen: codeInSafe ? { 'recovery-code': 'good' } : wasSeen ? { 'recovery-code': 'not-good' } : {},
  };
}
