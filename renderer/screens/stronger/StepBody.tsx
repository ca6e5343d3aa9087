import { useId, type ReactNode } from 'react';
import { taskOf } from '../../../shared/guide/guide';
import { isPageOf } from '../../../shared/os-settings';
import { spotOf } from '../../../shared/guide/way';
import { Answers } from '../../components/Answers';
import { Callout } from '../../components/Callout';
import { Clicks } from '../../components/Clicks';
import { OpenPage } from '../../components/OpenPage';
import { OpenSettings } from '../../components/OpenSettings';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';
import type { StepWords } from './guide-words';
import { goTo } from '../../state/navigation';
import { MethodsChooser } from './MethodsChooser';
import { Press } from './Press';
import type { TaskPageProps } from './StrongerScreen';
import { TaskSketch } from './TaskSketch';
import { wordsOf } from './task-words';

interface StepBodyProps extends Pick<TaskPageProps, 'way' | 'id'> {
  readonly step: string;
  /** The heading over the clicks, where the title of the page is that of the task. */
  readonly under: 'h2' | null;
}

/** What a step is made of: a question, the helper, or the clicks with their drawing. */
export function StepBody({ way, id, step, under }: StepBodyProps): ReactNode {
  const words = wordsOf(id).steps[step];
  if (words === undefined) return null;
  if (words.question !== undefined)
    return <StepQuestion way={way} id={id} step={step} question={words.question} />;
  if (words.chooser === true) return <MethodsChooser way={way} />;
  return <ClicksAndSketch words={words} under={under} />;
}

function ClicksAndSketch({
  words,
  under,
}: {
  readonly words: StepWords;
  readonly under: 'h2' | null;
}): ReactNode {
  const t = useText();
  const id = useId();
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  const page = words.link === undefined ? null : (
    <OpenPage linkId={words.link}>{t('stronger.task.open.button')}</OpenPage>
  );
  return (
    <div className={words.sketch === undefined ? undefined : 'split split--step'}>
      <section aria-labelledby={id}>
        {words.settings === undefined && page}
        {words.settings !== undefined && isPageOf(words.settings, platform) && (
          <div className="open-page">
            <OpenSettings settingsId={words.settings}>
              {t('stronger.task.to-settings.button')}
            </OpenSettings>
          </div>
        )}
        <h2 id={id} className="clicks__title">
          {t(headingOf(words, under))}
        </h2>
        <Clicks>
          {words.clicks.map(({ text }) => (
            <Text key={text} id={text} />
          ))}
        </Clicks>
        {words.settings !== undefined && <div className="part--tight">{page}</div>}
        {words.place !== undefined && <ToPlace place={words.place} />}
      </section>
      {words.sketch !== undefined && <TaskSketch sketch={words.sketch} link={words.link} />}
    </div>
  );
}

/** The title of the page is not said twice. Clicks in the system's settings are not on Microsoft's page. */
function headingOf({ title, link, settings }: StepWords, under: 'h2' | null): PlainKey {
  if (under !== null) return title;
  return link !== undefined && settings === undefined ? 'stronger.task.then' : 'stronger.task.steps';
}

/** The way to a tool of Relock itself. Where the person was is kept. */
function ToPlace({ place }: { readonly place: NonNullable<StepWords['place']> }): ReactNode {
  const t = useText();
  return (
    <div className="buttons part--tight">
      <Press
        small
        onPress={() => {
          goTo(place);
        }}
      >
        {t(`stronger.task.to-${place}.button`)}
      </Press>
    </div>
  );
}

interface StepQuestionProps extends Omit<StepBodyProps, 'under'> {
  readonly question: NonNullable<StepWords['question']>;
}

function StepQuestion({ way, id, step, question }: StepQuestionProps): ReactNode {
  const t = useText();
  const task = taskOf(way.guide, id);
  const value = task === undefined ? null : (spotOf(task, way.state.guide).answers[step] ?? null);
  return (
    <div className="flow--s">
      <Answers
        name={`${id}-${step}`}
        legend={t(question.ask)}
        options={question.options.map((option) => ({
          value: option.value,
          label: t(option.label),
        }))}
        value={value}
        onChange={(answer) => {
          way.say({ kind: 'answer', task: id, step, answer });
        }}
      />
      {value !== null && question.note?.of === value && (
        <Callout tone="look" live="status">
          <p>
            <Text id={question.note.text.text} />
          </p>
        </Callout>
      )}
    </div>
  );
}
