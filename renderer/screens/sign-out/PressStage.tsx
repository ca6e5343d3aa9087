import { useId, useState, type ReactNode } from 'react';
import { MINUTES } from '../../../shared/minutes';
import { Callout } from '../../components/Callout';
import { Clicks } from '../../components/Clicks';
import { Did } from '../../components/Did';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { SignMeOutSketch } from '../../components/SignMeOutSketch';
import { WillLists } from '../../components/WillLists';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { CannotFind } from './CannotFind';
import { StepHead } from './StepHead';
import type { Guide } from './use-guide';

interface PressStageProps {
  readonly guide: Guide;
  /** Shows what to do about a work or school account. */
  readonly onWork: () => void;
}

/** Step 2: the press on Microsoft's own page, in the person's own browser. */
export function PressStage({ guide, onWork }: PressStageProps): ReactNode {
  const [searching, setSearching] = useState(false);
  return searching ? (
    <CannotFind
      guide={guide}
      onWork={onWork}
      onBack={() => {
        setSearching(false);
      }}
    />
  ) : (
    <PressPage
      guide={guide}
      onCannotFind={() => {
        setSearching(true);
      }}
    />
  );
}

interface PressPageProps {
  readonly guide: Guide;
  readonly onCannotFind: () => void;
}

function PressPage({ guide, onCannotFind }: PressPageProps): ReactNode {
  const t = useText();
  const clicks = useId();
  const again = guide.state.rounds.at(-1)?.answer === 'still-in';
  return (
    <>
      <StepHead
        stage="press"
        title={t('sign-out.press.title')}
        lead={t('sign-out.press.lead')}
        meta={[
          { icon: 'i-clock', text: t('today.next.minutes', { minutes: MINUTES.press }) },
          { icon: 'i-phone', text: t('sign-out.press.at-hand') },
        ]}
      />
      {again && <StillIn />}
      <div className="split split--step">
        <section aria-labelledby={clicks}>
          <OpenPage linkId="account.sign-out-everywhere">{t('sign-out.press.open.button')}</OpenPage>
          <h2 id={clicks} className="clicks__title">
            {t('sign-out.press.clicks')}
          </h2>
          <Clicks here={2}>
            {[
              t('sign-out.press.click-1'),
              t('sign-out.press.click-2'),
              <Text key="3" id="sign-out.press.click-3" />,
              <Text key="4" id="sign-out.press.click-4" />,
            ]}
          </Clicks>
        </section>
        <SignMeOutSketch />
      </div>
      <div className="part part--ruled">
        <PressWill />
        <p className="part--tight">{t('sign-out.press.no-undo')}</p>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            guide.send({ kind: 'back-to-prepare' });
          }}
        >
          <Icon name="i-back" />
          {t('sign-out.press.questions.button')}
        </button>
      </div>
      <PressAnswers guide={guide} onCannotFind={onCannotFind} />
    </>
  );
}

/** The person came back here because a device was still signed in: why that may be. */
function StillIn(): ReactNode {
  const t = useText();
  return (
    <div className="above">
      <Callout tone="look">
        <p>
          <Text id="sign-out.press.again" />
        </p>
        <OpenPage linkId="account.change-password" kind="secondary">
          {t('sign-out.link.change-password.button')}
        </OpenPage>
      </Callout>
    </div>
  );
}

function PressWill(): ReactNode {
  const t = useText();
  return (
    <WillLists
      will={[
        t('sign-out.press.will-ask'),
        t('sign-out.press.will-time'),
        t('sign-out.press.will-trusted'),
        t('sign-out.press.will-notice'),
      ]}
      wont={[
        t('sign-out.press.wont-data'),
        t('sign-out.press.wont-xbox'),
        t('sign-out.press.wont-apps'),
        t('sign-out.press.wont-pin'),
      ]}
    />
  );
}

function PressAnswers({ guide, onCannotFind }: PressPageProps): ReactNode {
  const t = useText();
  return (
    <Did ask={t('sign-out.press.ask')}>
      <button
        type="button"
        className="button button--secondary"
        onClick={() => {
          guide.send({ kind: 'pressed' });
        }}
      >
        <Icon name="i-check" />
        {t('sign-out.did-it.button')}
      </button>
      <button type="button" className="button button--secondary" onClick={onCannotFind}>
        {t('sign-out.press.cannot-find.button')}
      </button>
      <button
        type="button"
        className="button button--quiet"
        onClick={() => {
          goTo('today');
        }}
      >
        {t('sign-out.not-now.button')}
      </button>
    </Did>
  );
}
