import { describe, expect, it } from 'vitest';
import type { FolderApi, FoundName } from '../../../electron/platform/win32/folder-api';
import { createFolderLister, itemOf } from '../../../electron/platform/win32/folder-lister';
import { isOnlineOnly } from '../../../electron/ports/folder-lister';
import { silentLog } from '../../support/silent-log';

const DIRECTORY = 0x10;
const REPARSE = 0x400;
const found = (more: Partial<FoundName>): FoundName => ({
  name: 'x',
  attributes: 0x20,
  size: 5,
  tag: 0,
  ...more,
});

describe('one name', () => {
  it.each<[string, Partial<FoundName>, object]>([
    ['a file', {}, { kind: 'file', size: 5, enter: false }],
    ['a folder', { attributes: DIRECTORY }, { kind: 'folder', size: 0, enter: true }],
    [
      'a cloud folder',
      { attributes: DIRECTORY | REPARSE, tag: 0x9000601a },
      { kind: 'folder', enter: true },
    ],
    [
      'a folder that is not all here',
      { attributes: DIRECTORY | 0x40000 },
      { kind: 'folder', enter: false },
    ],
    [
      'a junction',
      { attributes: DIRECTORY | REPARSE, tag: 0xa0000003 },
      { kind: 'link', enter: false },
    ],
    [
      'a link to a folder',
      { attributes: DIRECTORY | REPARSE, tag: 0xa000000c },
      { kind: 'link', enter: false },
    ],
    [
      'a link without a kind, as Wine shows it',
      { attributes: DIRECTORY | REPARSE },
      { kind: 'folder', enter: false },
    ],
  ])('%s', (_, name, expected) => {
    expect(itemOf(found(name))).toMatchObject(expected);
  });

  it.each([
    [0x400400, true],
    [0x1000, true],
    [0x80020, false],
    [0x20, false],
  ])('with the attributes %i is online only: %s', (attributes, expected) => {
    expect(isOnlineOnly({ kind: 'file', attributes })).toBe(expected);
  });
});

describe('a folder', () => {
  /** Gives names, then ends with a code; counts what is closed. */
  function apiOf(names: readonly FoundName[], open = 0, end: number | null = null) {
    const state = { at: 0, closed: 0 };
    const api: FolderApi = {
      open: () => ({ code: open, handle: 7n, first: names[0] ?? found({}) }),
      next: () => {
        state.at += 1;
        return names[state.at] ?? (end === null ? null : { code: end });
      },
      close: () => void (state.closed += 1),
    };
    return { state, lister: createFolderLister({ loadApi: async () => api, log: silentLog }) };
  }
  const many = Array.from({ length: 2_500 }, (_, at) => found({ name: `n${String(at)}` }));

  it('comes in pieces, without itself and the one above, and is closed', async () => {
    const { lister, state } = apiOf([found({ name: '.' }), found({ name: '..' }), ...many]);
    const sizes: number[] = [];
    expect(await lister.list('C:\\x', (items) => sizes.push(items.length) > 0)).toBeNull();
    expect([sizes, state.closed]).toEqual([[1_024, 1_024, 452], 1]);
  });

  it('is left when nobody wants more, and closed', async () => {
    const { lister, state } = apiOf(many);
    expect(await lister.list('C:\\x', () => false)).toBeNull();
    expect([state.at, state.closed]).toEqual([1_023, 1]);
  });

  it.each([
    [2, 'missing'],
    [3, 'missing'],
    [5, 'denied'],
    [53, 'failed'],
  ])('that Windows answers with %i is %s', async (code, problem) => {
    const { lister, state } = apiOf([], code);
    expect(await lister.list('C:\\x', () => true)).toBe(problem);
    expect(state.closed).toBe(0);
  });

  it('that breaks in the middle is no whole one', async () => {
    const { lister, state } = apiOf([found({})], 0, 5);
    expect(await lister.list('C:\\x', () => true)).toBe('denied');
    expect(state.closed).toBe(1);
  });

  it('cannot be listed without the calls into Windows, or under a name that Windows would cut', async () => {
    const broken = createFolderLister({
      loadApi: () => Promise.reject(new Error('no koffi')),
      log: silentLog,
    });
    expect(await broken.list('C:\\x', () => true)).toBe('failed');
    expect(await apiOf([found({})]).lister.list('C:\\x\0y', () => true)).toBe('failed');
  });
});
