import type { Trace } from '../../../../shared/traces';
import type { TraceReading } from '../../../ports/trace-reading';
import { trace, unread } from '../../common/trace-helpers';

const WHERE = 'dsregcmd /status';
const WAY = 'ms-settings:workplace';
/** Each of these makes a trace of its own; all but the last say that somebody manages the computer. */
const JOINS = ['AzureAdJoined', 'EnterpriseJoined', 'DomainJoined', 'WorkplaceJoined'] as const;

/** Is a work or school account joined to this Windows (C.1)? */
export const joinReading: TraceReading = {
  id: 'windows/work-join',
  kinds: ['work-join'],
  uses: [{ tool: WHERE, reduce: reduceJoinState }],
  async read(machine) {
    const end = await machine.tools.run('dsregcmd', ['/status']);
    if (end.kind === 'not-found')
      return { traces: [], unseen: [{ id: 'join-state', count: null, where: WHERE }] };
    const fields = end.kind === 'exited' ? parseJoinState(end.stdout) : new Map<string, string>();
    // Its exit code says little; a text without one of the fields says nothing.
    if (!JOINS.some((name) => fields.has(name.toLowerCase())))
      return { traces: [unread('work-join', WHERE, WAY)] };
    const traces = JOINS.filter(
      (name) => fields.get(name.toLowerCase())?.toUpperCase() === 'YES',
    ).map((name): Trace =>
      trace({
        kind: 'work-join',
        accountKind: 'work',
        state: 'signed-in',
        where: `${WHERE}: ${name}`,
        signOut: WAY,
      }),
    );
    return { traces };
  },
};

/** The fields that say yes or no, without the names of an organisation or the ids of a computer. */
function reduceJoinState(printed: string): string {
  const fields = parseJoinState(printed);
  return JOINS.flatMap((name) => {
    const value = fields.get(name.toLowerCase());
    return value === undefined ? [] : [`${name} : ${value}`];
  }).join('\n');
}

/** `Name : VALUE` lines; the names of the fields are the same in every language. The first of a name counts. */
export function parseJoinState(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([A-Za-z][\w ]*?)\s*:\s*(.*?)\s*$/.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && !fields.has(name)) fields.set(name, match?.[2] ?? '');
  }
  return fields;
}
