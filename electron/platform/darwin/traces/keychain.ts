import type { SignOutWay, Trace, TraceKind } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { TraceReading } from '../../../ports/trace-reading';
import { accountIn, trace, unread } from '../../common/trace-helpers';

interface Item {
  readonly kind: TraceKind;
  readonly find: 'find-generic-password' | 'find-internet-password';
  /** `-l` label, `-s` service, `-j` comment, `-G` creator. */
  readonly by: '-l' | '-s' | '-j' | '-G';
  readonly name: string;
  readonly signOut: SignOutWay;
}

const item = (
  kind: TraceKind,
  signOut: SignOutWay,
  by: Item['by'],
  names: readonly string[],
  find: Item['find'] = 'find-generic-password',
): readonly Item[] => names.map((name) => ({ kind, find, by, name, signOut }));

/** Items that are looked for by name (onedrive.md B.3, C.2). `OneAuthAccount` is shared by all of Microsoft's. */
const ITEMS: readonly Item[] = [
  ...item('keychain', 'app:office', '-l', [
    'Microsoft Office Identities Cache 2',
    'Microsoft Office Identities Cache 3',
    'Microsoft Office Identities Settings 2',
    'Microsoft Office Identities Settings 3',
    'Microsoft Office Ticket Cache',
    'com.microsoft.adalcache',
    'com.microsoft.OutlookCore.Secret',
  ]),
  ...item('keychain', 'app:office', '-G', ['MSOpenTech.ADAL.1', 'Microsoft Office Data']),
  ...item(
    'keychain',
    'app:office',
    '-s',
    ['msoCredentialSchemeADAL', 'msoCredentialSchemeLiveId'],
    'find-internet-password',
  ),
  ...item('keychain', 'app:onedrive', '-l', [
    'OneDrive Standalone Cached Credential',
    'OneDrive Standalone Cached Credential Business - Business1',
    'OneDrive Cached Credential',
    'OneDrive Cached Credential Business - Business1',
  ]),
  ...item('keychain', 'app:onedrive', '-j', [
    'Used to identify you when you start up OneDrive.',
    'Used to identify you when you start up OneDrive for business.',
    'Used to identify you when you start up OneDrive Standalone.',
    'Used to identify you when you start up OneDrive Standalone for business.',
  ]),
  ...item('keychain', 'app:onedrive', '-s', [
    'com.microsoft.onedrive.cookies',
    'com.microsoft.onedrive.cookievalidators',
    'OneAuthAccount',
  ]),
  ...item('teams', 'app:teams', '-l', [
    'Microsoft Teams Identities Cache',
    'Teams Safe Storage',
    'teamsIv',
    'teamsKey',
  ]),
];

/** errSecItemNotFound, as `security` ends with it. */
const NOT_FOUND = 44;
const HANGS_MAX = 2;
const argsOf = ({ find, by, name }: Item) => [find, by, name];

/** Names in the keychain, by Apple's program. Without `-g` or `-w` it neither asks for nor prints a secret. */
export const keychainReading: TraceReading = {
  id: 'mac/keychain',
  kinds: ['keychain', 'teams'],
  uses: ITEMS.map((one) => ({
    tool: ['security', ...argsOf(one)].join(' '),
    reduce: (printed: string) => {
      const account = accountOf(printed);
      return account === null ? '' : `"acct"<blob>="${account}"`;
    },
  })),
  async read(machine) {
    const traces: Trace[] = [];
    let missing = 0;
    let hung = 0;
    // In turn: a locked keychain hangs twice, not thirty times.
    for (const one of ITEMS) {
      const found = await lookFor(machine, one);
      if (found === 'no-program') missing += 1;
      else if (found === 'hangs') {
        hung += 1;
        traces.push(unread(one.kind, `security ${argsOf(one).join(' ')}`, one.signOut));
        if (hung < HANGS_MAX) continue;
        // Nobody knows about the rest.
        traces.push(unread('keychain', 'security', 'app:office'));
        traces.push(unread('teams', 'security', 'app:teams'));
        break;
      } else if (found !== null) traces.push(found);
    }
    const none = missing === ITEMS.length;
    return {
      traces,
      unseen: none ? [{ id: 'keychain', count: null, where: 'security' }] : [],
    };
  },
};

async function lookFor(
  machine: Machine,
  one: Item,
): Promise<Trace | 'no-program' | 'hangs' | null> {
  const { kind, by, name, signOut } = one;
  const end = await machine.tools.run('security', argsOf(one));
  if (end.kind === 'not-found') return 'no-program';
  if (end.kind !== 'exited') return 'hangs';
  const where = `security ${argsOf(one).join(' ')}`;
  if (end.code === 0)
    return trace({
      kind,
      account: accountOf(end.stdout),
      accountKind: name === 'msoCredentialSchemeLiveId' ? 'personal' : 'unknown',
      where,
      signOut,
    });
  // An older `security` may not know a way to search: that is no sign of anything.
  const usage = by === '-G' && end.code === 2;
  return end.code === NOT_FOUND || usage || /could not be found/i.test(end.stderr)
    ? null
    : unread(kind, where, signOut);
}

/** `"acct"<blob>="ana@outlook.com"`: the name of the item's account, not its secret. */
const accountOf = (printed: string): string | null =>
  accountIn(/"acct"<blob>=(?:0x[0-9A-F]+\s+)?"([^"]*)"/.exec(printed)?.[1]);
