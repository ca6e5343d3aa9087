import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smoke } from '../../../electron/window/smoke';

const seen = vi.hoisted(() => ({ quits: 0 }));
vi.mock('electron', () => ({ app: { quit: () => void (seen.quits += 1) } }));

const window = {
  webContents: { capturePage: async () => ({ toPNG: () => Buffer.from('picture') }) },
} as never;
let said: string;

beforeEach(() => {
  seen.quits = 0;
  said = '';
  vi.stubGlobal('process', Object.assign(process, { getCreationTime: () => Date.now() - 420 }));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => void Reflect.deleteProperty(process, 'getCreationTime'));

describe('the smoke run', () => {
  it('says how long the start took, and quits', async () => {
    vi.stubEnv('RELOCK_SMOKE', '1');

    await smoke(window, true);

    expect(said).toMatch(/^ready in \d+ ms\n$/);
    expect(seen.quits).toBe(1);
  });

  it('saves a picture when asked', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'relock-smoke-'));
    const picture = path.join(folder, 'shot.png');
    vi.stubEnv('RELOCK_SMOKE', '1');
    vi.stubEnv('RELOCK_SCREENSHOT', picture);

    await smoke(window, true);

    expect(readFileSync(picture, 'utf8')).toBe('picture');
    rmSync(folder, { recursive: true });
  });

  it('is not there in a release, and not there unasked', async () => {
    await smoke(window, true);
    vi.stubEnv('RELOCK_SMOKE', '1');
    await smoke(window, false);
    await smoke(null, true);

    expect(said).toBe('');
    expect(seen.quits).toBe(0);
  });
});
