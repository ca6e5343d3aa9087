import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../renderer/screens/stronger/task-words';
import { titleOf } from '../../../renderer/screens/stronger/task-titles';
import { CLAIMS, overdue, REVIEW_DAYS, type ClaimId } from '../../../shared/stronger/claims';
import { guideFor, TASK_IDS } from '../../../shared/stronger/tasks';
import { LANGUAGES } from '../../../shared/settings';
import { ENTRIES, textsOf } from '../../support/catalogues';

/** Every sentence of every task that states something, with its claim. */
const SAID = TASK_IDS.flatMap((id) => {
  const words = wordsOf(id);
  const steps = Object.values(words.steps);
  const notes = steps.flatMap(({ question }) =>
    question?.note === undefined ? [] : [question.note.text],
  );
  return [
    words.lead,
    words.who,
    ...(words.hand === undefined ? [] : [words.hand]),
    ...words.will,
    ...words.wont,
    ...words.find,
    ...steps.flatMap(({ clicks }) => clicks),
    ...notes,
  ].map((said) => ({ id, ...said }));
});
const TEXTS = new Map(ENTRIES.map(({ key, texts }) => [key, texts]));

/** What makes a sentence careful. */
const CAREFUL = {
  en: /\b(may|might|can|could|often|likely|usually|differ|or words like these|if|look for|looks? (at|on)|such as|only if|unless|sign in if)\b|\?/i,
  es: /(puede|podr|suele|quizá|probable|a veces|muchas veces|cambia|si |busca|mira|o lo mismo|como |depende|\?)/i,
} as const;

describe('what the tasks say', () => {
  it('rests on a claim, and every claim is used', () => {
    const used = new Set<string>(SAID.map(({ claim }) => claim));
    expect(Object.keys(CLAIMS).filter((id) => !used.has(id))).toEqual([]);
    expect(SAID.length).toBeGreaterThan(250);
  });

  it.each(LANGUAGES)('is careful where nobody knows for sure, %s', (language) => {
    const bold = SAID.filter(({ claim }) => CLAIMS[claim].certainty === 'uncertain').filter(
      ({ text }) => {
        const said = TEXTS.get(text)?.[language] ?? '';
        return textsOf(said).some((variant) => !CAREFUL[language].test(variant));
      },
    );
    expect(
      bold.map(({ text, claim }) => `${text} (${claim}): ${TEXTS.get(text)?.[language] ?? ''}`),
    ).toEqual([]);
  });

  it('has a full guide for each task', () => {
    for (const id of TASK_IDS) {
      const words = wordsOf(id);
      const steps = Object.values(words.steps);
      expect(words.will.length, id).toBeGreaterThan(0);
      expect(words.wont.length, id).toBeGreaterThan(0);
      // Rules to read have nothing to look for.
      if (id !== 'codes') expect(words.find.length, id).toBeGreaterThan(0);
      expect(
        steps.some(({ sketch }) => sketch !== undefined),
        `${id}: a drawing`,
      ).toBe(true);
      for (const step of steps)
        expect(
          step.clicks.length > 0 || step.question !== undefined || step.chooser === true,
          id,
        ).toBe(true);
      expect(TEXTS.has(titleOf(id))).toBe(true);
    }
  });

  it('gives every answer of a question a way on', () => {
    for (const task of [...guideFor('personal').tasks, ...guideFor('work').tasks])
      for (const step of task.steps) {
        const offered =
          wordsOf(task.id).steps[step.id]?.question?.options.map(({ value }) => value) ?? [];
        expect([...offered].sort(), `${task.id} ${step.id}`).toEqual(
          Object.keys(step.branches ?? {}).sort(),
        );
      }
  });

  it('keeps to what is known of Windows 10, the Authenticator and app passwords', () => {
    const text = (key: string) => TEXTS.get(key)?.en ?? '';
    expect(text('tasks-devices.updates.windows-10-click-1')).toContain('14 October 2025');
    expect(text('tasks-devices.updates.windows-10-click-1')).toContain('13 October 2026');
    expect(text('tasks-sign-in.password.keep-click-4')).toContain(
      'does not keep passwords any more',
    );
    expect(text('tasks-access.app-passwords.lead')).toContain('16 September 2024');
  });
});

describe('the review of claims', () => {
  const day = 86_400_000;
  const claim = (reviewed: `${number}-${number}-${number}`) =>
    ({ source: 'a page', certainty: 'documented', reviewed }) as const;

  it('finds what nobody looked at for 180 days, and nothing younger', () => {
    const claims = { old: claim('2026-01-01'), young: claim('2026-06-01') };
    const at = Date.parse('2026-01-01') + REVIEW_DAYS * day;
    expect(overdue(at, claims)).toEqual([]);
    expect(overdue(at + day, claims)).toEqual(['old']);
  });

  it('has a real day and a source for each', () => {
    for (const [id, { reviewed, source }] of Object.entries(CLAIMS)) {
      expect(new Date(`${reviewed}T00:00:00Z`).toISOString(), id).toContain(reviewed);
      expect(source.length, id).toBeGreaterThan(5);
    }
  });

  it('says which guides wait for a review; time alone never breaks the build', () => {
    const waiting = new Set<string>(overdue(Date.now()));
    const guides = TASK_IDS.filter((id) =>
      SAID.some((said) => said.id === id && waiting.has(said.claim)),
    );
    const claims = [...waiting].map((id) => `${id} (${CLAIMS[id as ClaimId].source})`);
    if (guides.length > 0)
      process.stdout.write(
        `Not reviewed for ${String(REVIEW_DAYS)} days: ${guides.join(', ')}. Claims: ${claims.join('; ')}\n`,
      );
    expect(guides.length === 0).toBe(waiting.size === 0);
  });
});
