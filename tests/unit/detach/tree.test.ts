import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTree, countTree, keepTree } from '../../../electron/local-actions/windows/tree';
import { createMemoryUndoBox } from '../../../electron/local-actions/undo-box';
import type { FolderItem, FolderLister } from '../../../electron/ports/folder-lister';

/** A made-up folder: names to sizes, or to folders below. */
interface Tree {
  [name: string]: number | Tree;
}

const ROOT = 'C:\\x';
const PIECE = 64;

/** Lists a tree in memory, in pieces. `denied` folders cannot be listed. */
function listerOf(tree: Tree, denied: ReadonlySet<string> = new Set()): FolderLister {
  return {
    list: async (folder, each) => {
      const parts = folder
        .slice(ROOT.length)
        .split('\\')
        .filter((part) => part !== '');
      let here: Tree | number | undefined = tree;
      for (const part of parts) here = typeof here === 'object' ? here[part] : undefined;
      if (typeof here !== 'object') return 'missing';
      if (denied.has(parts.join('\\'))) return 'denied';
      const items = Object.entries(here).map(([name, size]): FolderItem => ({
        name,
        kind: typeof size === 'object' ? 'folder' : 'file',
        size: typeof size === 'object' ? 0 : size,
        attributes: 0,
        enter: typeof size === 'object',
      }));
      for (let at = 0; at < items.length; at += PIECE)
        if (!(await each(items.slice(at, at + PIECE)))) break;
      return null;
    },
  };
}

const compare = async (before: Tree, after: Tree, denied?: ReadonlySet<string>) => {
  const box = createMemoryUndoBox();
  await keepTree(listerOf(before), ROOT, box, {});
  return compareTree(listerOf(after, denied), ROOT, box);
};

const SMALL: Tree = { 'a.txt': 5, docs: { 'b.txt': 7, deep: { 'c.txt': 1 } }, empty: {} };

describe('comparing', () => {
  it.each<[string, Tree, object]>([
    ['nothing', SMALL, { changed: 0, missing: 0 }],
    ['a size', { ...SMALL, 'a.txt': 6 }, { changed: 1, missing: 0 }],
    ['a new name', { ...SMALL, new: 1 }, { changed: 1, missing: 0, after: { files: 4 } }],
    ['a name in an empty folder', { ...SMALL, empty: { x: 1 } }, { changed: 1, missing: 0 }],
    [
      'a new folder with a name',
      { ...SMALL, more: { x: 1 } },
      { changed: 1, after: { files: 4, folders: 4 } },
    ],
    ['a name that went', { docs: SMALL['docs'] ?? 0, empty: {} }, { changed: 1, missing: 1 }],
    ['a file that became a folder', { ...SMALL, 'a.txt': {} }, { changed: 1, missing: 1 }],
    ['a folder that went', { 'a.txt': 5, empty: {} }, { changed: 4, missing: 4 }],
    ['a folder that became a file', { ...SMALL, docs: 1 }, { missing: 4 }],
    ['the whole folder', {}, { missing: 6 }],
  ])('sees %s', async (_, after, expected) => {
    expect(await compare(SMALL, after)).toMatchObject(expected);
  });

  it('never calls missing what it cannot see', async () => {
    const difference = await compare(SMALL, SMALL, new Set(['docs']));
    expect(difference).toMatchObject({ missing: 0, unknown: 1, after: { unreadable: 1 } });
  });

  it('cannot compare without what was kept, or with a part that is lost or spoiled', async () => {
    const lister = listerOf(SMALL);
    expect(await compareTree(lister, ROOT, createMemoryUndoBox())).toBeNull();
    const box = createMemoryUndoBox();
    await keepTree(lister, ROOT, box, {});
    await box.keep('tree', Buffer.from('{"parts":2}'));
    expect(await compareTree(lister, ROOT, box)).toBeNull();
  });

  const names = fc
    .string({ minLength: 1, maxLength: 6 })
    .filter((name) => !/[\\]|^__proto__$/.test(name));
  const trees = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.dictionary(
      names,
      fc.oneof({ depthSize: 'small', maxDepth: 3 }, fc.nat(1_000), tie('tree')),
      { maxKeys: 90, noNullPrototype: true },
    ),
  })).tree;

  it('finds no difference between a tree and itself, whatever its names', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        const counted = await countTree(listerOf(tree), ROOT);
        expect(await compare(tree, tree)).toEqual({
          after: counted.ok ? counted.value : null,
          changed: 0,
          missing: 0,
          unknown: 0,
        });
      }),
    );
  });

  it('sees every name that was taken away', async () => {
    await fc.assert(
      fc.asyncProperty(trees, fc.nat(), async (tree, pick) => {
        const entries = Object.keys(tree);
        const victim = entries[pick % Math.max(entries.length, 1)];
        if (victim === undefined) return;
        const { [victim]: _gone, ...rest } = tree;
        expect((await compare(tree, rest))?.missing).toBeGreaterThan(0);
      }),
    );
  });
});

describe('counting 100,000 names', () => {
  const wide: Tree = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, at) => [`file ${String(at)}.txt`, at]),
  );
  const deep: Tree = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [
      `folder ${String(at)}`,
      Object.fromEntries(Array.from({ length: 100 }, (__, n) => [`${String(n)}.jpg`, n])),
    ]),
  );

  it('keeps little in memory, tells how far it is, and finds one missing', async () => {
    const counts: number[] = [];
    const parts: string[] = [];
    const box = createMemoryUndoBox();
    const watched = {
      ...box,
      keep: (name: string, bytes: Uint8Array) => {
        parts.push(name);
        return box.keep(name, bytes);
      },
    };
    const kept = await keepTree(listerOf({ wide, deep }), ROOT, watched, {
      onCount: (names) => counts.push(names),
    });
    expect(kept).toMatchObject({ value: { files: 100_000, folders: 502 } });
    expect(counts.length).toBeGreaterThan(1_000);
    expect(parts.length).toBeGreaterThan(10);
    const { 'file 49999.txt': _gone, ...less } = wide;
    expect(await compareTree(listerOf({ wide: less, deep }), ROOT, box)).toMatchObject({
      missing: 1,
      after: { files: 99_999 },
    });
  });

  it('ends soon after it is told to, and keeps no end', async () => {
    const ending = new AbortController();
    let seen = 0;
    const kept = await keepTree(listerOf({ wide, deep }), ROOT, createMemoryUndoBox(), {
      signal: ending.signal,
      onCount: (names) => {
        seen = names;
        if (names > 20_000) ending.abort();
      },
    });
    expect(kept).toEqual({ ok: false, error: 'cancelled' });
    expect(seen).toBeLessThan(21_000);
  });

  it('passes on that the disk is full', async () => {
    const box = {
      ...createMemoryUndoBox(),
      keep: async () => ({ ok: false, error: 'disk-full' }) as const,
    };
    expect(await keepTree(listerOf({ wide }), ROOT, box, {})).toEqual({
      ok: false,
      error: 'disk-full',
    });
  });
});
