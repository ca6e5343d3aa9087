import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOwnClipboard } from '../../../electron/platform/common/own-clipboard';
import { createFakeSecrets } from '../../support/fake-secrets';

/** A clipboard as Electron 33 has it (synchronous) or as 44 and later do. */
function setup(kind: 'sync' | 'async' = 'sync') {
  const board = { text: '', clears: 0 };
  const secrets = createFakeSecrets();
  const answer = <T>(value: T) => (kind === 'sync' ? value : Promise.resolve(value));
  const clipboard = {
    writeText: (text: string) => answer(void (board.text = text)),
    readText: () => answer(board.text),
    clear: () => {
      board.text = '';
      board.clears += 1;
      return answer(undefined);
    },
  } as never;
  /** A Relock that starts now; what was in memory before is gone. */
  const start = (writeMarked?: (text: string) => Promise<boolean>) =>
    createOwnClipboard({ clipboard, secrets, ...(writeMarked && { writeMarked }) });
  return { board, secrets, start, own: start() };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const CODE = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2';

describe.each(['sync', 'async'] as const)('the clipboard (%s)', (kind) => {
  it('is emptied while it still holds what Relock put there', async () => {
    const { board, own } = setup(kind);
    await own.copy('https://account.microsoft.com/');
    expect(board.text).toBe('https://account.microsoft.com/');

    await own.clearIfOurs();

    expect(board).toEqual({ text: '', clears: 1 });
  });

  it('is left alone when the person copied something else since', async () => {
    const { board, own } = setup(kind);
    await own.copy('https://account.microsoft.com/');
    board.text = 'my shopping list';

    await own.clearIfOurs();

    expect(board).toEqual({ text: 'my shopping list', clears: 0 });
  });

  it('is left alone when Relock never used it', async () => {
    const { board, own } = setup(kind);
    board.text = 'my shopping list';

    await own.clearIfOurs();

    expect(board).toEqual({ text: 'my shopping list', clears: 0 });
  });

  it('is emptied once: the same text copied later by the person stays', async () => {
    const { board, own } = setup(kind);
    await own.copy('x');
    await own.clearIfOurs();
    board.text = 'x';

    await own.clearIfOurs();

    expect(board.text).toBe('x');
  });

  it('holds a secret for 30 seconds and no longer', async () => {
    const { board, own, secrets } = setup(kind);
    await own.copySecret(CODE);

    await vi.advanceTimersByTimeAsync(29_900);
    expect(board.text).toBe(CODE);
    await vi.advanceTimersByTimeAsync(200);

    expect(board).toEqual({ text: '', clears: 1 });
    expect(secrets.entries.size).toBe(0);
  });

  it('keeps what the person copied after the secret', async () => {
    const { board, own } = setup(kind);
    await own.copySecret(CODE);
    board.text = 'my shopping list';

    await vi.advanceTimersByTimeAsync(31_000);

    expect(board).toEqual({ text: 'my shopping list', clears: 0 });
  });

  it('gives the second of two secrets its full time', async () => {
    const { board, own } = setup(kind);
    await own.copySecret('one');
    await vi.advanceTimersByTimeAsync(20_000);
    await own.copySecret('two');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(board.text).toBe('two');

    await vi.advanceTimersByTimeAsync(11_000);
    expect(board.text).toBe('');
  });

  it('is emptied at the next start when Relock was ended with a secret on it', async () => {
    const { board, secrets, own, start } = setup(kind);
    await own.copySecret(CODE);
    const [note = ''] = secrets.entries.values();
    expect([...secrets.entries.keys()]).toEqual(['clipboard-note']);
    expect(Buffer.from(note, 'base64url')).toHaveLength(24);

    expect(await start().clearAfterCrash()).toBe(true);
    expect(board).toEqual({ text: '', clears: 1 });
    expect(secrets.entries.size).toBe(0);
  });

  it('is left alone at the next start when something else is on it, or nothing was noted', async () => {
    const { board, own, secrets, start } = setup(kind);
    board.text = CODE;
    expect(await start().clearAfterCrash()).toBe(false);
    await own.copySecret(CODE);
    board.text = 'my shopping list';

    expect(await start().clearAfterCrash()).toBe(false);
    expect(board).toEqual({ text: 'my shopping list', clears: 0 });
    expect(secrets.entries.size).toBe(0);
  });
});

it('a note that was damaged clears nothing and goes', async () => {
  const { board, secrets, start } = setup();
  board.text = 'my shopping list';
  secrets.entries.set('clipboard-note', 'xx');

  expect(await start().clearAfterCrash()).toBe(false);
  expect(secrets.entries.size).toBe(0);
  expect(board.clears).toBe(0);
});

it('copies no secret when no note can be kept', async () => {
  const { board, secrets, own } = setup();
  secrets.fail('keychain.locked');

  await expect(own.copySecret(CODE)).rejects.toThrow();
  expect(board.text).toBe('');
});

it('says whether the system was told to keep the secret out of its histories', async () => {
  const { board, own, start } = setup();
  const marked: string[] = [];

  expect(await own.copySecret(CODE)).toBe('not-available');
  expect(await start(async (text) => (marked.push(text), true)).copySecret(CODE)).toBe('kept-out');
  expect(marked).toEqual([CODE]);
  board.text = '';
  expect(await start(() => Promise.resolve(false)).copySecret(CODE)).toBe('not-available');
  expect(board.text).toBe(CODE);
});

it('a clipboard that refuses is told to the caller, and nothing counts as ours', async () => {
  let cleared = false;
  const own = createOwnClipboard({
    secrets: createFakeSecrets(),
    clipboard: {
      writeText: () => {
        throw new Error('refused');
      },
      readText: () => 'x',
      clear: () => void (cleared = true),
    } as never,
  });

  await expect(own.copy('x')).rejects.toThrow('refused');
  await own.clearIfOurs();

  expect(cleared).toBe(false);
});
