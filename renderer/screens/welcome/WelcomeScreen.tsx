import { useEffect, useState, type ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Callout } from '../../components/Callout';
import { DoesAndNever } from '../../components/DoesAndNever';
import { Head } from '../../components/Head';
import { ThingList } from '../../components/ThingList';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';
import { useWelcome, type WelcomeStep } from '../../state/welcome';
import { Notices } from '../today/Notices';
import { NameForm } from '../people/NameForm';
import { BringPerson } from '../transfer/BringPerson';

/** The first minutes: what Relock does, how to leave quickly, whose account it is. */
export function WelcomeScreen({ nobody }: { readonly nobody: boolean }): ReactNode {
  const explained = useSnapshot((snapshot) => snapshot.settings.leaveExplained);
  const begun = useWelcome((welcome) => welcome.step);
  const [first] = useState<WelcomeStep>(firstStep(nobody, explained));
  // A later welcome, after everything was forgotten, begins at its beginning.
  useEffect(() => () => setStep(null), []);
  switch (begun ?? first) {
    case 'what':
      return (
        <What
          onNext={() => {
            setStep(explained ? 'name' : 'leave');
          }}
        >
          <Notices />
        </What>
      );
    case 'leave':
      return (
        <LeaveExplained
          onNext={() => {
            if (nobody) setStep('name');
            else goTo('today');
          }}
        />
      );
    case 'name':
      return <Whose />;
  }
}

/** The very first screen, before main has answered: it needs nothing that only main knows. */
export function FirstWelcome(): ReactNode {
  return (
    <What
      onNext={() => {
        setStep('leave');
      }}
    />
  );
}

const setStep = (step: WelcomeStep | null): void => {
  useWelcome.setState({ step });
};

const firstStep = (nobody: boolean, explained: boolean): WelcomeStep => {
  if (nobody) return explained ? 'name' : 'what';
  return 'leave';
};

interface WhatProps {
  readonly onNext: () => void;
  /** What main has to tell, once it can. */
  readonly children?: ReactNode;
}

function What({ onNext, children }: WhatProps): ReactNode {
  const t = useText();
  return (
    <>
      <Head
        over={t('today.welcome.what.over')}
        title={t('today.welcome.what.title')}
        lead={t('today.welcome.what.lead')}
      />
      {children}
      <DoesAndNever under="h1" />
      <div className="part buttons">
        <button type="button" className="button button--primary" onClick={onNext}>
          {t('today.welcome.next.button')}
        </button>
      </div>
    </>
  );
}

const LEAVE_DOES = [
  'today.welcome.leave.does.blank',
  'today.welcome.leave.does.shift',
  'today.welcome.leave.does.keep',
] as const;
const LEAVE_LEAVES = [
  'today.welcome.leave.leaves.browser',
  'today.welcome.leave.leaves.program',
  'today.welcome.leave.leaves.watcher',
] as const;

/** Leave quickly, explained before it may be needed: what it does and what it cannot hide. */
function LeaveExplained({ onNext }: { readonly onNext: () => void }): ReactNode {
  const t = useText();
  return (
    <>
      <Head
        over={t('today.welcome.leave.over')}
        title={t('today.welcome.leave.title')}
        lead={t('today.welcome.leave.lead')}
        arrival="leave"
      />
      <div className="split split--even">
        <ThingList
          title={t('today.welcome.leave.does.title')}
          level="h2"
          icon="i-check"
          items={LEAVE_DOES.map((key) => t(key))}
        />
        <ThingList
          title={t('today.welcome.leave.leaves.title')}
          level="h2"
          icon="i-wont"
          items={LEAVE_LEAVES.map((key) => t(key))}
        />
      </div>
      <div className="part buttons">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            // A disk that cannot be written to must not keep anybody at this page.
            void api.settings.change({ leaveExplained: true }).then(onNext, onNext);
          }}
        >
          {t('today.welcome.leave.button')}
        </button>
        <span className="soft">{t('today.welcome.leave.where')}</span>
      </div>
    </>
  );
}

/** The last question: a name, and nothing else. */
function Whose(): ReactNode {
  const t = useText();
  const add = useCall();
  const keeping = useSnapshot((snapshot) => snapshot.keeping);
  const asked = useSnapshot((snapshot) => snapshot.keychain.state !== 'not-asked');
  return (
    <>
      <Head
        over={t('today.welcome.name.over')}
        title={t('today.welcome.name.title')}
        lead={t('today.welcome.name.lead')}
        arrival="name"
      />
      <Notices />
      <div className="flow">
        {asked && !keeping ? (
          <Callout tone="look">
            <p>
              <strong>{t('today.welcome.session.title')}</strong> {t('today.welcome.session.text')}
            </p>
          </Callout>
        ) : null}
        <NameForm
          submit={t('today.welcome.name.button')}
          busy={add.busy}
          onName={(name) => {
            add.run(
              () => api.people.add({ name }),
              () => {
                goTo('today');
              },
            );
          }}
        >
          <BringPerson />
        </NameForm>
        <CallError error={add.error} />
      </div>
    </>
  );
}
