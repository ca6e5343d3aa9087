import { err, ok, type Result } from '../../../shared/result';
import type { KeychainLook } from '../common/keytar-secret-store';
import type { SecretStoreError } from '../../ports/secret-store';
import { createBodyReader, type BusValue } from './bus-message';
import { openSessionBus, type BusError, type SessionBus } from './session-bus';

const SERVICE = 'org.freedesktop.secrets';
const ROOT = '/org/freedesktop/secrets';
const SECRET = 'org.freedesktop.Secret';

/** How long a person has for the unlock window of the system. Milliseconds. */
const ASK_TIMEOUT_MS = 120_000;

/**
 * Looks at the Secret Service over the bus, before keytar is called. Observed with keytar 7.10.6 and
 * gnome-keyring 42: with a locked keyring keytar says "no such entry", or waits in a thread that keeps the
 * program from ending until the person answers a prompt, and findCredentials ends the process.
 */
export function createSecretServiceLook(env: NodeJS.ProcessEnv): KeychainLook {
  return async ({ mayAsk }) => {
    const bus = await openSessionBus(env);
    if (!bus.ok) return err('keychain.missing');
    try {
      return await look(bus.value, mayAsk);
    } finally {
      bus.value.close();
    }
  };
}

async function look(bus: SessionBus, mayAsk: boolean): Promise<Result<null, SecretStoreError>> {
  // Asked first: a bus cannot "start" a service that runs but has no service file (KeePassXC, a daemon of a
  // session's own), and would call it unknown.
  const owned = await busCall(bus, 'NameHasOwner', [text(SERVICE)]);
  const there = owned.ok && createBodyReader(owned.value).boolean();
  const start = [text(SERVICE), { type: 'u', value: 0 } as const];
  const started = there ? owned : await busCall(bus, 'StartServiceByName', start);
  if (!started.ok)
    return err(started.error === 'timed-out' ? 'keychain.failed' : 'keychain.missing');
  const collection = await defaultCollection(bus);
  if (!collection.ok) return err('keychain.failed');
  if (collection.value.state === 'open') return ok(null);
  if (!mayAsk) return err('keychain.locked');
  const { path } = collection.value;
  const asked = path === null ? await create(bus) : await unlock(bus, path);
  if (!asked.ok) return asked;
  const now = await defaultCollection(bus);
  return now.ok && now.value.state === 'open' ? ok(null) : err('keychain.locked');
}

/** The keyring that new entries go to. `path` is null when there is none yet: making one needs the person. */
async function defaultCollection(
  bus: SessionBus,
): Promise<Result<{ state: 'open' | 'closed'; path: string | null }, BusError>> {
  const alias = await serviceCall(bus, 'ReadAlias', [text('default')]);
  if (!alias.ok) return alias;
  const path = createBodyReader(alias.value).text();
  if (path === '/') return ok({ state: 'closed', path: null });
  const locked = await bus.call({
    destination: SERVICE,
    path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    body: [text(`${SECRET}.Collection`), text('Locked')],
  });
  // gnome-keyring names "login" as the default before that keyring exists.
  if (!locked.ok && !['no-bus', 'timed-out'].includes(locked.error)) {
    return ok({ state: 'closed', path: null });
  }
  if (!locked.ok) return locked;
  const reader = createBodyReader(locked.value);
  reader.signature();
  return ok({ state: reader.boolean() ? 'closed' : 'open', path });
}

async function unlock(bus: SessionBus, path: string): Promise<Result<null, SecretStoreError>> {
  const answer = await serviceCall(bus, 'Unlock', [{ type: 'ao', value: [path] }]);
  if (!answer.ok) return err('keychain.failed');
  const reader = createBodyReader(answer.value);
  reader.texts();
  return prompt(bus, reader.text());
}

async function create(bus: SessionBus): Promise<Result<null, SecretStoreError>> {
  const label = { [`${SECRET}.Collection.Label`]: 'Login' };
  const answer = await serviceCall(bus, 'CreateCollection', [
    { type: 'a{sv}', value: label },
    text('default'),
  ]);
  if (!answer.ok) return err('keychain.failed');
  const reader = createBodyReader(answer.value);
  reader.text();
  return prompt(bus, reader.text());
}

/** Lets the system ask the person. "/" stands for "nothing to ask". */
async function prompt(bus: SessionBus, path: string): Promise<Result<null, SecretStoreError>> {
  if (path === '/') return ok(null);
  const rule = `type='signal',interface='${SECRET}.Prompt',path='${path}'`;
  await busCall(bus, 'AddMatch', [text(rule)]);
  const completed = bus.signal(path, 'Completed', ASK_TIMEOUT_MS);
  const onPrompt = { destination: SERVICE, path, interface: `${SECRET}.Prompt` };
  const shown = await bus.call({ ...onPrompt, member: 'Prompt', body: [text('')] });
  if (!shown.ok) return err('keychain.failed');
  const answer = await completed;
  if (answer !== null)
    return createBodyReader(answer).boolean() ? err('keychain.refused') : ok(null);
  await bus.call({ ...onPrompt, member: 'Dismiss' });
  return err('keychain.locked');
}

const text = (value: string): BusValue => ({ type: 's', value });

const busCall = (bus: SessionBus, member: string, body: readonly BusValue[]) =>
  bus.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member,
    body,
  });

const serviceCall = (bus: SessionBus, member: string, body: readonly BusValue[]) =>
  bus.call({ destination: SERVICE, path: ROOT, interface: `${SECRET}.Service`, member, body });
