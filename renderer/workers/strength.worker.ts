import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { timesSeen } from '../../shared/password/leak';
import type { Judgement, StrengthAnswer, StrengthQuestion } from './strength-messages';

/**
 * Judges passwords away from the page, so that typing never waits. What it is told lives in its memory only,
 * and that goes when the page ends it: on leaving the screen, on going to another window, on Leave quickly.
 */
type Asked = StrengthQuestion & { readonly id: number };

const PREFIX_LENGTH = 5;

let judging: Promise<ZxcvbnFactory> | null = null;
/** The end of the last SHA-1 whose beginning was given out. */
let ending = '';

/** Both languages, whichever the page speaks: people take words from more than one. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english, spanish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
  ]);
  return new Factory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary, ...spanish.dictionary },
  });
}

async function judge(password: string, names: readonly string[]): Promise<Judgement> {
  judging ??= load();
  const { guessesLog10, feedback } = (await judging).check(password, [...names]);
  return { guessesLog10, warning: feedback.warning, suggestions: feedback.suggestions };
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

async function answer(question: Asked): Promise<StrengthAnswer> {
  const { id } = question;
  switch (question.kind) {
    case 'judge':
      return { kind: 'judged', id, judgement: await judge(question.password, question.names) };
    case 'prefix': {
      const whole = await sha1(question.password);
      ending = whole.slice(PREFIX_LENGTH);
      return { kind: 'prefix', id, prefix: whole.slice(0, PREFIX_LENGTH) };
    }
    case 'match':
      return { kind: 'matched', id, times: timesSeen(ending, question.rows) };
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).then(
    (said) => {
      globalThis.postMessage(said);
    },
    () => {
      // Why is not told: an error could carry a piece of what was typed.
      globalThis.postMessage({ kind: 'broken', id: data.id } satisfies StrengthAnswer);
    },
  );
});
