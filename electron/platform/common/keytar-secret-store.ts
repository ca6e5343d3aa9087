import type keytar from 'keytar';
import { err, ok, type Result } from '../../../shared/result';
import type { Logger } from '../../ports/logger';
import {
  isStorable,
  MAX_SECRET_BYTES,
  type SecretId,
  type SecretStore,
  type SecretStoreError,
} from '../../ports/secret-store';

/** The name under which every entry of ours stands in the keychain. */
const SERVICE = 'Relock';

/** An entry that never exists: reading it shows whether the keychain answers. */
const NOBODY = 'probe';

/** keytar's functions, as far as they are used. */
export type Keytar = Pick<
  typeof keytar,
  'getPassword' | 'setPassword' | 'deletePassword' | 'findCredentials'
>;

/** Looks whether the keychain is there and open, without touching an entry. */
export type KeychainLook = (options: {
  readonly mayAsk: boolean;
}) => Promise<Result<null, SecretStoreError>>;

export interface KeytarOptions {
  readonly platform: NodeJS.Platform;
  readonly log: Logger;
  /** On Linux keytar takes a locked keyring for an empty one, so this is asked before and after. */
  readonly look?: KeychainLook;
  /** Milliseconds for one call. A call that takes longer is given up, and its late answer does no harm. */
  readonly timeoutMs?: number;
  /** Tests give their own; the product loads keytar at the first call. */
  readonly load?: () => Promise<Keytar>;
}

const BACKENDS = {
  linux: 'secret-service',
  win32: 'windows-credential-manager',
  darwin: 'macos-keychain',
} as const;

const ALWAYS_OPEN: KeychainLook = () => Promise.resolve(ok(null));

/** The keychain of the operating system. Nothing is loaded and nothing is asked before the first call. */
export function createKeytarSecretStore(options: KeytarOptions): SecretStore {
  const { platform, look = ALWAYS_OPEN } = options;
  const call = createCalls(options);
  const entryNames = namesUnder(platform);

  /** Looks, calls, and looks again: what was locked in between did not really answer. */
  async function ask<T>(
    step: string,
    use: (keytar: Keytar) => Promise<T>,
    late?: (keytar: Keytar) => Promise<unknown>,
  ): Promise<Result<T, SecretStoreError>> {
    const before = await look({ mayAsk: false });
    if (!before.ok) return before;
    const answer = await call(step, use, late);
    if (answer.ok && answer.value !== null && answer.value !== false) return answer;
    const after = await look({ mayAsk: false });
    return after.ok ? answer : after;
  }

  const get = (id: string) => ask('get', (keytar) => keytar.getPassword(SERVICE, id));
  return {
    backend: platform === 'win32' || platform === 'darwin' ? BACKENDS[platform] : BACKENDS.linux,
    async probe({ mayAsk } = { mayAsk: false }) {
      const there = await look({ mayAsk });
      if (!there.ok) return there;
      const answer = await get(NOBODY);
      return answer.ok ? ok(null) : answer;
    },
    get,
    async set(id, value) {
      if (Buffer.byteLength(value) > MAX_SECRET_BYTES) return err('keychain.too-large');
      if (!isStorable(value)) return err('keychain.failed');
      const before = await get(id);
      if (!before.ok) return before;
      const set = await ask(
        'set',
        async (keytar) => (await keytar.setPassword(SERVICE, id, value), true),
        (keytar) => restore(keytar, id, before.value),
      );
      return set.ok ? ok(null) : set;
    },
    delete: (id) => ask('delete', (keytar) => keytar.deletePassword(SERVICE, id)),
    names: () => ask('names', entryNames),
    deleteAll: () => ask('delete all', (keytar) => deleteEntries(keytar, entryNames)),
  };
}

/** A call that was given up may still write later: what was there before is put back then. */
const restore = (keytar: Keytar, id: SecretId, before: string | null): Promise<unknown> =>
  before === null ? keytar.deletePassword(SERVICE, id) : keytar.setPassword(SERVICE, id, before);

type ListNames = (keytar: Keytar) => Promise<readonly string[]>;

/**
 * The names under our own name. The only place that lists, as keytar hands out the values too: they go no further.
 * Windows is asked by the beginning of `service/account`, where `Relock` would also be that of `Relock2`; the slash
 * ends our name, so no value of another program is read.
 */
const namesUnder = (platform: NodeJS.Platform): ListNames => {
  const asked = platform === 'win32' ? `${SERVICE}/` : SERVICE;
  return async (keytar) => (await keytar.findCredentials(asked)).map(({ account }) => account);
};

/** Removes all entries under our name. */
async function deleteEntries(keytar: Keytar, entryNames: ListNames): Promise<number> {
  let gone = 0;
  for (const account of await entryNames(keytar)) {
    if (await keytar.deletePassword(SERVICE, account)) gone += 1;
  }
  return gone;
}

type LateStep = (keytar: Keytar) => Promise<unknown>;

/**
 * Runs one keytar call at a time. A call that outlives its time may sit in a thread until the person
 * answers the system; until it ends, further calls are refused at once instead of filling more threads.
 */
function createCalls({ platform, log, timeoutMs = 15_000, load = loadKeytar }: KeytarOptions) {
  let queue: Promise<unknown> = Promise.resolve();
  let stuck = false;

  async function run<T>(
    step: string,
    use: (keytar: Keytar) => Promise<T>,
    late?: LateStep,
  ): Promise<Result<T, SecretStoreError>> {
    if (stuck) return err('keychain.locked');
    const keytar = await load().catch(() => null);
    if (keytar === null) {
      log.warn('keychain library not loaded');
      return err('keychain.missing');
    }
    const work = settled(() => use(keytar));
    const answer = await within(work, timeoutMs);
    if (answer === 'timed-out') {
      stuck = true;
      log.warn('keychain call given up', { step });
      void work
        .then((outcome) => (outcome.ok ? settled(async () => late?.(keytar)) : undefined))
        .then(() => (stuck = false));
      return err('keychain.locked');
    }
    if (answer.ok) return answer;
    const code = sortFailure(platform, answer.error);
    // The text of the system can name entries and people, so only our own code is kept.
    log.warn('keychain call failed', { step, code });
    return err(code);
  }

  return <T>(
    step: string,
    use: (keytar: Keytar) => Promise<T>,
    late?: LateStep,
  ): Promise<Result<T, SecretStoreError>> => {
    const mine = queue.then(() => run(step, use, late));
    queue = mine;
    return mine;
  };
}

async function loadKeytar(): Promise<Keytar> {
  const module = await import('keytar');
  // A CommonJS module: bundlers and Node differ in where its functions are.
  return 'default' in module ? module.default : module;
}

async function settled<T>(work: () => Promise<T>): Promise<Result<T, unknown>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(error);
  }
}

function within<T>(work: Promise<T>, timeoutMs: number): Promise<T | 'timed-out'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('timed-out'), timeoutMs);
    void work.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

/**
 * macOS says why in English sentences (SecCopyErrorMessageString: errSecInteractionNotAllowed,
 * errSecUserCanceled, errSecAuthFailed). Elsewhere the text is in the language of the system.
 */
function sortFailure(platform: NodeJS.Platform, error: unknown): SecretStoreError {
  const message = platform === 'darwin' && error instanceof Error ? error.message : '';
  if (/interaction is not allowed/i.test(message)) return 'keychain.locked';
  return /cancel|not correct|denied/i.test(message) ? 'keychain.refused' : 'keychain.failed';
}
