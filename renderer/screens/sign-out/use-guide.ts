import { api } from '../../ipc/client';
import { useCall, type Call } from '../../components/use-call';
import { useSnapshot } from '../../state/snapshot-store';
import type { SignOut } from '../../../shared/sign-out/state';
import type { SignOutEvent } from '../../../shared/sign-out/events';

/** One person's way through the guide, and the way to say something in it. */
export interface Guide {
  readonly personId: string;
  readonly state: SignOut;
  /** Tells main; the page changes when main has kept it. `then` runs after that. */
  readonly send: (event: SignOutEvent, then?: () => void) => void;
  readonly call: Call;
}

/** The guide of the person who is helped now; null when nobody is chosen. */
export function useGuide(): Guide | null {
  const person = useSnapshot((snapshot) => snapshot.person);
  const call = useCall();
  if (person === null) return null;
  const send: Guide['send'] = (event, then) =>
    call.run(() => api.signOut.send({ personId: person.id, event }), then);
  return { personId: person.id, state: person.signOut, send, call };
}
