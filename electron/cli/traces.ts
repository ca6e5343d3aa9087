import { shortenAddress, shortenInside } from '../../shared/address';
import { groupByAccount, WAY_WORDS, type TraceGroup } from '../../shared/traces';
import type { CliContext, CliEnd } from './context';

/** `traces`: every Microsoft sign-in that a computer still holds. It only reads. */
export async function traces(context: CliContext): Promise<CliEnd> {
  const { services, request, say, line } = context;
  // Nobody is asked for consent by a computer on paper.
  const look = await services.traces.look({ mayAsk: request.consent || request.machine !== null });
  const shown = (account: string | null): string | null =>
    account === null || request.addresses ? account : shortenAddress(account);
  const place = (where: string): string => (request.addresses ? where : shortenInside(where));
  const groups = groupByAccount(look.traces);
  for (const group of groups) {
    line(titleOf(group, shown(group.account), context));
    for (const trace of group.traces)
      line(
        `  ${say('cli.traces.line', {
          kind: say(`cli.traces.kind.${trace.kind}`),
          state: say(`cli.traces.state.${trace.state}`),
          count: trace.count,
          where: place(trace.where),
        })}\n    ${say(`cli.traces.way.${WAY_WORDS[trace.signOut]}`)}`,
      );
  }
  if (groups.length === 0) line(say('cli.traces.none'));
  for (const { id, count } of look.unseen)
    line(say(`cli.traces.unseen.${id}`, { count: count ?? -1 }));
  const unread = look.traces.some(({ state }) => state === 'could-not-read');
  if (unread) line(say('cli.traces.unread'));
  const json = {
    command: 'traces',
    at: look.at,
    platform: services.machine.platform,
    traces: groups.flatMap((group, index) =>
      group.traces.map((trace) => ({
        kind: trace.kind,
        account: shown(trace.account),
        // Two accounts may look the same when they are shortened.
        accountNumber: group.account === null ? null : index + 1,
        accountKind: trace.accountKind,
        state: trace.state,
        where: place(trace.where),
        signOut: trace.signOut,
        count: trace.count,
      })),
    ),
    notVisible: look.unseen,
  };
  return { exit: unread ? 3 : 0, json };
}

const titleOf = (
  { account, traces: found }: TraceGroup,
  shown: string | null,
  { say }: CliContext,
): string =>
  account === null || shown === null
    ? say('cli.traces.no-account', { count: found.length })
    : say('cli.traces.account', { account: shown, count: found.length });
