import type { AppApi } from '../../shared/ipc/contract';

declare global {
  interface Window {
    readonly app: AppApi;
  }
}

const bridge = globalThis.window.app;

let begin: () => void = () => undefined;
/** Main loads its rest when it hears of the first paint, and can answer nothing else before that. */
const begun = new Promise<void>((resolve) => (begin = resolve));

/**
 * Tells main that a screen can be seen; `usable` is false for the bare frame. Calls that were made before the
 * first time are answered after it, unless main could not begin: then they stay unanswered, and the error says so.
 */
export async function tellPainted(
  usable: boolean,
): Promise<Awaited<ReturnType<AppApi['app']['painted']>>> {
  const answer = await bridge.app.painted({ usable });
  if (answer.ok) begin();
  return answer;
}

type Call = (input: unknown) => Promise<unknown>;

/** The same calls, each held until main has begun. Events need no holding: they only listen. */
function held<G extends object>(group: G, events: readonly (keyof G)[]): G {
  const calls = Object.entries(group as Record<string, Call>).map(([name, call]) => [
    name,
    events.includes(name as keyof G)
      ? call
      : async (input: unknown) => {
          await begun;
          return call(input);
        },
  ]);
  return Object.fromEntries(calls) as G;
}

/** The only door to the main process. Nothing else in the page reads `window.app`. */
export const api: AppApi = {
  app: held(bridge.app, ['changed']),
  links: held(bridge.links, []),
  settings: held(bridge.settings, []),
  people: held(bridge.people, []),
  lock: held(bridge.lock, []),
  transfer: held(bridge.transfer, []),
  signOut: held(bridge.signOut, []),
  stronger: held(bridge.stronger, []),
  oneDrive: held(bridge.oneDrive, ['watching']),
  actions: held(bridge.actions, ['progress', 'counting']),
  devices: held(bridge.devices, []),
  safe: held(bridge.safe, []),
  password: held(bridge.password, []),
  kept: held(bridge.kept, []),
  fakes: held(bridge.fakes, []),
  traces: held(bridge.traces, []),
};
