import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExport, openExport, sealExport } from '../../../electron/storage/export-file';
import { CHEAP_LOCK } from '../people/harness';

const CONTENT = Buffer.from('what is kept about Ana');

async function sealed(passphrase = 'four short words', version = 1): Promise<Uint8Array> {
  const made = await sealExport(CONTENT, passphrase, { cost: CHEAP_LOCK, version });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe('a sealed file', () => {
  it('opens with its passphrase and no other, and shows nothing of what is in it', async () => {
    const file = await sealed();
    const opened = await openExport(file, 'four short words');

    expect(opened.ok && Buffer.from(opened.value)).toEqual(CONTENT);
    expect(await openExport(file, 'four short word')).toEqual({
      ok: false,
      error: 'wrong-passphrase',
    });
    expect(Buffer.from(file).includes('Ana')).toBe(false);
  });

  it('holds any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const made = await sealExport(bytes, 'four short words', { cost: CHEAP_LOCK });
        const back = await openExport(made.ok ? made.value : bytes, 'four short words');
        expect(back.ok && Buffer.from(back.value)).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 30 },
    );
  });

  it('cut anywhere, is known as damaged before anybody types a passphrase', async () => {
    const file = await sealed();
    for (let length = 1; length < file.length; length += 1)
      expect(checkExport(file.subarray(0, length))).toEqual({ ok: false, error: 'damaged' });
  });

  it('changed in any bit, never opens', async () => {
    const file = await sealed();
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.map((byte, index) => (index === at ? byte ^ 4 : byte));
      const opened = await openExport(changed, 'four short words');
      expect(opened.ok).toBe(false);
      if (!opened.ok) expect(['damaged', 'not-ours', 'newer-version']).toContain(opened.error);
    }
  });

  it('of a later Relock, or of another kind, is known as such', async () => {
    expect(checkExport(await sealed('four short words', 2))).toEqual({
      ok: false,
      error: 'newer-version',
    });
    for (const other of ['', 'PK\u0003\u0004', 'RELOCK and more', 'x'.repeat(500)])
      expect(checkExport(Buffer.from(other))).toEqual({ ok: false, error: 'not-ours' });
  });
});
