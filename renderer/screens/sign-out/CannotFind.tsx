import type { ReactNode } from 'react';
import { OpenPage } from '../../components/OpenPage';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { StepHead } from './StepHead';
import type { Guide } from './use-guide';

interface CannotFindProps {
  readonly guide: Guide;
  readonly onBack: () => void;
  readonly onWork: () => void;
}

/** Help for this very step: other names, another route, another account, another language. */
export function CannotFind({ guide, onBack, onWork }: CannotFindProps): ReactNode {
  const t = useText();
  const toWork = (): void => {
    // First the page, then the kind: the other way round the step would stay on the old page.
    guide.send({ kind: 'back-to-prepare' }, () => {
      guide.send({ kind: 'account-kind', value: 'work' }, onWork);
    });
  };
  return (
    <>
      <StepHead
        stage="press"
        page="find"
        title={t('sign-out.find.title')}
        lead={t('sign-out.find.lead')}
      />
      <ul className="rows">
        <Case heading="sign-out.find.name.title" words="sign-out.find.name.text" />
        <Case heading="sign-out.find.route.title" words="sign-out.find.route.text">
          <OpenPage linkId="account.security" kind="secondary">
            {t('sign-out.find.route.button')}
          </OpenPage>
        </Case>
        <Case heading="sign-out.find.signed-out.title" words="sign-out.find.signed-out.text">
          <SmallButton
            onPress={() => {
              goTo('help');
            }}
          >
            {t('sign-out.find.signed-out.button')}
          </SmallButton>
        </Case>
        <Case heading="sign-out.find.other.title" words="sign-out.find.other.text" />
        <Case heading="sign-out.find.language.title" words="sign-out.find.language.text" />
        <Case heading="sign-out.find.work.title" words="sign-out.find.work.text">
          <SmallButton onPress={toWork}>{t('sign-out.find.work.button')}</SmallButton>
        </Case>
      </ul>
      <div className="buttons part--tight">
        <button type="button" className="button button--primary" onClick={onBack}>
          {t('sign-out.find.back.button')}
        </button>
      </div>
    </>
  );
}

interface CaseProps {
  readonly heading: PlainKey;
  readonly words: PlainKey;
  readonly children?: ReactNode;
}

function Case({ heading, words, children }: CaseProps): ReactNode {
  const t = useText();
  return (
    <li className="row row--plain">
      <div>
        <h2 className="row__title row__title--h">{t(heading)}</h2>
        <p className="row__text">
          <Text id={words} />
        </p>
      </div>
      {children !== undefined && <div className="row__end">{children}</div>}
    </li>
  );
}

interface SmallButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function SmallButton({ onPress, children }: SmallButtonProps): ReactNode {
  return (
    <button type="button" className="button button--secondary button--small" onClick={onPress}>
      {children}
    </button>
  );
}
