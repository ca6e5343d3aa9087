import type { KeptId } from '../../../shared/kept';
import type { Person } from '../../../shared/person';
import type { SecretId } from '../../ports/secret-store';

/** The parts of a person's file beside who they are. */
type Section = keyof Omit<Person, 'version' | 'id' | 'name' | 'createdAt'>;

/** The row of each section of a person's file. A section that is not here does not compile. */
export const SECTION_ROWS: Readonly<Record<Section, KeptId>> = {
  signOut: 'steps',
  safe: 'safe',
  appLock: 'locks',
  stronger: 'steps',
  fakes: 'steps',
  devices: 'steps',
  traces: 'steps',
};

type Kind<T extends string> = T extends `${infer Head}/${string}` ? Head : T;

/** The row of each kind of keychain entry. A kind that is not here does not compile. */
export const SECRET_ROWS: Readonly<Record<Kind<SecretId>, KeptId>> = {
  'person-key': 'keys',
  'person-key-next': 'keys',
  'device-key': 'keys',
  'lock-tries': 'locks',
  'quick-key': 'locks',
  'undo-token': 'history',
  safe: 'safe',
  'clipboard-note': 'clipboard',
};

/** The row of everything in the data folder, by name. What matches none was put there by somebody else. */
export const FILE_ROWS: readonly { readonly name: RegExp; readonly row: KeptId }[] = [
  { name: /^people$/, row: 'people' },
  { name: /^(backups|journal[.\w-]*)$/, row: 'history' },
  { name: /^settings\.json[.\w-]*$/, row: 'settings' },
  { name: /^logs$/, row: 'log' },
  { name: /^(browser|Crashpad)$/, row: 'window' },
];

/** The row of a keychain entry by its name; null for a name that no Relock writes. */
export function rowOfSecret(name: string): KeptId | null {
  const kind = name.split('/')[0] ?? '';
  return Object.hasOwn(SECRET_ROWS, kind) ? SECRET_ROWS[kind as keyof typeof SECRET_ROWS] : null;
}
