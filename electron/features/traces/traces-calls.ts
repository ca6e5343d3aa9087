import { shortenAddress, shortenInside } from '../../../shared/address';
import type { AppContract } from '../../../shared/ipc/contract';
import type { Handlers } from '../../../shared/ipc/define';
import { err, ok } from '../../../shared/result';
import type { KeptLook, TracesView } from '../../../shared/schema/traces';
import {
  compareLooks,
  groupByAccount,
  KEPT_TRACES_MAX,
  traceKey,
  type KeptTrace,
  type TraceGroup,
} from '../../../shared/traces';
import type { Session } from '../session/session';
import type { TracesLook, TracesSource } from './look-for-traces';

interface TracesCallsDeps {
  readonly source: TracesSource;
  readonly session: Pick<Session, 'people' | 'update'>;
}

/**
 * The calls of the page. Whole addresses stay here, for the person of the last look only, and go when somebody
 * else looks.
 */
export function createTracesCalls({
  source,
  session,
}: TracesCallsDeps): Handlers<AppContract>['traces'] {
  let last: { readonly personId: string; readonly groups: readonly TraceGroup[] } | null = null;
  return {
    async look({ personId, mayAsk }) {
      const person = session.people().find(({ id }) => id === personId);
      if (person === undefined) return err({ code: 'people.unknown' });
      const look = await source.look({ mayAsk });
      const groups = groupByAccount(look.traces);
      last = { personId, groups };
      const view = viewOf(look, groups, person.traces);
      // Not kept is no reason to show nothing: the next look then compares with an older one.
      await session.update(personId, (now) => ({ ...now, traces: keptOf(look, now.traces) }));
      return ok(view);
    },
    async addresses({ personId }) {
      const isOpen = session.people().some(({ id }) => id === personId);
      if (!isOpen || last?.personId !== personId) return err({ code: 'people.unknown' });
      return ok(
        last.groups.flatMap(({ account }, groupId) =>
          account === null ? [] : [{ groupId, account }],
        ),
      );
    },
  };
}

function viewOf(look: TracesLook, groups: readonly TraceGroup[], before: KeptLook): TracesView {
  const { fresh, gone } = compareLooks(before?.seen ?? [], look.traces, look.unseen);
  const isFresh = new Set(before === null ? [] : fresh.map(traceKey));
  let id = 0;
  return {
    at: look.at,
    groups: groups.map(({ account, traces }, groupId) => ({
      id: groupId,
      account: shortened(account),
      places: traces.map((trace) => ({
        id: id++,
        kind: trace.kind,
        state: trace.state,
        where: shortenInside(trace.where),
        signOut: trace.signOut,
        count: trace.count,
        fresh: isFresh.has(traceKey(trace)),
      })),
    })),
    gone: gone.map(({ kind, account, where }) => ({
      kind,
      account: shortened(account),
      where: shortenInside(where),
    })),
    unseen: look.unseen.map(({ id: what, count }) => ({ id: what, count })),
    comparedWith: before?.at ?? null,
  };
}

const shortened = (account: string | null): string | null =>
  account === null ? null : shortenAddress(account);

/** What could not be looked at this time stays as it was seen before: it is not gone, only unseen. */
function keptOf(look: TracesLook, before: KeptLook): KeptLook {
  const { gone } = compareLooks(before?.seen ?? [], look.traces, look.unseen);
  const left = new Set(gone.map(traceKey));
  const here = look.traces.filter(({ state }) => state !== 'could-not-read').map(kept);
  const known = new Set(here.map(traceKey));
  const unseen = (before?.seen ?? []).filter(
    (trace) => !left.has(traceKey(trace)) && !known.has(traceKey(trace)),
  );
  return { at: look.at, seen: [...here, ...unseen].slice(0, KEPT_TRACES_MAX) };
}

const kept = ({ kind, account, where }: KeptTrace): KeptTrace => ({ kind, account, where });
