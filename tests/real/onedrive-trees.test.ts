import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareManifests,
  packManifest,
  readManifest,
  unpackManifest,
} from '../../electron/local-actions/folder-manifest';
import {
  createOneDriveHome,
  createTestService,
  pictureOf,
  unlink,
} from '../support/one-drive-home';

// Whole runs of the real client over folders that nobody tidied up.
const RUNS = process.env['RELOCK_FULL'] === '1' ? 60 : 8;

/** Names as people and programs make them: also bytes that are no UTF-8, dashes, line breaks, long ones. */
const name = fc
  .oneof(
    fc
      .constantFrom(
        'a',
        '-rf',
        ' ',
        'josé–日本😀',
        'new\nline',
        '"quoted"',
        "it's",
        '*?',
        '.hidden',
        'x'.repeat(200),
      )
      .map((text) => Buffer.from(text)),
    fc
      .uint8Array({ minLength: 1, maxLength: 12 })
      .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 || byte === 47 ? 95 : byte)))),
  )
  .filter((bytes) => !['.', '..'].includes(bytes.toString()));

type Node =
  | { kind: 'file'; name: Buffer; content: Uint8Array; mode: number }
  | { kind: 'sparse'; name: Buffer; size: number }
  | { kind: 'link'; name: Buffer; target: string }
  | { kind: 'folder'; name: Buffer; nodes: Node[]; mode: number };

const { tree } = fc.letrec<{ node: Node; tree: Node[] }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      kind: fc.constant('file' as const),
      name,
      content: fc.uint8Array({ maxLength: 64 }),
      mode: fc.constantFrom(0o644, 0o600, 0o444, 0o755),
    }),
    fc.record({
      kind: fc.constant('sparse' as const),
      name,
      size: fc.integer({ min: 1, max: 2 ** 40 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      name,
      target: fc.constantFrom('.', '..', '/', 'nowhere', '/etc/passwd', '../../..'),
    }),
    fc.record({
      kind: fc.constant('folder' as const),
      name,
      nodes: tie('tree'),
      mode: fc.constantFrom(0o755, 0o700, 0o555),
    }),
  ),
  tree: fc.array(tie('node'), { maxLength: 6 }),
}));

function plant(folder: Buffer, nodes: readonly Node[]): void {
  for (const node of nodes) {
    const place = Buffer.concat([folder, Buffer.from('/'), node.name]);
    if (fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined) continue;
    if (node.kind === 'file') fs.writeFileSync(place, node.content, { mode: node.mode });
    if (node.kind === 'link') fs.symlinkSync(node.target, place);
    if (node.kind === 'sparse') {
      fs.writeFileSync(place, '');
      fs.truncateSync(place, node.size);
    }
    if (node.kind === 'folder') {
      fs.mkdirSync(place);
      plant(place, node.nodes);
      fs.chmodSync(place, node.mode);
    }
  }
}

describe('over random folders', () => {
  it('an unlink and its undo leave every name, size, time and byte', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (nodes) => {
        const home = createOneDriveHome();
        try {
          plant(Buffer.from(home.sync), nodes);
          const [state, files] = [pictureOf(home.state), pictureOf(home.sync)];
          const { service } = createTestService(home);

          const result = await unlink(service);
          expect(result).toMatchObject({ outcome: 'verified', changedPaths: 0 });
          expect(pictureOf(home.sync)).toEqual(files);

          const undone = await service.undo({ journalId: result.journalId ?? '' });
          expect(undone).toMatchObject({ value: { kind: 'undone' } });
          expect(pictureOf(home.state)).toEqual(state);
          expect(pictureOf(home.sync)).toEqual(files);
        } finally {
          execFileSync('chmod', ['-R', 'u+w', home.home]);
          home.remove();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the manifest notices any single change', async () => {
    const home = createOneDriveHome();
    const file = path.join(home.sync, 'a', 'letter.txt');
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, 'one');
    const before = await readManifest(home.sync);
    const changes: [string, () => void][] = [
      ['other size', () => fs.writeFileSync(file, 'longer')],
      ['other time', () => fs.utimesSync(file, 1, 1)],
      ['new name', () => fs.writeFileSync(`${file}2`, '')],
      ['gone', () => fs.rmSync(file)],
      ['a link in its place', () => fs.symlinkSync('/etc/passwd', file)],
    ];
    for (const [what, change] of changes) {
      change();
      expect([what, compareManifests(before, await readManifest(home.sync)).changed > 0]).toEqual([
        what,
        true,
      ]);
    }
    expect(compareManifests(before, await readManifest(home.sync)).missing).toBe(1);
    home.remove();
  });

  it('reads 100,000 names within seconds, and keeps them small', async () => {
    const home = createOneDriveHome();
    for (let folder = 0; folder < 100; folder += 1) {
      const place = path.join(home.sync, `folder ${folder}`);
      fs.mkdirSync(place);
      for (let file = 0; file < 1000; file += 1)
        fs.closeSync(fs.openSync(`${place}/file ${file}.txt`, 'w'));
    }

    const manifest = await readManifest(home.sync);
    const packed = await packManifest(manifest);

    expect(manifest?.facts).toMatchObject({ files: 100_000, folders: 100, unreadable: 0 });
    expect(packed.length).toBeLessThan(5_000_000);
    expect(compareManifests(manifest, await unpackManifest(packed))).toEqual({
      changed: 0,
      missing: 0,
    });
    home.remove();
  });

  it('stops at its limits and says so', async () => {
    const home = createOneDriveHome();
    for (let folder = 0; folder < 5; folder += 1)
      fs.mkdirSync(path.join(home.sync, String(folder)));

    const [few, late] = [
      await readManifest(home.sync, { entries: 2, milliseconds: 10_000 }),
      await readManifest(home.sync, { entries: 100, milliseconds: -1 }),
    ];

    expect([few?.complete, late?.complete]).toEqual([false, false]);
    home.remove();
  });
});
