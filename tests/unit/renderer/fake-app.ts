import { NEW_SIGN_OUT, type SignOut } from '../../../shared/sign-out/state';
import type { AppApi } from '../../../shared/ipc/contract';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { DEFAULT_SETTINGS } from '../../../shared/settings';
import { useSnapshotStore } from '../../../renderer/state/snapshot-store';
import { useNavigation } from '../../../renderer/state/navigation';

/** What the page asked of main in this test, in order: "group.member" and the input. */
export const asked: { readonly name: string; readonly input: unknown }[] = [];

type Answer = (input: never) => unknown;
const answers = new Map<string, Answer>();
const listeners = new Map<string, (payload: unknown) => void>();

/** Sets what main answers to one call. Without it a call answers that it was done. */
export const answer = (name: string, give: Answer): void => void answers.set(name, give);

/** Main tells the page something. */
export const tell = (name: string, payload: unknown): void => listeners.get(name)?.(payload);

/** Forgets everything of the test before. */
export function resetFakeApp(): void {
  asked.length = 0;
  answers.clear();
  listeners.clear();
  useNavigation.setState({ place: 'today', visit: 0 });
}

const EVENTS = new Set(['app.changed', 'actions.progress']);

/** One member of the fake `window.app`. */
function member(name: string): unknown {
  if (EVENTS.has(name)) {
    return (listener: (payload: unknown) => void) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    };
  }
  return async (input: unknown) => {
    asked.push({ name, input });
    const give = answers.get(name);
    return Promise.resolve(give === undefined ? { ok: true, value: null } : give(input as never));
  };
}

const group = (name: string): unknown =>
  new Proxy({}, { get: (_target, key) => member(`${name}.${String(key)}`) });

Object.defineProperty(globalThis.window, 'app', {
  configurable: true,
  value: new Proxy({}, { get: (_target, key) => group(String(key)) }) as AppApi,
});

Element.prototype.scrollTo = (): void => undefined; // jsdom has no layout
// jsdom knows the element but not its modal state.
HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
};

export const PERSON_ID = '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1';

/** Puts one person with this guide into the page. */
export function showPerson(signOut: Partial<SignOut> = {}, change: Partial<Snapshot> = {}): void {
  const snapshot: Snapshot = {
    revision: 1,
    app: {
      version: '0.1.0',
      electron: '45.0.0',
      platform: 'linux',
      testElectron: false,
      dataFolder: '/home/ana/.config/Relock',
    },
    language: 'en',
    settings: DEFAULT_SETTINGS,
    keychain: { state: 'ready', backend: 'secret-service' },
    keeping: true,
    people: [{ id: PERSON_ID, name: 'Ana' }],
    closedPeople: [],
    person: { id: PERSON_ID, name: 'Ana', signOut: { ...NEW_SIGN_OUT, ...signOut } },
    notices: [],
    away: false,
    ...change,
  };
  useSnapshotStore.setState({ snapshot });
}
