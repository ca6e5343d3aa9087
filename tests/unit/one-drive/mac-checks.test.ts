import { describe, expect, it } from 'vitest';
import { known, unknown, type MacFacts } from '../../../shared/one-drive/facts';
import { levelOf } from '../../../shared/one-drive/findings';
import { checkMac, macAccounts } from '../../../shared/one-drive/mac-checks';
import { homeMac } from '../../support/one-drive-facts';

const told = (facts: MacFacts): readonly string[] =>
  checkMac(facts).flatMap((one) => {
    const level = levelOf(one);
    return level === null ? [] : [`${one.id} ${level} ${one.account ?? '-'}`];
  });
const root = (name: string, owner: 'standalone' | 'store' | null = 'standalone') => ({
  name,
  path: `/Users/ana/Library/CloudStorage/${name}`,
  owner,
});
const info = (key: string, folder: string | null) =>
  ({ key, folder, email: null, build: 'standalone' }) as const;

describe('the checks of a Mac', () => {
  it('leave only the question about uploads', () => {
    expect(told(homeMac())).toEqual(['uploads warn personal']);
  });

  const cases: [string, Partial<MacFacts>, string][] = [
    ['root', { elevated: 'yes' }, 'elevated stop -'],
    ['no program', { apps: [] }, 'no-client stop -'],
    [
      'a linked Desktop',
      { folders: [{ name: 'Desktop', state: 'link', target: '/x' }] },
      'known-folders stop -',
    ],
    [
      'a marked Documents',
      { folders: [{ name: 'Documents', state: 'marked', target: null }] },
      'known-folders stop -',
    ],
    [
      'Pictures that are refused',
      { folders: [{ name: 'Pictures', state: 'unreadable', target: null }] },
      'unreadable stop -',
    ],
    [
      'a folder of a build that is gone',
      { roots: known([root('OneDrive-Personal', 'store')]) },
      'orphan-domain stop -',
    ],
    ['two builds', { extensions: known(['standalone', 'store']) }, 'orphan-domain stop -'],
    [
      'extensions that nobody lists',
      { extensions: unknown('failed', 'pluginkit') },
      'unclear warn -',
    ],
    ['a managed Mac', { managed: known(['/Library/x.plist']) }, 'managed stop -'],
    ['little room', { freeBytes: known(1024) }, 'low-space warn -'],
    ['room that nobody knows', { freeBytes: unknown('failed', 'df') }, 'unclear warn -'],
    ['roots that are refused', { roots: unknown('denied', '~/Library') }, 'unreadable stop -'],
    ['settings that are refused', { infos: unknown('denied', '~/Library') }, 'unreadable stop -'],
    ['no folder, settings not asked', { roots: known([]) }, 'no-account warn -'],
    ['no folder and no settings', { roots: known([]), infos: known([]) }, 'no-account stop -'],
    ['a work account', { roots: known([root('OneDrive-Contoso')]) }, 'work-account warn contoso'],
    [
      'settings without a folder',
      { roots: known([]), infos: known([info('Personal', null)]) },
      'leftover warn personal',
    ],
  ];
  it.each(cases)('%s', (_name, change, expected) => {
    expect(told(homeMac(change))).toContain(expected);
  });
});

describe('the accounts of a Mac', () => {
  it.each([
    ['OneDrive-Personal', 'personal'],
    ['OneDrive-Pessoal', 'personal'],
    ['OneDrive-Persönlich', 'personal'],
    ['OneDrive-Contoso', 'work'],
    ['OneDrive', 'unknown'],
  ])('%s is %s', (name, kind) => {
    expect(macAccounts(homeMac({ roots: known([root(name)]) }))).toMatchObject([
      { kind, linked: true, folder: `/Users/ana/Library/CloudStorage/${name}` },
    ]);
  });

  it('joins a folder and its settings, whatever language the folder is in', () => {
    const facts = homeMac({
      roots: known([root('OneDrive-Osobiste'), root('OneDrive-Contoso')]),
      infos: known([
        info('Business1', '/Users/ana/Library/CloudStorage/OneDrive-Contoso/'),
        info('Personal', '/Users/ana/Library/CloudStorage/OneDrive-Osobiste'),
      ]),
    });
    expect(macAccounts(facts).map(({ id, kind }) => [id, kind])).toEqual([
      ['personal', 'personal'],
      ['business1', 'work'],
    ]);
  });

  it('finds the folder of an older OneDrive by its settings alone', () => {
    const facts = homeMac({
      roots: known([]),
      infos: known([info('Personal', '/Users/ana/OneDrive')]),
    });
    expect(macAccounts(facts)).toEqual([
      {
        id: 'personal',
        kind: 'personal',
        email: null,
        folder: '/Users/ana/OneDrive',
        linked: true,
      },
    ]);
  });
});
