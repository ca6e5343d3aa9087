import { useState, type ReactNode } from 'react';
import { stillLeftOpen } from '../../../shared/sign-out/readiness';
import { nextThings, type NextId, type NextInput } from '../../../shared/today';
import { Icon } from '../../components/Icon';
import { useText, type PlainKey } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { useTodaysTask } from './use-todays-task';

interface Words {
  readonly title: PlainKey;
  readonly text: PlainKey;
  readonly button: PlainKey;
}

const WORDS: Readonly<Record<NextId, Words>> = {
  'settle-clock': {
    title: 'today.next.settle-clock.title',
    text: 'today.next.settle-clock.text',
    button: 'today.next.settle-clock.button',
  },
  check: {
    title: 'today.next.check.title',
    text: 'today.next.check.text',
    button: 'today.next.check.button',
  },
  prepare: {
    title: 'today.next.prepare.title',
    text: 'today.next.prepare.text',
    button: 'today.next.prepare.button',
  },
  'go-on': {
    title: 'today.next.go-on.title',
    text: 'today.next.go-on.text',
    button: 'today.next.go-on.button',
  },
  press: {
    title: 'today.next.press.title',
    text: 'today.next.press.text',
    button: 'today.next.press.button',
  },
  'close-open': {
    title: 'today.next.close-open.title',
    text: 'today.next.close-open.text',
    button: 'today.next.close-open.button',
  },
  'move-password': {
    title: 'today.next.move-password.title',
    text: 'today.next.move-password.text',
    button: 'today.next.move-password.button',
  },
  stronger: {
    title: 'stronger.name',
    text: 'stronger.reason.common',
    button: 'stronger.today.start.button',
  },
  fakes: {
    title: 'fakes.today.title',
    text: 'fakes.today.text',
    button: 'fakes.today.button',
  },
  'one-drive': {
    title: 'today.next.one-drive.title',
    text: 'today.next.one-drive.text',
    button: 'today.next.one-drive.button',
  },
  'look-again': {
    title: 'today.next.look-again.title',
    text: 'today.next.look-again.text',
    button: 'today.next.look-again.button',
  },
  'clean-up': {
    title: 'today.next.clean-up.title',
    text: 'today.next.clean-up.text',
    button: 'today.next.clean-up.button',
  },
  'say-whose': {
    title: 'today.next.say-whose.title',
    text: 'today.next.say-whose.text',
    button: 'today.next.say-whose.button',
  },
  'devices': {
    title: 'today.next.devices.title',
    text: 'today.next.devices.text',
    button: 'today.next.devices.button',
  },
};

/** The one next thing, with minutes, and the way to see another. */
export function NextCard({ person, now }: { readonly person: NextInput; readonly now: number }): ReactNode {
  const t = useText();
  const [turn, setTurn] = useState(0);
  const { signOut } = person;
  const task = useTodaysTask();
  const things = nextThings(person, now, task?.minutes ?? null);
  const thing = things[turn % things.length];
  if (thing === undefined) return null;
  // Today's task of Make it stronger is named, with the reason why it comes first for this person.
  const words = thing.id === 'stronger' && task !== null ? task.words : WORDS[thing.id];
  const open = stillLeftOpen(signOut).length;
  const takesLong = signOut.reason === 'intruder' && thing.id === 'go-on';
  return (
    <section className="next" aria-labelledby="next">
      <div className="next__top">
        <p className="next__label">{t('today.next.label')}</p>
        <p className="meta">
          <span>
            <Icon name="i-clock" />
            {t(takesLong ? 'today.next.minutes-intruder' : 'today.next.minutes', {
              minutes: thing.minutes,
            })}
          </span>
          {thing.id === 'close-open' && open > 0 ? (
            <span>{t('today.next.left-open', { count: open })}</span>
          ) : null}
        </p>
      </div>
      <div aria-live="polite">
        <h2 id="next">{t(words.title)}</h2>
        <p className="next__text">{t(words.text)}</p>
      </div>
      <div className="buttons">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            goTo(thing.place);
          }}
        >
          {t(words.button)}
        </button>
        {things.length > 1 ? (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              setTurn(turn + 1);
            }}
          >
            {t('today.next.another.button')}
          </button>
        ) : null}
      </div>
    </section>
  );
}
