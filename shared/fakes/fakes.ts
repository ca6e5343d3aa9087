/** The examples of *Spot the fake*, in the order in which they are shown. */
export const FAKE_IDS = [
  'mail-alert',
  'pop-up-number',
  'mail-code',
  'call-support',
  'pop-up-restart',
  'text-code',
  'mail-info-added',
  'mail-blackmail',
  'text-own-code',
  'mail-real-sender',
] as const;
export type FakeId = (typeof FAKE_IDS)[number];

/** What is kept of the exercise. No answer is kept: there is no score. */
export interface Fakes {
  /** Looked at in this round. */
  readonly seen: readonly FakeId[];
  /** When the last round was finished, ISO 8601, UTC. */
  readonly finishedAt: string | null;
  /** Whether Today brings it back. */
  readonly again: 'quarterly' | 'no';
}

export const NEW_FAKES = { seen: [], finishedAt: null, again: 'no' } satisfies Fakes;

export type FakesEvent =
  | { readonly kind: 'looked'; readonly id: FakeId }
  | { readonly kind: 'start-again' }
  | { readonly kind: 'again'; readonly value: Fakes['again'] };

const QUARTER_MS = 91 * 24 * 3_600_000;

/** Moves the exercise on. Pure; the same object comes back when nothing changed. */
export function reduceFakes<F extends Fakes>(fakes: F, event: FakesEvent, now: number): F {
  switch (event.kind) {
    case 'looked': {
      if (fakes.seen.includes(event.id)) return fakes;
      const seen = [...fakes.seen, event.id];
      const finished = seen.length === FAKE_IDS.length;
      return { ...fakes, seen, ...(finished ? { finishedAt: new Date(now).toISOString() } : {}) };
    }
    case 'start-again':
      return fakes.seen.length === 0 ? fakes : { ...fakes, seen: [] };
    case 'again':
      return fakes.again === event.value ? fakes : { ...fakes, again: event.value };
  }
}

/** The example to show next; null when all were looked at. */
export const nextFake = ({ seen }: Pick<Fakes, 'seen'>): FakeId | null =>
  FAKE_IDS.find((id) => !seen.includes(id)) ?? null;

/** Is it time again, for somebody who wanted that? A clock that was set back never makes it so. */
export const fakesAreDue = ({ finishedAt, again }: Fakes, now: number): boolean =>
  again === 'quarterly' && finishedAt !== null && now - Date.parse(finishedAt) >= QUARTER_MS;
