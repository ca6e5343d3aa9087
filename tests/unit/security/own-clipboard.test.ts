import { describe, expect, it } from 'vitest';
import { createOwnClipboard } from '../../../electron/platform/common/own-clipboard';

/** A clipboard as Electron 33 has it (synchronous) or as 44 and later do. */
function setup(kind: 'sync' | 'async' = 'sync') {
  const board = { text: '', clears: 0 };
  const answer = <T>(value: T) => (kind === 'sync' ? value : Promise.resolve(value));
  const own = createOwnClipboard({
    writeText: (text: string) => answer(void (board.text = text)),
    readText: () => answer(board.text),
    clear: () => {
      board.text = '';
      board.clears += 1;
      return answer(undefined);
    },
  } as never);
  return { board, own };
}

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
});

it('a clipboard that refuses is told to the caller, and nothing counts as ours', async () => {
  let cleared = false;
  const own = createOwnClipboard({
    writeText: () => {
      throw new Error('refused');
    },
    readText: () => 'x',
    clear: () => void (cleared = true),
  } as never);

  await expect(own.copy('x')).rejects.toThrow('refused');
  await own.clearIfOurs();

  expect(cleared).toBe(false);
});
