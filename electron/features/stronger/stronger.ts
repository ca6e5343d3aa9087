import type { AppContract } from '../../../shared/ipc/contract';
import type { Handlers } from '../../../shared/ipc/define';
import type { Person } from '../../../shared/person';
import { err, ok } from '../../../shared/result';
import { noteSeenTasks, reduceStronger } from '../../../shared/stronger/reducer';
import { NO_SIGNALS, type Signals } from '../../../shared/stronger/signals';
import { standingBefore } from '../../../shared/stronger/standing';
import { guideFor } from '../../../shared/stronger/tasks';
import type { Clock } from '../../ports/clock';
import type { Session } from '../session/session';
import { signalsOf } from './signals-of';

/** A part of Relock that knows something for the order: checks, sign-ins, devices. It may know nothing. */
export type SignalSource = (person: Person) => Promise<Partial<Signals>>;

interface StrongerDeps {
  readonly session: Pick<Session, 'people' | 'update'>;
  readonly clock: Clock;
  readonly sources: readonly SignalSource[];
}

/** *Make it stronger* in main: keeps what was said, and gathers what is known. */
export function createStronger({
  session,
  clock,
  sources,
}: StrongerDeps): Handlers<AppContract>['stronger'] {
  const find = (personId: string): Person | undefined =>
    session.people().find(({ id }) => id === personId);

  async function gather(person: Person): Promise<Signals> {
    const parts = await Promise.all(
      // What cannot answer leaves its part unknown; that is never good news and never stops the rest.
      sources.map((ask) => ask(person).catch((): Partial<Signals> => ({}))),
    );
    const known = [signalsOf(person), ...parts];
    return {
      ...known.reduce<Signals>((all, part) => ({ ...all, ...part }), NO_SIGNALS),
      seen: Object.assign({}, ...known.map(({ seen }) => seen)) as Signals['seen'],
    };
  }

  return {
    send: async ({ personId, event }) => {
      const sent = await session.update(personId, (person, now) => {
        const guide = guideFor(person.signOut.accountKind);
        const stronger = reduceStronger(guide, person.stronger, event, now);
        return stronger === person.stronger ? person : { ...person, stronger };
      });
      return sent.ok ? sent : err({ code: sent.error });
    },
    look: async ({ personId }) => {
      const person = find(personId);
      if (person === undefined) return err({ code: 'people.unknown' });
      const signals = await gather(person);
      const noted = await session.update(personId, (current, now) => {
        const guide = guideFor(current.signOut.accountKind);
        const stronger = noteSeenTasks(guide, current.stronger, signals.seen, now);
        return stronger === current.stronger ? current : { ...current, stronger };
      });
      return noted.ok ? ok(signals) : err({ code: noted.error });
    },
    history: async ({ personId }) => {
      const person = find(personId);
      if (person === undefined) return err({ code: 'people.unknown' });
      const guide = guideFor(person.signOut.accountKind);
      return ok([...standingBefore(guide, person.stronger.guide, clock.now())]);
    },
  };
}
