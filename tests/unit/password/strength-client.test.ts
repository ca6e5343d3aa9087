import { describe, expect, it } from 'vitest';
import {
  createStrengthClient,
  NoAnswer,
  type WorkerLike,
} from '../../../renderer/workers/strength-client';

/** A worker that answers when the test says so. */
function fakeWorker() {
  const workers: (WorkerLike & { readonly said: unknown[]; ended: boolean })[] = [];
  const start = (): WorkerLike => {
    const worker = {
      said: [] as unknown[],
      ended: false,
      onmessage: null as WorkerLike['onmessage'],
      onerror: null as WorkerLike['onerror'],
      postMessage: (message: unknown) => {
        worker.said.push(message);
      },
      terminate: () => {
        worker.ended = true;
      },
    };
    workers.push(worker);
    return worker;
  };
  const answer = (data: unknown): void => {
    const worker = workers.at(-1);
    worker?.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent);
  };
  const breakDown = (): void => {
    const worker = workers.at(-1);
    worker?.onerror?.call(worker as unknown as Worker, {} as ErrorEvent);
  };
  return { client: createStrengthClient(start), workers, answer, breakDown };
}

const JUDGEMENT = { guessesLog10: 3, warning: null, suggestions: [] };

describe('asking the worker', () => {
  it('starts it with the first question and gives each answer to its own question', async () => {
    const { client, workers, answer } = fakeWorker();
    expect(workers).toHaveLength(0);

    const first = client.judge('one', ['Ana']);
    const second = client.judge('two', []);
    answer({ kind: 'judged', id: 2, judgement: { ...JUDGEMENT, guessesLog10: 9 } });
    answer({ kind: 'judged', id: 1, judgement: JUDGEMENT });

    expect((await first).guessesLog10).toBe(3);
    expect((await second).guessesLog10).toBe(9);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.said).toEqual([
      { kind: 'judge', password: 'one', names: ['Ana'], id: 1 },
      { kind: 'judge', password: 'two', names: [], id: 2 },
    ]);
  });

  it('ends it, tells whoever waits, and starts a fresh one for the next question', async () => {
    const { client, workers, answer } = fakeWorker();
    const lost = client.judge('one', []);
    client.end();

    await expect(lost).rejects.toBeInstanceOf(NoAnswer);
    expect(workers[0]?.ended).toBe(true);

    const prefix = client.prefix('two');
    answer({ kind: 'prefix', id: 2, prefix: 'ABCDE' });
    expect(await prefix).toBe('ABCDE');
    expect(workers).toHaveLength(2);
  });

  it('takes a worker that breaks down for no answer', async () => {
    const { client, workers, breakDown, answer } = fakeWorker();
    const lost = client.judge('one', []);
    breakDown();
    await expect(lost).rejects.toBeInstanceOf(NoAnswer);
    expect(workers[0]?.ended).toBe(true);

    const broken = client.match([]);
    answer({ kind: 'broken', id: 2 });
    await expect(broken).rejects.toBeInstanceOf(NoAnswer);
  });
});
