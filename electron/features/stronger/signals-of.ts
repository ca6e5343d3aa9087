import { activeLists } from '../../../shared/devices/state';
import type { Person } from '../../../shared/person';
import type { Signals } from '../../../shared/stronger/signals';

/** What a person's own file says for the order: answers, why they came, their devices, and what lies in the Safe. */
export function signalsOf({ stronger, signOut, safe, devices }: Person): Partial<Signals> {
  const codeInSafe = safe.items.some(
    ({ kind, step }) => kind === 'recovery-code' && step === 'kept',
  );
  const mark = stronger.guide.marks['recovery-code'];
  const wasSeen = mark?.state === 'done' && mark.by === 'evidence';
  return {
    answers: stronger.answers,
    reason: signOut.reason,
    devices: devicesIn(devices),
    codeInSafe,
    // A code on paper is as good, so an empty Safe says nothing, unless Relock had seen a code in it.
    seen: codeInSafe ? { 'recovery-code': 'good' } : wasSeen ? { 'recovery-code': 'not-good' } : {},
  };
}

/**
 * Devices that nobody knows and devices that are gone, as long as a list of Microsoft's still names them. Nothing was
 * brought in, or nobody said yet whose they are: unknown, which is not the same as none.
 */
function devicesIn({ items }: Person['devices']): Signals['devices'] {
  if (!items.some(({ whose }) => whose !== null)) return null;
  const named = items.filter((device) => activeLists(device).length > 0);
  const count = (kind: 'unknown' | 'gone'): number =>
    named.filter(({ whose }) => whose?.kind === kind).length;
  return { unknown: count('unknown'), gone: count('gone') };
}
