import { useState, type ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { DoneStage } from './DoneStage';
import { PrepareStage } from './PrepareStage';
import { PressStage } from './PressStage';
import { useGuide, type Guide } from './use-guide';
import { WaitingStage } from './WaitingStage';
import { WorkAccount } from './WorkAccount';

/** *Sign out everywhere*: the stage that the person is in. Nothing moves on by itself. */
export function SignOutScreen(): ReactNode {
  const guide = useGuide();
  if (guide === null) return <NobodyChosen />;
  return (
    <>
      <CallError error={guide.call.error} />
      <Stage key={guide.personId} guide={guide} />
    </>
  );
}

function Stage({ guide }: { readonly guide: Guide }): ReactNode {
  const { state } = guide;
  // The page for work accounts is opened by a press; somebody who comes back finds it again.
  const [work, setWork] = useState(state.accountKind === 'work');
  const toWork = (): void => {
    setWork(true);
  };
  switch (state.stage) {
    case 'prepare':
      return work && state.accountKind === 'work' ? (
        <WorkAccount
          guide={guide}
          onPersonal={() => {
            setWork(false);
          }}
        />
      ) : (
        <PrepareStage guide={guide} onWork={toWork} />
      );
    case 'press':
      return <PressStage guide={guide} onWork={toWork} />;
    case 'waiting':
      return state.clock === null ? (
        <PressStage guide={guide} onWork={toWork} />
      ) : (
        <WaitingStage guide={guide} clock={state.clock} />
      );
    case 'done':
      return <DoneStage guide={guide} />;
  }
}

function NobodyChosen(): ReactNode {
  const t = useText();
  return (
    <>
      <Head title={t('sign-out.nobody.title')} lead={t('sign-out.nobody.lead')} />
      <button
        type="button"
        className="button button--primary"
        onClick={() => {
          goTo('today');
        }}
      >
        {t('sign-out.nobody.button')}
      </button>
    </>
  );
}
