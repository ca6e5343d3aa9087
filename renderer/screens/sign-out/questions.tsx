import type { ReactNode } from 'react';
import { Answers } from '../../components/Answers';
import { Callout } from '../../components/Callout';
import { OpenPage } from '../../components/OpenPage';
import { Term } from '../../components/Term';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import type { Guide } from './use-guide';

interface QuestionProps {
  readonly guide: Guide;
}

interface KindQuestionProps extends QuestionProps {
  readonly onWork: () => void;
}

/**
 * Personal, or from work or school? A work account has another way (microsoft-account.md 1.4). It is
 * offered and never taken by itself: arrow keys pass over every answer (WCAG 3.2.2).
 */
export function KindQuestion({ guide, onWork }: KindQuestionProps): ReactNode {
  const t = useText();
  return (
    <div className="flow--s">
      <Answers
        name="account-kind"
        legend={t('sign-out.kind.legend')}
        options={[
          { value: 'personal', label: t('sign-out.kind.personal') },
          { value: 'work', label: t('sign-out.kind.work') },
          { value: 'unsure', label: t('sign-out.kind.unsure') },
        ]}
        value={guide.state.accountKind}
        onChange={(value) => {
          guide.send({ kind: 'account-kind', value });
        }}
      />
      {guide.state.accountKind === 'work' && (
        <Callout tone="look" live="status">
          <p>
            <Text id="sign-out.kind.work-text" />
          </p>
          <div className="buttons">
            <button type="button" className="button button--primary" onClick={onWork}>
              {t('sign-out.kind.work.button')}
            </button>
          </div>
        </Callout>
      )}
      {guide.state.accountKind === 'unsure' && <p>{t('sign-out.kind.unsure-text')}</p>}
    </div>
  );
}

/** Why the person came; it decides what is advised first. */
export function ReasonQuestion({ guide }: QuestionProps): ReactNode {
  const t = useText();
  return (
    <div className="flow--s">
      <Answers
        name="reason"
        legend={t('sign-out.reason.legend')}
        options={[
          { value: 'intruder', label: t('sign-out.reason.intruder') },
          { value: 'lost-device', label: t('sign-out.reason.lost-device') },
          { value: 'safer', label: t('sign-out.reason.safer') },
        ]}
        value={guide.state.reason}
        onChange={(value) => {
          guide.send({ kind: 'reason', value });
        }}
      />
      {guide.state.reason === 'lost-device' && (
        <Callout tone="look" live="status">
          <p>
            <Text id="sign-out.reason.lost-device-text" />
          </p>
          <OpenPage linkId="account.change-password" kind="secondary">
            {t('sign-out.link.change-password.button')}
          </OpenPage>
        </Callout>
      )}
    </div>
  );
}

/** "What will you sign in with afterwards?" (settled 16). */
export function WayBackQuestion({ guide }: QuestionProps): ReactNode {
  const t = useText();
  const { wayBack } = guide.state;
  return (
    <div className="flow--s">
      <Answers
        name="way-back"
        legend={t('sign-out.way-back.legend')}
        options={[
          { value: 'password', label: t('sign-out.way-back.password') },
          { value: 'passkey-or-app', label: t('sign-out.way-back.passkey-or-app') },
          { value: 'pin-only', label: t('sign-out.way-back.pin-only') },
          { value: 'unsure', label: t('sign-out.way-back.unsure') },
        ]}
        value={wayBack}
        onChange={(value) => {
          guide.send({ kind: 'way-back', value });
        }}
      />
      {wayBack === 'passkey-or-app' && (
        <p>
          <Text
            id="sign-out.way-back.passkey-text"
            tags={{ term: (words) => <Term name="passkey">{words}</Term> }}
          />
        </p>
      )}
      {wayBack === 'pin-only' && <WayBackAdvice id="sign-out.way-back.pin-only-text" />}
      {wayBack === 'unsure' && <WayBackAdvice id="sign-out.way-back.unsure-text" />}
    </div>
  );
}

function WayBackAdvice({
  id,
}: {
  readonly id: 'sign-out.way-back.pin-only-text' | 'sign-out.way-back.unsure-text';
}): ReactNode {
  const t = useText();
  return (
    <Callout tone="look" live="status">
      <p>
        <Text id={id} />
      </p>
      <div className="buttons">
        <OpenPage linkId="account.reset-password" kind="secondary">
          {t('sign-out.link.reset-password.button')}
        </OpenPage>
        <OpenPage linkId="account.security-info" kind="secondary">
          {t('sign-out.link.security-info.button')}
        </OpenPage>
      </div>
    </Callout>
  );
}

/** A second way to prove it is you: without one the next sign-in may fail. */
export function SecondWayQuestion({ guide }: QuestionProps): ReactNode {
  const t = useText();
  const { secondWay } = guide.state;
  return (
    <div className="flow--s">
      <Answers
        name="second-way"
        legend={t('sign-out.second-way.legend')}
        hint={t('sign-out.second-way.hint')}
        options={[
          { value: 'yes', label: t('sign-out.second-way.yes') },
          { value: 'no', label: t('sign-out.second-way.no') },
          { value: 'unsure', label: t('sign-out.second-way.unsure') },
        ]}
        value={secondWay}
        onChange={(value) => {
          guide.send({ kind: 'second-way', value });
        }}
      />
      {(secondWay === 'no' || secondWay === 'unsure') && (
        <Callout tone="look" live="status">
          <p>
            <Text
              id={
                secondWay === 'no'
                  ? 'sign-out.second-way.no-text'
                  : 'sign-out.second-way.unsure-text'
              }
            />
          </p>
          <OpenPage linkId="account.security-info" kind="secondary">
            {t('sign-out.link.security-info.button')}
          </OpenPage>
        </Callout>
      )}
    </div>
  );
}
