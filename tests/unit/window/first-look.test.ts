import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFirstLook } from '../../../electron/window/first-look';

const DEFAULT = { language: 'system', theme: 'system', textSize: 100, leaveExplained: false };
let folder: string;

beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'relock-look-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lookFrom(text: string) {
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, text);
  return readFirstLook(file);
}

describe('the first look', () => {
  it('is what the settings say', () => {
    const asked = { language: 'es', theme: 'dark', textSize: 150, leaveExplained: true };
    const settings = { ...asked, version: 1, other: 'x' };

    expect(lookFrom(JSON.stringify(settings))).toEqual(asked);
  });

  it.each(['', '{', 'null', '7', '[]', '"es"', '{"language":"es"'])(
    'is the default when the file holds %j',
    (text) => {
      expect(lookFrom(text)).toEqual(DEFAULT);
    },
  );

  it('replaces each odd value alone', () => {
    const settings = { language: 'es"><script>', theme: { x: 1 }, textSize: '150' };

    expect(lookFrom(JSON.stringify(settings))).toEqual(DEFAULT);
    expect(lookFrom('{"language":"en","theme":"red","textSize":1000}')).toEqual({
      ...DEFAULT,
      language: 'en',
    });
  });

  it('is the default when there is no file, or a folder in its place', () => {
    expect(readFirstLook(path.join(folder, 'missing.json'))).toEqual(DEFAULT);
    expect(readFirstLook(folder)).toEqual(DEFAULT);
  });
});
