import { secretStoreCases } from '../contract/secret-store-suite';
import type { KeychainHost, KeychainProcess } from './keychain-host';
import { startVirtualSession, type SessionOptions, type VirtualSession } from './virtual-session';

/** One state of the real keychain and what our adapter must make of it. `seen` must equal `expected`. */
export interface KeychainScenario {
  readonly name: string;
  readonly session: SessionOptions;
  play(worker: KeychainProcess, session: VirtualSession, host: KeychainHost): Promise<unknown>;
  readonly expected: unknown;
}

const ID = 'person-key/00000000-0000-4000-8000-00000000000a';
const failed = (error: string) => ({ ok: false, error });
const found = (value: string | null) => ({ ok: true, value });

/** What a Relock that starts now finds. */
async function findAnew(host: KeychainHost, session: VirtualSession): Promise<unknown> {
  const next = host.start(session);
  const answer = await next.ask({ call: 'get', id: ID });
  await next.end();
  return answer;
}

/** Every call that the port has, in one go. */
const askEverything = async (worker: KeychainProcess): Promise<unknown[]> => [
  await worker.ask({ call: 'probe' }),
  await worker.ask({ call: 'get', id: ID }),
  await worker.ask({ call: 'set', id: ID, value: 'new' }),
  await worker.ask({ call: 'delete', id: ID }),
  await worker.ask({ call: 'deleteAll' }),
];

/** Runs on gnome-keyring, in plain Node and in Electron. */
export const keychainScenarios: readonly KeychainScenario[] = [
  {
    name: 'open: passes every case of the contract',
    session: { keyring: 'unlocked' },
    play: (worker) => worker.ask({ call: 'cases' }),
    expected: secretStoreCases.map(({ name }) => ({ name, ok: true })),
  },
  {
    name: 'open: removes our entries and no other',
    session: { keyring: 'unlocked' },
    play: async (worker) => {
      await worker.ask({ call: 'otherSet', service: 'Relock2', account: ID, value: 'theirs' });
      await worker.ask({
        call: 'otherSet',
        service: 'Other',
        account: 'device-key',
        value: 'theirs',
      });
      await worker.ask({ call: 'set', id: ID, value: 'ours' });
      return [
        await worker.ask({ call: 'deleteAll' }),
        await worker.ask({ call: 'otherGet', service: 'Relock2', account: ID }),
        await worker.ask({ call: 'otherGet', service: 'Other', account: 'device-key' }),
      ];
    },
    expected: [{ ok: true, value: 1 }, 'theirs', 'theirs'],
  },
  {
    name: 'open: an entry that another program removed is not there',
    session: { keyring: 'unlocked' },
    play: async (worker, session, host) => {
      await worker.ask({ call: 'set', id: ID, value: 'ours' });
      const other = host.start(session);
      const removed = await other.ask({ call: 'otherDelete', service: 'Relock', account: ID });
      await other.end();
      return [removed, await worker.ask({ call: 'get', id: ID })];
    },
    expected: [true, found(null)],
  },
  {
    name: 'locked while we run: says so, asks nobody, and the next start finds everything',
    session: { keyring: 'unlocked' },
    play: async (worker, session, host) => {
      await worker.ask({ call: 'set', id: ID, value: 'kept' });
      await session.lockKeyring();
      const locked = await askEverything(worker);
      await session.restartKeyring();
      return [locked, await findAnew(host, session)];
    },
    expected: [Array.from({ length: 5 }, () => failed('keychain.locked')), found('kept')],
  },
  {
    name: 'locked from the start: says so, and that nobody could be asked',
    session: { keyring: 'locked' },
    // No prompter runs in this session, so the system refuses by itself.
    play: async (worker) => [
      ...(await askEverything(worker)),
      await worker.ask({ call: 'probe', mayAsk: true }),
    ],
    expected: [
      ...Array.from({ length: 5 }, () => failed('keychain.locked')),
      failed('keychain.refused'),
    ],
  },
  {
    name: 'killed while we run: says so, also when it is back, and the next start finds everything',
    session: { keyring: 'unlocked' },
    play: async (worker, session, host) => {
      await worker.ask({ call: 'set', id: ID, value: 'kept' });
      await session.killKeyring();
      const gone = await askEverything(worker);
      await session.restartKeyring();
      // libsecret holds on to its talk with the keyring that ended; only a new process gets another.
      const back = await worker.ask({ call: 'get', id: ID });
      return [gone, back, await findAnew(host, session)];
    },
    expected: [
      Array.from({ length: 5 }, () => failed('keychain.missing')),
      failed('keychain.failed'),
      found('kept'),
    ],
  },
  {
    name: 'no keychain on the bus: says that it is missing',
    session: { keyring: 'none' },
    play: (worker) => askEverything(worker),
    expected: Array.from({ length: 5 }, () => failed('keychain.missing')),
  },
  {
    name: 'no bus: says that it is missing',
    session: { bus: false },
    play: (worker) => askEverything(worker),
    expected: Array.from({ length: 5 }, () => failed('keychain.missing')),
  },
];

/** What came of a scenario, beside what was wanted. */
export interface ScenarioResult {
  readonly seen: unknown;
  /** How the worker ended when it was told to: a call that hangs in a thread keeps a program alive. */
  readonly exit: number | 'hangs' | null;
  readonly where: unknown;
}

/** Plays one scenario in a session of its own. `display`: Electron needs a screen. */
export async function playScenario(
  host: KeychainHost,
  scenario: KeychainScenario,
  display: boolean,
): Promise<ScenarioResult> {
  const session = await startVirtualSession({ ...scenario.session, display });
  try {
    const worker = host.start(session);
    const seen = await scenario.play(worker, session, host);
    const where = await worker.ask({ call: 'where' });
    return { seen, where, exit: await worker.end() };
  } finally {
    await session.stop();
  }
}
