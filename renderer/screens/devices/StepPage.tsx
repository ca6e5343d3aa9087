import { useState, type ReactNode } from 'react';
import type { GuideEvent } from '../../../shared/guide/state';
import type { Reading } from '../../../shared/guide/reading';
import { Callout } from '../../components/Callout';
import { Clicks } from '../../components/Clicks';
import { Did } from '../../components/Did';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { useNow } from '../../components/use-now';
import { WillLists } from '../../components/WillLists';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { TaskSketch } from '../stronger/TaskSketch';
import { goTo } from '../../state/navigation';
import type { PageProps } from './DevicesScreen';
import { canProve, CLICK_WORDS, isAccountStep, LINK_OF_STEP, nextTask, readingOf, SKETCH_OF, useStepTitle } from './step-words';
import type { TaskRow } from './use-devices';

/** One step of the clean-up. Nothing moves on by itself. */
export function StepPage({ place, view, go, taskId }: PageProps & { readonly taskId: string }): ReactNode {
  const t = useText();
  const now = useNow();
  const titleOf = useStepTitle(view);
  const [searching, setSearching] = useState(false);
  const index = view.tasks.findIndex(({ id }) => id === taskId);
  const task = view.tasks[index];
  const toPlan = (
    <button
      type="button"
      className="button button--quiet"
      onClick={() => {
        go({ kind: 'plan' });
      }}
    >
      <Icon name="i-back" />
      {t('devices.step.plan.button')}
    </button>
  );
  // The plan is made from what is known, so a step can leave it.
  if (task === undefined) return toPlan;
  const { kind } = task;
  const reading = readingOf(view, task, now);
  const send = (event: GuideEvent['kind'] & ('done' | 'skip' | 'open-again')): void => {
    const { personId } = place;
    place.change(() => api.devices.send({ personId, event: { kind: event, task: task.id } }));
  };
  const next = nextTask(view, now);
  const link = LINK_OF_STEP[kind];
  const sketch = SKETCH_OF[kind];
  return (
    <>
      <Head
        over={`${t('devices.over')} · ${t('devices.step.over', { step: index + 1, of: view.tasks.length })}`}
        title={titleOf(task)}
        lead={t(`devices.step-${kind}.lead`)}
        arrival={task.id}
      >
        <p className="meta">
          <span>
            <Icon name="i-clock" />
            {t('today.next.minutes', { minutes: task.minutes })}
          </span>
        </p>
      </Head>
      <StateOfStep reading={reading} />
      <div className={sketch === undefined ? undefined : 'split split--step'}>
        <section aria-labelledby="step-clicks">
          {link !== null && <OpenPage linkId={link}>{t('devices.step.open.button')}</OpenPage>}
          {kind === 'sign-out' && (
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                goTo('sign-out');
              }}
            >
              {t('sign-out.name')}
            </button>
          )}
          <h2 id="step-clicks" className="clicks__title">
            {t(link === null ? 'devices.step.at' : 'devices.step.clicks')}
          </h2>
          <StepClicks
            task={task}
            name={view.items.find(({ id }) => id === task.deviceId)?.name ?? ''}
          />
        </section>
        {sketch !== undefined && <TaskSketch sketch={sketch} link={link ?? undefined} />}
      </div>
      {searching && <Searching />}
      <div className="part part--ruled">
        <WillLists will={[t(`devices.step-${kind}.will`)]} wont={[t(`devices.step-${kind}.wont`)]} />
        {canProve(kind) && (
          <p className="part--tight">{t('devices.step.prove')}</p>
        )}
        <div className="buttons part--tight">
          {canProve(kind) && (
            <button
              type="button"
              className="button button--secondary button--small"
              onClick={() => {
                go({ kind: 'bring', text: '' });
              }}
            >
              {t('devices.step.prove.button')}
            </button>
          )}
          {toPlan}
        </div>
      </div>
      {reading.kind === 'open' || reading.kind === 'again' || reading.kind === 'skipped' ? (
        <Did ask={t('devices.step.ask')}>
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              send('done');
            }}
          >
            <Icon name="i-check" />
            {t('devices.step.did.button')}
          </button>
          <button
            type="button"
            className="button button--secondary"
            aria-expanded={searching}
            onClick={() => {
              setSearching(true);
            }}
          >
            {t('devices.step.cannot.button')}
          </button>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              send('skip');
              go({ kind: 'plan' });
            }}
          >
            {t('devices.step.skip.button')}
          </button>
        </Did>
      ) : (
        <Did ask={t('devices.step.ask')}>
          {next !== null && next.id !== task.id && (
            <button
              type="button"
              className="button button--secondary"
              onClick={() => {
                go({ kind: 'step', task: next.id });
              }}
            >
              {t('devices.step.next.button')}
            </button>
          )}
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              send('open-again');
            }}
          >
            {t('devices.step.reopen.button')}
          </button>
        </Did>
      )}
    </>
  );
}

/** A step that Relock saw to be done looks different from one that the person said. */
function StateOfStep({ reading }: { readonly reading: Reading }): ReactNode {
  const t = useText();
  if (reading.kind === 'again')
    return (
      <div className="above">
        <Callout tone="look" live="status">
          <p>{t('devices.step.again')}</p>
        </Callout>
      </div>
    );
  if (reading.kind !== 'done') return null;
  const seen = reading.by === 'evidence';
  return (
    <div className="above">
      <Callout tone={seen ? 'good' : 'unsure'} live="status">
        <p>{t(seen ? 'devices.step.done-seen' : 'devices.step.done-word')}</p>
      </Callout>
    </div>
  );
}

function StepClicks({ task: { kind }, name }: { readonly task: TaskRow; readonly name: string }): ReactNode {
  const t = useText();
  if (isAccountStep(kind))
    return (
      <Clicks>{[t(`devices.step-${kind}.click-1`), t(`devices.step-${kind}.click-2`)]}</Clicks>
    );
  return (
    <Clicks>
      {CLICK_WORDS[kind].map((key) => (
        <Text key={key} id={key} args={{ name }} />
      ))}
    </Clicks>
  );
}

/** Help for this very step: other names, another account, another list. */
function Searching(): ReactNode {
  const t = useText();
  return (
    <div className="part--tight" role="status">
      <h2>{t('devices.step.find.title')}</h2>
      <ul className="devices__plain">
        {(['name', 'list', 'account', 'time'] as const).map((help) => (
          <li key={help}>{t(`devices.step.find.${help}`)}</li>
        ))}
      </ul>
    </div>
  );
}
