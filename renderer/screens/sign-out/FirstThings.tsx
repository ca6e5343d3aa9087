import { useId, type ReactNode } from 'react';
import type { LinkId } from '../../../shared/links';
import { FIRST_THINGS, type FirstThing } from '../../../shared/sign-out/state';
import { Callout } from '../../components/Callout';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { Term } from '../../components/Term';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import type { Guide } from './use-guide';

interface ThingWords {
  readonly title: PlainKey;
  readonly text: PlainKey;
  readonly link?: { readonly id: LinkId; readonly label: PlainKey };
}

/** The order and its reasons: settled 16, microsoft-account.md 2.3. */
const WORDS: Readonly<Record<FirstThing, ThingWords>> = {
  evidence: {
    title: 'sign-out.first.evidence.title',
    text: 'sign-out.first.evidence.text',
    link: { id: 'account.activity', label: 'sign-out.first.evidence.button' },
  },
  'clean-computer': {
    title: 'sign-out.first.clean-computer.title',
    text: 'sign-out.first.clean-computer.text',
  },
  password: {
    title: 'sign-out.first.password.title',
    text: 'sign-out.first.password.text',
    link: { id: 'account.change-password', label: 'sign-out.first.password.button' },
  },
  'security-info': {
    title: 'sign-out.first.security-info.title',
    text: 'sign-out.first.security-info.text',
    link: { id: 'account.security-info', label: 'sign-out.first.security-info.button' },
  },
  'two-step': {
    title: 'sign-out.first.two-step.title',
    text: 'sign-out.first.two-step.text',
    link: { id: 'account.sign-out-everywhere', label: 'sign-out.first.two-step.button' },
  },
};

/** What should stand before the sign-out when an intruder is likely. Explained and offered. */
export function FirstThings({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('sign-out.first.title')}</h2>
      <p className="part__note">{t('sign-out.first.text')}</p>
      <p className="part__first">
        <Text id="sign-out.first.links" />
      </p>
      <Callout tone="look">
        <p>
          <Text id="sign-out.first.safety" />
        </p>
      </Callout>
      <ol className="path part--tight">
        {FIRST_THINGS.map((thing) => (
          <ThingRow key={thing} thing={thing} guide={guide} />
        ))}
        <li className="row">
          <span className="row__mark">
            <Icon name="m-later" size="mark" />
          </span>
          <div>
            <p className="row__title">{t('sign-out.first.last.title')}</p>
            <p className="row__text">{t('sign-out.first.last.text')}</p>
          </div>
        </li>
      </ol>
    </section>
  );
}

function ThingRow({ thing, guide }: { readonly thing: FirstThing; readonly guide: Guide }): ReactNode {
  const t = useText();
  const words = WORDS[thing];
  const done = guide.state.firstThings.includes(thing);
  return (
    <li className={done ? 'row is-done' : 'row'}>
      <span className="row__mark">
        <Icon name={done ? 'm-said' : 'm-todo'} size="mark" />
      </span>
      <div>
        <p className="row__title">{t(words.title)}</p>
        <p className="row__text">
          <Text
            id={words.text}
            tags={{ term: (inner) => <Term name="two-step">{inner}</Term> }}
          />
        </p>
        {words.link !== undefined && (
          <OpenPage linkId={words.link.id} kind="quiet">
            {t(words.link.label)}
          </OpenPage>
        )}
      </div>
      <div className="row__end">
        <label className="tick">
          <input
            type="checkbox"
            checked={done}
            aria-label={`${t('sign-out.first.tick')}: ${t(words.title)}`}
            onChange={(event) => {
              guide.send({ kind: 'first-thing', value: thing, done: event.target.checked });
            }}
          />
          <span>{t('sign-out.first.tick')}</span>
        </label>
      </div>
    </li>
  );
}
