import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeFiles } from '../../../electron/platform/common/node-files';
import { ok } from '../../../shared/result';

let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);
const files = createNodeFiles({ attributesOf: async () => null, xattr: async () => ok(null) });

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-files-'));
  fs.writeFileSync(at('plain.txt'), 'josé');
  fs.writeFileSync(at('wide.ini'), Buffer.from('\uFEFFcid = "日本"', 'utf16le'));
  fs.writeFileSync(at('half.ini'), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]));
  fs.writeFileSync(at('big'), Buffer.alloc(2_000));
  fs.symlinkSync('plain.txt', at('link'));
  fs.symlinkSync(at('round'), at('around'));
  fs.symlinkSync(at('around'), at('round'));
  execFileSync('mkfifo', [at('pipe')]);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the files of this computer', () => {
  it('reads text as it is written', async () => {
    expect(await files.readText(at('plain.txt'))).toEqual({ ok: true, value: 'josé' });
    expect(await files.readText(at('link'))).toEqual({ ok: true, value: 'josé' });
    expect(await files.readText(at('wide.ini'))).toEqual({ ok: true, value: 'cid = "日本"' });
    expect(await files.readText(at('half.ini'))).toEqual({ ok: true, value: '\uFFFDA' });
  });

  it('has a state of its own for everything that cannot be read', async () => {
    expect(await files.readText(at('none'))).toEqual({ ok: false, error: 'not-found' });
    expect(await files.readText(at('plain.txt', 'below'))).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await files.readText(folder)).toEqual({ ok: false, error: 'failed' });
    expect(await files.readText(at('pipe'))).toEqual({ ok: false, error: 'failed' });
    expect(await files.readText(at('round'))).toEqual({ ok: false, error: 'failed' });
    expect(await files.real(at('round'))).toEqual({ ok: false, error: 'failed' });
    expect(await files.readText(at('big'), 1_999)).toEqual({ ok: false, error: 'too-large' });
    expect((await files.readBytes(at('big'), 2_000)).ok).toBe(true);
    expect(await files.list('\\\\server\\share')).toEqual({ ok: false, error: 'network-path' });
    expect(await files.stat(`${at('x')}\0y`)).toEqual({ ok: false, error: 'failed' });
  });

  it('says that it may not look', async () => {
    const refuse = (code: string) =>
      createNodeFiles({
        attributesOf: () => Promise.reject(Object.assign(new Error('no'), { code })),
        xattr: async () => ok(null),
      });

    for (const code of ['EPERM', 'EACCES'])
      expect(await refuse(code).stat(at('plain.txt'))).toEqual({ ok: false, error: 'denied' });
    expect(await refuse('EIO').stat(at('plain.txt'))).toEqual({ ok: false, error: 'failed' });
  });

  it('never opens a file that is only in the cloud', async () => {
    const cloud = createNodeFiles({
      attributesOf: async () => 0x400000,
      xattr: async () => ok(null),
    });

    expect(await cloud.readText(at('plain.txt'))).toEqual({ ok: false, error: 'failed' });
    expect(await cloud.stat(at('plain.txt'))).toMatchObject({ value: { attributes: 0x400000 } });
  });

  it('leaves behind what hangs', async () => {
    const slow = createNodeFiles({
      attributesOf: () => new Promise(() => undefined),
      xattr: async () => ok(null),
      timeoutMs: 20,
    });

    expect(await slow.stat(at('plain.txt'))).toEqual({ ok: false, error: 'timed-out' });
  });

  it('tells a link from what it points to, and lists names in order', async () => {
    expect(await files.stat(at('link'))).toMatchObject({
      value: { kind: 'link', link: 'plain.txt' },
    });
    expect(await files.stat(at('pipe'))).toMatchObject({ value: { kind: 'other' } });
    expect(await files.list(folder)).toMatchObject({ ok: true });
    const names = await files.list(folder);
    expect(names.ok && [...names.value]).toEqual(names.ok && [...names.value].sort());
  });
});
