import type { ReactNode } from 'react';
import { minutesOf } from '../../../shared/guide/selectors';
import type { Reading } from '../../../shared/guide/reading';
import { Callout } from '../../components/Callout';
import { Chip } from '../../components/Chip';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/use-now';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import type { PageProps } from './DevicesScreen';
import { guideOf, nextTask, openOf, partOf, readingOf, useStepTitle } from './step-words';

/** The clean-up as a whole: the next step, then all of them with how they stand. */
export function PlanPage({ view, go }: PageProps): ReactNode {
  const t = useText();
  const now = useNow();
  const titleOf = useStepTitle(view);
  const open = openOf(view, now);
  const next = nextTask(view, now);
  const unknown = view.items.some(({ whose }) => whose?.kind === 'unknown');
  const minutes = minutesOf(guideOf(view).tasks.filter(({ id }) => open.some((task) => task.id === id)).map((task) => ({ task })));
  return (
    <>
      <Head
        over={t('devices.over')}
        title={t('devices.plan.title')}
        lead={view.tasks.length === 0 ? t('devices.plan.empty') : t('devices.plan.lead')}
        arrival="plan"
      >
        {open.length > 0 && (
          <p className="meta">
            <span>
              <Icon name="i-clock" />
              {t('devices.plan.minutes', { count: open.length, minutes })}
            </span>
          </p>
        )}
      </Head>
      {next !== null && (
        <section className="next" aria-labelledby="plan-next">
          <p className="next__label">{t('devices.plan.next.title')}</p>
          <h2 id="plan-next">{titleOf(next)}</h2>
          <div className="buttons">
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                go({ kind: 'step', task: next.id });
              }}
            >
              {t('devices.plan.go.button')}
            </button>
          </div>
        </section>
      )}
      <div className="part--tight flow--s">
        {unknown && (
          <Callout tone="look">
            <p>{t('devices.plan.why-unknown')}</p>
          </Callout>
        )}
        {view.tasks.length > 0 && (
          <Callout tone="info">
            <p>
              <Text id="devices.plan.not" />
            </p>
          </Callout>
        )}
      </div>
      {(['account', 'keys', 'devices'] as const).map((part) => {
        const tasks = view.tasks.filter(({ kind }) => partOf(kind) === part);
        return tasks.length === 0 ? null : (
          <section key={part} className="part--tight" aria-labelledby={`plan-${part}`}>
            <h2 id={`plan-${part}`}>{t(`devices.plan.part.${part}`)}</h2>
            <ul className="rows rows--state">
              {tasks.map((task) => (
                <li key={task.id} className="row">
                  <span className="row__mark">
                    <StateChip reading={readingOf(view, task, now)} />
                  </span>
                  <p className="row__title">{titleOf(task)}</p>
                  <div className="row__end">
                    <button
                      type="button"
                      className="button button--secondary button--small"
                      aria-label={t('devices.plan.show-name', { step: titleOf(task) })}
                      onClick={() => {
                        go({ kind: 'step', task: task.id });
                      }}
                    >
                      {t('devices.plan.show.button')}
                    </button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <div className="buttons part--tight">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            go({ kind: 'home' });
          }}
        >
          <Icon name="i-back" />
          {t('devices.plan.back.button')}
        </button>
      </div>
    </>
  );
}

/** Seen and said never look alike (design.md 3). */
function stateOf(reading: Reading): { tone: 'look' | 'good' | 'unsure' | 'info'; words: PlainKey } {
  switch (reading.kind) {
    case 'open':
      return { tone: 'info', words: 'devices.plan.open' };
    case 'again':
      return { tone: 'look', words: 'devices.plan.again' };
    case 'done':
      return reading.by === 'evidence'
        ? { tone: 'good', words: 'devices.plan.done-seen' }
        : { tone: 'unsure', words: 'devices.plan.done-word' };
    case 'skipped':
      return { tone: 'info', words: 'devices.plan.skipped' };
    case 'later':
      return { tone: 'info', words: 'devices.plan.later' };
    case 'not-for-me':
      return { tone: 'info', words: 'devices.plan.not-for-me' };
  }
}

function StateChip({ reading }: { readonly reading: Reading }): ReactNode {
  const t = useText();
  const { tone, words } = stateOf(reading);
  return <Chip tone={tone}>{t(words)}</Chip>;
}
