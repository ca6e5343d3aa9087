import { createInterface } from 'node:readline';
import { createKeytarSecretStore } from '../../electron/platform/common/keytar-secret-store';
import { createSecretServiceLook } from '../../electron/platform/linux/secret-service';
import type { SecretId } from '../../electron/ports/secret-store';
import { runSecretStoreCases } from '../contract/secret-store-suite';
import type { KeychainCall } from './keychain-host';

// A program that uses the real keychain on command: one JSON call a line, one JSON answer a line.
const logged: string[] = [];
const note = (message: string, data?: object): void =>
  void logged.push(`${message} ${JSON.stringify(data)}`);
const store = createKeytarSecretStore({
  platform: process.platform,
  log: { info: note, warn: note, error: note },
  look: createSecretServiceLook(process.env),
  timeoutMs: 5_000,
});

/** Entries of other programs, which our store cannot name. */
const other = async () => (await import('keytar')).default;

async function answer(call: KeychainCall): Promise<unknown> {
  switch (call.call) {
    case 'cases':
      return runSecretStoreCases(store);
    case 'probe':
      return store.probe({ mayAsk: call.mayAsk ?? false });
    case 'get':
      return store.get(call.id as SecretId);
    case 'set':
      return store.set(call.id as SecretId, call.value);
    case 'delete':
      return store.delete(call.id as SecretId);
    case 'deleteAll':
      return store.deleteAll();
    case 'otherSet':
      return (await other()).setPassword(call.service, call.account, call.value);
    case 'otherGet':
      return (await other()).getPassword(call.service, call.account);
    case 'otherDelete':
      return (await other()).deletePassword(call.service, call.account);
    case 'where':
      return {
        electron: 'electron' in process.versions ? process.versions.electron : null,
        uid: process.getuid?.(),
        logged,
      };
  }
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  void answer(JSON.parse(line) as KeychainCall).then((value) =>
    process.stdout.write(`answer ${JSON.stringify(value ?? null)}\n`),
  );
});
lines.on('close', () => process.exit(0));
