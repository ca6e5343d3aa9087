import { expect, test } from 'playwright/test';
import { createKeychainHost, type KeychainHost } from '../support/keychain-host';
import { keychainScenarios, playScenario } from '../support/keychain-scenarios';

let host: KeychainHost;
test.beforeAll(async () => void (host = await createKeychainHost('electron')));
test.afterAll(() => host.remove());

test.describe('the real gnome-keyring, from the main process of Electron', () => {
  for (const scenario of keychainScenarios) {
    test(scenario.name, async () => {
      const { seen, exit, where } = await playScenario(host, scenario, true);

      expect(seen).toEqual(scenario.expected);
      expect(exit).toBe(0);
      expect(where).not.toMatchObject({ electron: null });
    });
  }
});
