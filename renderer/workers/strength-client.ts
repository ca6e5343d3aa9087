import type { Judgement, StrengthAnswer, StrengthQuestion } from './strength-messages';

/** The part of a worker that is used, so that tests can stand in for it. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** An answer that did not come: the worker was ended, or could not work. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

interface Waiting {
  readonly resolve: (answer: StrengthAnswer) => void;
  readonly reject: (why: NoAnswer) => void;
}

/**
 * Asks the worker. It is started with the first question, and ended by `end`, which forgets everything that it
 * was told. A later question starts a fresh one.
 */
export function createStrengthClient(start: () => WorkerLike) {
  let worker: WorkerLike | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function end(): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new NoAnswer());
    waiting.clear();
  }

  function running(): WorkerLike {
    if (worker !== null) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<StrengthAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'broken') asked?.reject(new NoAnswer());
      else asked?.resolve(data);
    };
    // It could not be loaded, or broke down: whoever waits is told, and the next question tries anew.
    worker.onerror = end;
    return worker;
  }

  const ask = (question: StrengthQuestion): Promise<StrengthAnswer> =>
    new Promise((resolve, reject) => {
      const asked = running();
      last += 1;
      waiting.set(last, { resolve, reject });
      asked.postMessage({ ...question, id: last });
    });

  return {
    end,
    /** Starts the worker before it is needed, so that the first answer comes sooner. */
    warmUp: (): void => {
      void ask({ kind: 'judge', password: '', names: [] }).catch(() => undefined);
    },
    async judge(password: string, names: readonly string[]): Promise<Judgement> {
      const said = await ask({ kind: 'judge', password, names });
      if (said.kind !== 'judged') throw new NoAnswer();
      return said.judgement;
    },
    async prefix(password: string): Promise<string> {
      const said = await ask({ kind: 'prefix', password });
      if (said.kind !== 'prefix') throw new NoAnswer();
      return said.prefix;
    },
    async match(rows: readonly string[]): Promise<number> {
      const said = await ask({ kind: 'match', rows });
      if (said.kind !== 'matched') throw new NoAnswer();
      return said.times;
    },
  };
}

export type StrengthClient = ReturnType<typeof createStrengthClient>;
