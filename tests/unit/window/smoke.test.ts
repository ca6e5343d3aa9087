import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smoke } from '../../../electron/window/smoke';

const seen = vi.hoisted(() => ({ quits: 0, exit: 0 }));
vi.mock('electron', () => ({
  app: { quit: () => void (seen.quits += 1), exit: (code: number) => void (seen.exit = code) },
}));

const window = {
  webContents: { capturePage: async () => ({ toPNG: () => Buffer.from('picture') }) },
} as never;
let said: string;

beforeEach(() => {
  seen.quits = 0;
  seen.exit = 0;
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the smoke run', () => {
  it('says how long it took since the launcher began, and quits', async () => {
    vi.stubEnv('RELOCK_SMOKE', '1');
    vi.stubEnv('RELOCK_SPAWNED_AT', String(Date.now() - 420));

    await smoke(window, true);

    const [, took] = /^ready in (\d+) ms\n$/.exec(said) ?? [];
    expect(Number(took)).toBeGreaterThanOrEqual(420);
    expect(Number(took)).toBeLessThan(5_000);
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

  it('ends with 1 and says why when the picture cannot be saved', async () => {
    const why = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.stubEnv('RELOCK_SMOKE', '1');
    vi.stubEnv('RELOCK_SCREENSHOT', os.tmpdir());

    await smoke(window, true);

    expect([seen.exit, said]).toEqual([1, '']);
    expect(String(why.mock.calls[0]?.[0])).toContain('could not be saved');
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
