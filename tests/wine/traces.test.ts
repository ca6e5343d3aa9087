import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TracesLook } from '../../electron/features/traces/look-for-traces';
import { toRegFile, type SeedKey } from '../support/registry-seed';
import { startWindows, type WindowsMachine } from '../support/wine';

const text = (value: string) => ({ kind: 'text', text: value }) as const;
const OUTLOOK =
  'Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676';
const CLOSED = 'Software\\Microsoft\\XboxLive';

const SEED: readonly SeedKey[] = [
  {
    root: 'HKCU',
    path: 'Software\\Microsoft\\OneDrive\\Accounts\\Personal',
    values: { UserEmail: text('josé@outlook.com'), UserFolder: text('C:\\users\\ana\\OneDrive') },
  },
  {
    root: 'HKCU',
    path: 'Software\\Microsoft\\OneDrive\\Accounts\\Business2',
    values: { KFMOnboardingEnabledStartTime: { kind: 'large-number', number: 1n } },
  },
  {
    root: 'HKCU',
    path: 'Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\old@hotmail.com',
    // A megabyte and more under a name that is looked at must do no harm.
    values: { cid: text('x'.repeat(600_000)) },
  },
  {
    root: 'HKCU',
    path: `${OUTLOOK}\\00000002`,
    values: {
      'Account Name': { kind: 'binary', bytes: Buffer.from('ana@live.com\0', 'utf16le') },
    },
  },
  { root: 'HKCU', path: CLOSED, values: { Gamertag: text('closed') } },
];

let windows: WindowsMachine;
let probe: { look: TracesLook; started: string[]; lookMs: number; regMs: number };

beforeAll(async () => {
  windows = await startWindows();
  await windows.importRegistry(toRegFile(SEED));
  await windows.runNode('tests/wine/probes/foreign-credentials.ts');
  await windows.runNode('tests/wine/probes/deny.ts', Buffer.from(CLOSED).toString('base64url'));
  probe = JSON.parse(await windows.runNode('tests/wine/probes/traces.ts')) as typeof probe;
}, 240_000);

afterAll(() => windows.stop());

it('finds sign-ins in the real registry, files and Credential Manager', () => {
  const found = probe.look.traces.map(
    ({ kind, account, state }) => `${kind} ${account ?? '-'} ${state}`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'onedrive-account josé@outlook.com signed-in',
      'onedrive-leftover - known',
      'identitycrl old@hotmail.com known',
      'outlook-classic ana@live.com signed-in',
      'edge-profile josé@live.com signed-in',
      'credential ana@outlook.com known',
    ]),
  );
});

it('says that a closed key could not be read, and takes nothing from it', () => {
  expect(probe.look.traces).toContainEqual(
    expect.objectContaining({ kind: 'xbox', state: 'could-not-read' }),
  );
  expect(JSON.stringify(probe.look)).not.toContain('closed');
});

it('starts no program for registry, attributes or names of credentials', () => {
  expect(probe.started).toEqual(['dsregcmd /status']);
});

it('never shows what is in a credential', () => {
  expect(JSON.stringify(probe.look)).not.toMatch(/of Windows|of another program/);
});
