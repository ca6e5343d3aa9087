import type { Reading } from '../../../shared/guide/reading';
import { NOT_FOR_ME, type NotForMe } from '../../../shared/guide/limits';
import type { Method } from '../../../shared/stronger/methods';
import type { OrderReason, Place } from '../../../shared/stronger/order';
import type { Question } from '../../../shared/stronger/questions';
import { STANDS, type Counts, type Stand } from '../../../shared/stronger/standing';
import type { Area } from '../../../shared/stronger/tasks';
import type { IconName } from '../../components/icon-shapes';
import type { When } from '../../components/use-when';
import type { PlainKey, Say } from '../../i18n/use-text';

/** `stronger.area.mail` and the like: a part without a sentence does not compile. */
export const areaName = (area: Area): PlainKey => `stronger.area.${area}`;
export const reasonText = (reason: OrderReason): PlainKey => `stronger.reason.${reason}`;

/** Why a task is today's. A reason to wait is none: what came before it is done or put off. */
export const todayReason = ({ because, waits }: Pick<Place, 'because' | 'waits'>): PlainKey =>
  waits ? 'stronger.reason.rest' : reasonText(because);
export const standName = (stand: Stand): PlainKey => `stronger.standing.${stand}`;

export const questionWords = (
  question: Question,
): { readonly legend: PlainKey; readonly hint: PlainKey } => ({
  legend: `stronger.questions.${question}.legend`,
  hint: `stronger.questions.${question}.hint`,
});

export const methodWords = (
  method: Method,
): { readonly title: PlainKey; readonly stops: PlainKey; readonly lost: PlainKey } => ({
  title: `stronger.methods.${method}.title`,
  stops: `stronger.methods.${method}.stops`,
  lost: `stronger.methods.${method}.lost`,
});

export const notForMeText = (reason: NotForMe): PlainKey => `stronger.reasons.${reason}`;

/** The reason as it was kept; a newer Relock may have kept one that we do not know. */
export const keptReason = (reason: string): PlainKey => {
  const known = NOT_FOR_ME.find((id) => id === reason);
  return known === undefined ? 'stronger.reasons.other' : notForMeText(known);
};

/** Each stand has a mark of its own, so that colour only repeats it. */
export const STAND_ICONS: Readonly<Record<Stand, IconName>> = {
  seen: 'm-seen',
  said: 'm-said',
  'to-do': 'm-todo',
  unsure: 'i-unsure',
  'left-out': 'i-wont',
};

/** The text twin of a row of squares. Nothing is left out but what is none. */
export const countsText = (t: Say, counts: Counts): string =>
  STANDS.filter((stand) => counts[stand] > 0)
    .map((stand) => `${t(standName(stand))}: ${String(counts[stand])}`)
    .join(' · ');

/** How a task stands, in a few words. */
export function stateText(t: Say, when: When, reading: Reading, stand: Stand): string {
  if (stand === 'unsure') return t('stronger.state.unsure');
  switch (reading.kind) {
    case 'open':
      return t(reading.because === 'new' ? 'stronger.state.todo' : 'stronger.state.over');
    case 'again':
      return t(reading.because === 'due' ? 'stronger.state.due' : 'stronger.state.drift');
    case 'done':
      // Relock saw something else since: what was said is not shown as if it still stood.
      if (stand === 'to-do') return t('stronger.state.drift');
      return t(reading.by === 'word' ? 'stronger.state.said' : 'stronger.state.seen', {
        date: when.date(reading.at),
      });
    case 'skipped':
      return t('stronger.state.skipped');
    case 'later':
      return t('stronger.state.later', { date: when.date(reading.until) });
    case 'not-for-me':
      return t('stronger.state.not-for-me', { reason: t(keptReason(reading.reason)) });
  }
}
