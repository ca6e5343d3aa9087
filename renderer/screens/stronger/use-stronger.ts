import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Guide } from '../../../shared/guide/guide';
import type { GuideEvent } from '../../../shared/guide/state';
import { inOrderFor, type OrderedTask } from '../../../shared/stronger/order';
import { NO_SIGNALS, type Signals } from '../../../shared/stronger/signals';
import type { StrongerEvent, StrongerView } from '../../../shared/stronger/state';
import { guideFor, type TaskId } from '../../../shared/stronger/tasks';
import type { SignOut } from '../../../shared/sign-out/state';
import { useCall, type Call } from '../../components/use-call';
import { useNow } from '../../components/use-now';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';

/** One person's way through *Make it stronger*. */
export interface Stronger {
  readonly personId: string;
  readonly kind: SignOut['accountKind'];
  readonly guide: Guide<TaskId>;
  readonly state: StrongerView;
  readonly signals: Signals;
  /** What is to be done, the best first. */
  readonly order: readonly OrderedTask[];
  readonly now: number;
  /** Tells main; the page changes when main has kept it. `then` runs after that. */
  readonly send: (event: StrongerEvent, then?: () => void) => void;
  readonly say: (event: GuideEvent, then?: () => void) => void;
  readonly sayKind: (kind: 'personal' | 'work', then?: () => void) => void;
  readonly call: Call;
}

/** The first moment of this day on this computer. */
export const morning = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/** What main knows for the order; nothing until it has answered. It is asked anew when an answer changed. */
function useSignals(personId: string | null, known: string): Signals {
  const [signals, setSignals] = useState<Signals>(NO_SIGNALS);
  useEffect(() => {
    if (personId === null) return undefined;
    let wanted = true;
    void api.stronger.look({ personId }).then((result) => {
      // What could not be gathered stays unknown: the order is then that for most people.
      if (wanted && result.ok) setSignals(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [personId, known]);
  return signals;
}

/** The way of the person who is helped now; null when nobody is chosen. */
export function useStronger(): Stronger | null {
  const person = useSnapshot((snapshot) => snapshot.person);
  const call = useCall();
  const now = useNow();
  const personId = person?.id ?? null;
  // What the order depends on, so that it is asked again when one of them changed.
  const known = JSON.stringify([
    person?.stronger.answers,
    person?.signOut.reason,
    person?.safe.kinds,
    person?.devices,
  ]);
  const signals = useSignals(personId, known);
  const kind = person?.signOut.accountKind ?? null;
  const guide = guideFor(kind);
  const state = person?.stronger ?? null;
  const order = useMemo(
    () => (state === null ? [] : inOrderFor(guide, state.guide, signals, now)),
    [guide, state, signals, now],
  );
  const { run } = call;
  const send = useCallback<Stronger['send']>(
    (event, then) => {
      if (personId !== null) run(() => api.stronger.send({ personId, event }), then);
    },
    [personId, run],
  );
  const say = useCallback<Stronger['say']>(
    (event, then) => {
      send({ kind: 'task', event }, then);
    },
    [send],
  );
  const sayKind = useCallback<Stronger['sayKind']>(
    (value, then) => {
      if (personId !== null)
        run(
          () => api.signOut.send({ personId, event: { kind: 'account-kind', value } }),
          then,
        );
    },
    [personId, run],
  );
  if (personId === null || state === null) return null;
  return { personId, kind, guide, state, signals, order, now, send, say, sayKind, call };
}
