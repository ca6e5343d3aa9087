// Loaded before any module of the page: they read `window.app` while they are loaded.
import { contract } from '../../../shared/ipc/contract';

/** What the page asked of main in this test, in order: "group.member" and the input. */
export const asked: { readonly name: string; readonly input: unknown }[] = [];

type Answer = (input: never) => unknown;
export const answers = new Map<string, Answer>();
export const listeners = new Map<string, (payload: unknown) => void>();

/** Sets what main answers to one call. Without it a call answers that it was done. */
export const answer = (name: string, give: Answer): void => void answers.set(name, give);

/** Main tells the page something. */
export const tell = (name: string, payload: unknown): void => listeners.get(name)?.(payload);

/** One member of the fake `window.app`, of the kind that the contract says. */
function member(name: string, kind: 'call' | 'event'): unknown {
  if (kind === 'event') {
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

const groups = Object.entries<Readonly<Record<string, { readonly kind: 'call' | 'event' }>>>(
  contract,
).map(([group, members]) => [
  group,
  Object.fromEntries(
    Object.entries(members).map(([name, { kind }]) => [name, member(`${group}.${name}`, kind)]),
  ),
]);
Object.defineProperty(globalThis.window, 'app', {
  configurable: true,
  value: Object.fromEntries(groups),
});
