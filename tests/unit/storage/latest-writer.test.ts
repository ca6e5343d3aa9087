import { expect, it } from 'vitest';
import { createLatestWriter } from '../../../electron/storage/latest-writer';
import { err, ok, type Result } from '../../../shared/result';

/** A disk that writes when it is told to. */
function slowDisk() {
  const written: number[] = [];
  const turns: (() => void)[] = [];
  const writer = createLatestWriter<number, string>((state) => {
    written.push(state);
    return new Promise<Result<null, string>>((resolve) =>
      turns.push(() => resolve(state < 0 ? err('failed') : ok(null))),
    );
  });
  const turn = async (): Promise<void> => {
    await new Promise(setImmediate);
    turns.shift()?.();
    await new Promise(setImmediate);
  };
  return { writer, written, turn };
}

it('writes the first state at once, and of those that wait only the last', async () => {
  const { writer, written, turn } = slowDisk();
  const done: number[] = [];
  for (const state of [1]) void writer.write(state).then(() => done.push(state));
  await new Promise(setImmediate);
  for (const state of [2, 3, 4]) void writer.write(state).then(() => done.push(state));

  expect(done).toEqual([]);
  await turn();
  expect(done).toEqual([1]);
  await turn();

  expect(written).toEqual([1, 4]);
  expect(done).toEqual([1, 2, 3, 4]);
});

it('goes on after a write that failed, and tells those who waited for it', async () => {
  const { writer, written, turn } = slowDisk();
  const failed = writer.write(-1);
  await turn();
  expect(await failed).toEqual(err('failed'));

  const next = writer.write(5);
  await turn();

  expect(await next).toEqual(ok(null));
  expect(written).toEqual([-1, 5]);
});

it('passes a bug on and goes on', async () => {
  let calls = 0;
  const writer = createLatestWriter<number, string>(() => {
    calls += 1;
    return calls === 1 ? Promise.reject(new TypeError('bug')) : Promise.resolve(ok(null));
  });

  await expect(writer.write(1)).rejects.toThrow('bug');
  expect(await writer.write(2)).toEqual(ok(null));
  await writer.idle();
});
