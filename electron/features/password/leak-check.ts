import type { AppContract } from '../../../shared/ipc/contract';
import type { AppError, Handlers } from '../../../shared/ipc/define';
import { readRange } from '../../../shared/password/leak';
import { err, ok } from '../../../shared/result';
import { RangeFailure, type RangeFault, type RangeSource } from '../../ports/range-source';

/** Longer than this nobody waits for an answer of 50 KB. */
const LIMIT_MS = 10_000;
/** Ten times as long as the longest honest answer. */
const MOST_BYTES = 1_000_000;

type Range = Handlers<AppContract>['password']['range'];
type Code =
  Awaited<ReturnType<Range>> extends infer R
    ? R extends { ok: false; error: AppError<infer C> }
      ? C
      : never
    : never;

interface LeakCheckDeps {
  readonly source: RangeSource;
  /** Did the person turn it on? Asked before the question goes out, and again before the answer is used. */
  readonly allowed: () => boolean;
  readonly limitMs?: number;
}

const CODES: Readonly<Record<RangeFault, Code>> = {
  offline: 'password.offline',
  'not-trusted': 'password.not-trusted',
  redirected: 'password.other-answer',
  cut: 'password.cut',
  stopped: 'password.slow',
};

/**
 * Asks for the endings behind five characters. Nothing of question or answer is kept or logged.
 * Whatever is not a clear answer is a reason of its own, never "not found".
 */
export function createLeakCheck({ source, allowed, limitMs = LIMIT_MS }: LeakCheckDeps): Range {
  return async ({ prefix }) => {
    if (!allowed()) return err({ code: 'password.check-off' });
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort();
    }, limitMs);
    try {
      const { status, body } = await source.ask(prefix, stop.signal);
      if (status === 429 || status >= 500) return err({ code: 'password.busy' });
      if (status !== 200) return err({ code: 'password.other-answer' });
      const text = await textOf(body);
      const answer = text === null ? null : readRange(text);
      if (!allowed()) return err({ code: 'password.check-off' });
      if (answer === null) return err({ code: 'password.other-answer' });
      return ok({ rows: [...answer.rows], whole: answer.whole });
    } catch (cause) {
      if (cause instanceof RangeFailure) return err({ code: CODES[cause.fault] });
      throw cause;
    } finally {
      clearTimeout(timer);
      // What is still on its way is of no use to anybody.
      stop.abort();
    }
  };
}

/** The whole body as text; null when it is too long to be an answer. */
async function textOf(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
