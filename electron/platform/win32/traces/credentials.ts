import type { SignOutWay, Trace } from '../../../../shared/traces';
import type { CredentialName } from '../../../ports/machine';
import { findValue } from '../../../ports/registry';
import type { TraceReading } from '../../../ports/trace-reading';
import { accountIn, keyAt, textIn, trace, unread, wellFormed } from '../../common/trace-helpers';

const XBOX = 'Software\\Microsoft\\XboxLive';
const MANAGER = 'Credential Manager';

/**
 * The names of Microsoft's in the Credential Manager (onedrive.md C.1), each with the label it is told by. What
 * Windows itself signs in with is left alone.
 */
const FAMILIES: readonly {
  readonly name: RegExp;
  readonly label: string | null;
  readonly signOut: SignOutWay;
}[] = [
  { name: /SSO_POP_(User|Device)/i, label: null, signOut: 'leave-alone' },
  { name: /virtualapp\/didlogical/i, label: null, signOut: 'leave-alone' },
  { name: /(^|target=)MicrosoftAccount:/i, label: 'MicrosoftAccount', signOut: 'leave-alone' },
  { name: /(^|target=)WindowsLive:/i, label: 'WindowsLive', signOut: 'leave-alone' },
  { name: /OneDrive Cached Credential/i, label: null, signOut: 'app:credential-manager' },
  { name: /MicrosoftOffice\d*_/i, label: 'MicrosoftOffice', signOut: 'app:credential-manager' },
  { name: /msteams_/i, label: 'msteams', signOut: 'app:credential-manager' },
  { name: /Microsoft_OC/i, label: 'Microsoft_OC', signOut: 'app:credential-manager' },
];
/** `Xbl|DeviceKey`, `XblGrts|…`, with or without what Windows puts before a name. */
const XBOX_NAME = /(^|[:=])Xbl/i;

const isMicrosofts = (target: string): boolean =>
  XBOX_NAME.test(target) || FAMILIES.some(({ name }) => name.test(target));

/** Names only, as CredEnumerateW gives them: the secret in an entry is never looked at. */
export const credentialsReading: TraceReading = {
  id: 'windows/credentials',
  kinds: ['credential', 'xbox'],
  uses: [
    { credentials: true, keep: isMicrosofts },
    { registry: `HKCU\\${XBOX}`, values: ['Gamertag'] },
  ],
  async read(machine) {
    const names = await machine.credentials();
    const traces: Trace[] = names.ok
      ? tracesOf(names.value)
      : [unread('credential', MANAGER, 'app:credential-manager')];
    const key = await keyAt(machine, 'HKCU', XBOX);
    if (key === 'unread') traces.push(unread('xbox', `HKCU\\${XBOX}`, 'app:xbox'));
    if (key !== null && key !== 'unread' && findValue(key, 'Gamertag') !== undefined)
      traces.push(
        trace({
          kind: 'xbox',
          account: textIn(key, 'Gamertag'),
          accountKind: 'personal',
          where: `HKCU\\${XBOX}`,
          signOut: 'app:xbox',
        }),
      );
    return { traces };
  },
};

/** Entries of one family and account are one trace with their number: one computer had 216 of Xbox alone. */
function tracesOf(names: readonly CredentialName[]): Trace[] {
  const found = new Map<string, Trace>();
  const add = (one: Trace): void => {
    const id = `${one.kind}\n${one.where}\n${one.account ?? ''}`.toLowerCase();
    const before = found.get(id);
    found.set(id, { ...one, count: (before?.count ?? 0) + 1 });
  };
  for (const { target, user } of names) {
    const name = wellFormed(target);
    if (XBOX_NAME.test(name)) {
      add(trace({ kind: 'xbox', where: `${MANAGER}: Xbl`, signOut: 'app:xbox' }));
      continue;
    }
    const family = FAMILIES.find((one) => one.name.test(name));
    if (family === undefined) continue;
    const account = accountIn(user) ?? accountIn(name);
    const label = family.label ?? name.split(/:user=/i, 1)[0] ?? name;
    add(
      trace({
        kind: 'credential',
        account,
        where: `${MANAGER}: ${label.slice(0, 200)}`,
        signOut: family.signOut,
      }),
    );
  }
  return [...found.values()];
}
