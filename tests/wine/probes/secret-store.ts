import { createKeytarSecretStore } from '../../../electron/platform/common/keytar-secret-store';
import { secretStoreCases, runSecretStoreCases } from '../../contract/secret-store-suite';
import { silentLog } from '../../support/silent-log';
import { credentialNames } from './credential-names';

/**
 * Runs the keychain cases in node.exe against the Windows Credential Manager, and looks at the names
 * that Windows itself lists along the way.
 */
const store = createKeytarSecretStore({ platform: process.platform, log: silentLog });
const foreign = credentialNames();
const results = await runSecretStoreCases(store);
const afterCases = credentialNames();

await store.set('device-key', 'one');
await store.set('person-key/josé–日本😀', 'two');
const afterSet = credentialNames();
const deleted = await store.delete('device-key');
const afterDelete = credentialNames();
const deletedAll = await store.deleteAll();

console.log(
  JSON.stringify({
    platform: process.platform,
    backend: store.backend,
    cases: secretStoreCases.length,
    results,
    foreign,
    afterCases,
    afterSet,
    deleted,
    afterDelete,
    deletedAll,
    afterDeleteAll: credentialNames(),
  }),
);
