import { useId, useRef, type ReactNode } from 'react';
import { Clicks } from '../../components/Clicks';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import type { Guide } from './use-guide';

type XboxAnswer = 'done' | 'none';

/** Consoles are outside of every sign-out (microsoft-account.md 1.3, 2.1); nothing remote is promised. */
export function XboxPart({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const id = useId();
  const answer = guide.state.xbox;
  const title = useRef<HTMLHeadingElement>(null);
  const say = (said: XboxAnswer | null): void => {
    // The button that was pressed goes away with the answer.
    guide.send({ kind: 'xbox', answer: said }, () => title.current?.focus());
  };
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1}>{t('sign-out.xbox.title')}</h2>
      {answer === null ? (
        <XboxSteps onSay={say} />
      ) : (
        <div className="line">
          <span className="stamp">
            <Icon name={answer === 'done' ? 'm-said' : 'i-wont'} size="mark" />
            {t(answer === 'done' ? 'sign-out.xbox.done' : 'sign-out.xbox.none')}
          </span>
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => {
              say(null);
            }}
          >
            {t('sign-out.open-again.button')}
          </button>
        </div>
      )}
    </section>
  );
}

function XboxSteps({ onSay }: { readonly onSay: (answer: XboxAnswer) => void }): ReactNode {
  const t = useText();
  return (
    <div className="split split--even">
      <div className="flow--s">
        <p>{t('sign-out.xbox.text')}</p>
        <p>
          <Text id="sign-out.xbox.away" />
        </p>
        <OpenPage linkId="help.xbox" kind="quiet">
          {t('sign-out.xbox.help.button')}
        </OpenPage>
      </div>
      <div className="flow--s">
        <Clicks>
          {[
            t('sign-out.xbox.step-1'),
            <Text key="2" id="sign-out.xbox.step-2" />,
            <Text key="3" id="sign-out.xbox.step-3" />,
          ]}
        </Clicks>
        <div className="buttons">
          <button
            type="button"
            className="button button--secondary button--small"
            onClick={() => {
              onSay('done');
            }}
          >
            {t('sign-out.did-it.button')}
          </button>
          <button
            type="button"
            className="button button--secondary button--small"
            onClick={() => {
              onSay('none');
            }}
          >
            {t('sign-out.xbox.none.button')}
          </button>
        </div>
      </div>
    </div>
  );
}
