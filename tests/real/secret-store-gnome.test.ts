import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeychainHost, type KeychainHost } from '../support/keychain-host';
import { keychainScenarios, playScenario } from '../support/keychain-scenarios';

let host: KeychainHost;
beforeAll(async () => void (host = await createKeychainHost('node')));
afterAll(() => host.remove());

describe('the real gnome-keyring, from plain Node', () => {
  it.each(keychainScenarios)('$name', async (scenario) => {
    const { seen, exit, where } = await playScenario(host, scenario, false);

    expect(seen).toEqual(scenario.expected);
    expect(exit).toBe(0);
    expect(where).toMatchObject({ electron: null });
  });
});
