import type { ReactNode } from 'react';
import { taskOf } from '../../../shared/guide/guide';
import { isSettled, readTask } from '../../../shared/guide/reading';
import { neighbours, spotOf } from '../../../shared/guide/way';
import { areaOf } from '../../../shared/stronger/tasks';
import { Blade } from '../../components/Blade';
import { Callout } from '../../components/Callout';
import { Did } from '../../components/Did';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { Term, type TermName } from '../../components/Term';
import { ThingList } from '../../components/ThingList';
import { useWhen } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { Press } from './Press';
import { StepBody } from './StepBody';
import type { TaskPageProps } from './StrongerScreen';
import { ToExercise } from './ToExercise';
import { areaName, keptReason } from './stronger-words';
import { titleOf } from './task-titles';
import { wordsOf } from './task-words';
import type { Stronger } from './use-stronger';

/** Which word of the glossary a task explains. */
const TERM: Readonly<Record<string, TermName>> = {
  'two-step': 'two-step',
  passkey: 'passkey',
  aliases: 'alias',
};

/** One task, one page a step: what and why, what will happen, the clicks and a drawing. */
export function TaskView({ way, id, onGo }: TaskPageProps): ReactNode {
  const t = useText();
  const task = taskOf(way.guide, id);
  if (task === undefined) return null;
  const words = wordsOf(id);
  const { step } = spotOf(task, way.state.guide);
  const first = step === task.steps[0].id;
  const title = words.steps[step]?.title;
  return (
    <>
      <WhereWeAre way={way} id={id} />
      <Head
        arrival={`${id} ${step}`}
        title={t(first || title === undefined ? titleOf(id) : title)}
        lead={
          first ? (
            <Text
              id={words.lead.text}
              tags={{ term: (inner) => <Term name={TERM[id] ?? 'two-step'}>{inner}</Term> }}
            />
          ) : undefined
        }
      >
        {first && (
          <p className="meta">
            <span>
              <Icon name="i-clock" />
              {t('today.next.minutes', { minutes: task.minutes })}
            </span>
            {words.hand !== undefined && (
              <span>
                <Icon name="i-phone" />
                {t(words.hand.text)}
              </span>
            )}
          </p>
        )}
      </Head>
      {first && <HowItStands way={way} id={id} />}
      <StepBody way={way} id={id} step={step} under={first ? 'h2' : null} />
      {id === 'codes' && <ToExercise />}
      {first && (
        <div className="part part--ruled">
          <p>
            <strong>{t('stronger.task.who')}</strong> {t(words.who.text)}
          </p>
          <div className="part--tight">
            <div className="split split--even will-lists">
            <ThingList
              title={t('stronger.task.will')}
              level="h2"
              icon="i-check"
              items={words.will.map(({ text }) => t(text))}
            />
            <ThingList
              title={t('stronger.task.wont')}
              level="h2"
              icon="i-wont"
              items={words.wont.map(({ text }) => t(text))}
            />
            </div>
          </div>
        </div>
      )}
      <TaskAnswers way={way} id={id} onGo={onGo} />
    </>
  );
}

function WhereWeAre({ way, id }: Pick<TaskPageProps, 'way' | 'id'>): ReactNode {
  const t = useText();
  const task = taskOf(way.guide, id);
  if (task === undefined) return null;
  const area = t(areaName(areaOf(id)));
  const { step, answers } = spotOf(task, way.state.guide);
  // A question first leads to one page: two in all, whatever the answer is.
  const asks = task.steps[0].branches !== undefined;
  const of = asks ? 2 : task.steps.length;
  const index = asks ? Number(step !== task.steps[0].id) : task.steps.findIndex(({ id: s }) => s === step);
  if (of === 1 || (asks && answers[task.steps[0].id] === 'no'))
    return <p className="head__over">{area}</p>;
  return (
    <Blade step={index + 1} of={of}>
      {t('stronger.task.step', { step: index + 1, of })} · {area}
    </Blade>
  );
}

/** A task that was settled before says so, and can be put back on the list. */
function HowItStands({ way, id }: Pick<TaskPageProps, 'way' | 'id'>): ReactNode {
  const t = useText();
  const when = useWhen();
  const task = taskOf(way.guide, id);
  const reading = task === undefined ? null : readTask(task, way.state.guide, way.now);
  if (reading?.kind !== 'done' && reading?.kind !== 'not-for-me') return null;
  return (
    <div className="above">
      <Callout tone="info">
        <p>
          {reading.kind === 'not-for-me'
            ? t('stronger.state.not-for-me', { reason: t(keptReason(reading.reason)) })
            : t(reading.by === 'word' ? 'stronger.task.done-on' : 'stronger.task.seen-on', {
                date: when.date(reading.at),
              })}
        </p>
        <div className="buttons">
          <Press
            small
            onPress={() => {
              way.say({ kind: 'open-again', task: id }, focusTitle);
            }}
          >
            {t('stronger.task.reopen.button')}
          </Press>
        </div>
      </Callout>
    </div>
  );
}

/** Questions, the helper and plain rules have nothing on a page that could be hard to find. */
function canLookFor(id: TaskPageProps['id'], step: string): boolean {
  const { find, steps } = wordsOf(id);
  return find.length > 0 && steps[step]?.chooser !== true && steps[step]?.question === undefined;
}

const focusTitle = (): void => document.querySelector<HTMLElement>('main h1')?.focus();

function TaskAnswers({ way, id, onGo }: TaskPageProps): ReactNode {
  const t = useText();
  const task = taskOf(way.guide, id);
  if (task === undefined) return null;
  const { step } = spotOf(task, way.state.guide);
  const { before, after } = neighbours(task, way.state.guide);
  const here = task.steps.find((one) => one.id === step);
  const asks = here?.branches !== undefined;
  const goTo = (target: string): void => {
    way.say({ kind: 'go-to', task: id, step: target });
  };
  return (
    <Did ask={t('stronger.task.ask')}>
      {after !== null && (
        <Press
          onPress={() => {
            goTo(after);
          }}
        >
          {t('stronger.task.next.button')}
          <Icon name="i-next" />
        </Press>
      )}
      {after === null && !asks && (
        <Press
          onPress={() => {
            way.say({ kind: 'done', task: id }, () => {
              onGo({ page: 'done', id });
            });
          }}
        >
          <Icon name="i-check" />
          {t('stronger.task.did.button')}
        </Press>
      )}
      {canLookFor(id, step) && (
        <Press
          onPress={() => {
            onGo({ page: 'find', id });
          }}
        >
          {t('stronger.task.find.button')}
        </Press>
      )}
      {before !== null && (
        <Press
          kind="quiet"
          onPress={() => {
            goTo(before);
          }}
        >
          {t('stronger.task.back.button')}
        </Press>
      )}
      <NotNow way={way} id={id} onGo={onGo} />
    </Did>
  );
}

/** A task that is open can be put off; one that is settled leads back to the list. */
function NotNow({ way, id, onGo }: TaskPageProps): ReactNode {
  const t = useText();
  const settled = isSettledIn(way, id);
  return (
    <Press
      kind="quiet"
      onPress={() => {
        onGo(settled ? { page: 'home' } : { page: 'not-now', id });
      }}
    >
      {t(settled ? 'stronger.task.list.button' : 'stronger.task.not-now.button')}
    </Press>
  );
}

const isSettledIn = (way: Stronger, id: TaskPageProps['id']): boolean => {
  const task = taskOf(way.guide, id);
  if (task === undefined) return false;
  return isSettled(readTask(task, way.state.guide, way.now));
};
