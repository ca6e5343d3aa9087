import type { ReactNode } from 'react';
import { CHECKLISTS } from '../../../shared/devices/checklists';
import { DEVICE_LISTS } from '../../../shared/devices/types';
import { isOpen, readTask } from '../../../shared/guide/reading';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText, type Say } from '../../i18n/use-text';
import { DeviceRows } from './DeviceRows';
import type { PageProps } from './DevicesScreen';
import { LookAgain } from './LookAgain';
import { LookFindings, RenamedQuestions } from './LookFindings';
import { StorePart } from './StorePart';
import type { DevicesView, LookResult } from './use-devices';

interface HomeProps extends PageProps {
  /** What the look brought that was kept just now. */
  readonly result: LookResult | null;
  readonly onPutAway: () => void;
}

/** The merged list, the places of the Store, and the ways on. */
export function Home({ place, view, go, result, onPutAway }: HomeProps): ReactNode {
  const t = useText();
  const { title, lead, plan } = headWords(t, view);
  const empty = view.items.length === 0;
  return (
    <>
      <Head over={t('devices.over')} title={title} lead={lead} arrival="home">
        {empty ? null : <Looks view={view} />}
      </Head>
      {result !== null && <LookFindings view={view} result={result} onPutAway={onPutAway} />}
      <RenamedQuestions place={place} view={view} />
      <div className="buttons part--tight">
        {plan && (
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              go({ kind: 'plan' });
            }}
          >
            {t('devices.home.plan.button')}
          </button>
        )}
        <button
          type="button"
          className={`button button--${empty ? 'primary' : 'secondary'}`}
          onClick={() => {
            go({ kind: 'bring', text: '' });
          }}
        >
          {t(empty ? 'devices.home.bring.button' : 'devices.home.bring-again.button')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            go({ kind: 'type-in' });
          }}
        >
          {t('devices.home.type.button')}
        </button>
        {view.items.every(({ here }) => here !== 'yes') && (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              go({ kind: 'here' });
            }}
          >
            {t('devices.home.here.button')}
          </button>
        )}
      </div>
      {empty ? null : (
        <>
          <StorePart view={view} />
          <DeviceRows place={place} view={view} />
          <p className="small soft part--tight">
            {t('devices.home.tidy')} {t('devices.home.fourth')}
          </p>
          <LookAgain place={place} view={view} />
        </>
      )}
      <More go={go} />
    </>
  );
}

/** The title says how things stand. What was skipped still waits. */
function headWords(t: Say, view: DevicesView): { title: string; lead: string; plan: boolean } {
  const open = view.tasks.filter((task) => isOpen(readTask(task, view.guide, Date.now()))).length;
  const toGo = view.items.filter(({ whose }) => whose?.kind === 'gone' || whose?.kind === 'unknown');
  if (view.items.length === 0)
    return { title: t('devices.home.empty.title'), lead: t('devices.home.empty.lead'), plan: false };
  if (view.items.some(({ whose }) => whose === null))
    return {
      title: t('devices.home.say.title'),
      lead: t('devices.home.say.lead'),
      plan: toGo.length > 0,
    };
  if (toGo.length === 0)
    return { title: t('devices.home.calm.title'), lead: t('devices.home.calm.lead'), plan: false };
  return open > 0
    ? {
        title: t('devices.home.go.title', { count: toGo.length }),
        lead: t('devices.home.go.lead'),
        plan: true,
      }
    : { title: t('devices.home.done.title'), lead: t('devices.home.done.lead'), plan: true };
}

function Looks({ view }: { readonly view: DevicesView }): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  return (
    <p className="meta">
      {DEVICE_LISTS.map((list) => {
        const look = view.looks.find((one) => one.list === list);
        return (
          <span key={list}>
            <Icon name={look === undefined ? 'i-unsure' : 'i-clock'} />
            {look === undefined
              ? t('devices.home.never-looked', { list })
              : t('devices.home.looked', { list, when: when.moment(Date.parse(look.at), now) })}
            {look?.whole === false && ` (${t('devices.home.part')})`}
          </span>
        );
      })}
    </p>
  );
}

function More({ go }: Pick<PageProps, 'go'>): ReactNode {
  const t = useText();
  return (
    <section className="part part--ruled" aria-labelledby="devices-more">
      <h2 id="devices-more">{t('devices.home.more.title')}</h2>
      <ul className="rows part--tight">
        {CHECKLISTS.map(({ id }) => (
          <li key={id} className="row row--plain">
            <div>
              <h3 className="row__title">{t(`devices.check.${id}.title`)}</h3>
              <p className="row__text">{t(`devices.check.${id}.lead`)}</p>
            </div>
            <div className="row__end">
              <button
                type="button"
                className="button button--secondary button--small"
                aria-label={`${t('devices.check.open.button')}: ${t(`devices.check.${id}.title`)}`}
                onClick={() => {
                  go({ kind: 'checklist', id });
                }}
              >
                {t('devices.check.open.button')}
              </button>
            </div>
          </li>
        ))}
        <li className="row row--plain">
          <div>
            <h3 className="row__title">{t('devices.why.title')}</h3>
          </div>
          <div className="row__end">
            <button
              type="button"
              className="button button--secondary button--small"
              onClick={() => {
                go({ kind: 'why' });
              }}
            >
              {t('devices.why.open.button')}
            </button>
          </div>
        </li>
      </ul>
    </section>
  );
}
