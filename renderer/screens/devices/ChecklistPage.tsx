import type { ReactNode } from 'react';
import { CHECKLISTS, type ChecklistId } from '../../../shared/devices/checklists';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { useText } from '../../i18n/use-text';
import type { LinkId } from '../../../shared/links';
import { api } from '../../ipc/client';
import type { PageProps } from './DevicesScreen';
import { CHECK_WORDS } from './check-words';

/** Pages that a line of a checklist can open. */
const LINKS: Readonly<Record<string, LinkId>> = {
  'handover.before-key': 'account.recovery-keys',
  'handover.after-computers': 'account.devices',
  'handover.after-store': 'account.devices-store',
  'handover.after-phones': 'account.devices-phones',
  'lost.find': 'account.devices',
  'lost.password': 'account.change-password',
  'lost.ways': 'account.security-info',
  'new-pc.key': 'account.recovery-keys',
  'new-pc.store': 'account.devices-store',
};

/** One checklist: each line with its reason, ticked by the person's word. */
export function ChecklistPage({ place, view, go, id }: PageProps & { readonly id: ChecklistId }): ReactNode {
  const t = useText();
  const { personId } = place;
  const items = CHECKLISTS.find((list) => list.id === id)?.items ?? [];
  const isDone = (item: string): boolean => view.guide.marks[`list.${id}.${item}`]?.state === 'done';
  const send = (item: string, done: boolean): void => {
    place.change(() =>
      api.devices.send({
        personId,
        event: { kind: done ? 'done' : 'open-again', task: `list.${id}.${item}` },
      }),
    );
  };
  const startAgain = ([first, ...rest]: readonly string[]): void => {
    if (first === undefined) return;
    place.change(
      () =>
        api.devices.send({
          personId,
          event: { kind: 'open-again', task: `list.${id}.${first}` },
        }),
      () => {
        startAgain(rest);
      },
    );
  };
  const done = items.filter(isDone).length;
  return (
    <>
      <Head
        over={t('devices.over')}
        title={t(`devices.check.${id}.title`)}
        lead={t(`devices.check.${id}.lead`)}
        arrival={`check ${id}`}
      >
        <p className="meta" role="status">
          <span>
            <Icon name="i-check" />
            {t('devices.check.progress', { done, of: items.length })}
          </span>
        </p>
      </Head>
      {groupsOf(id, items).map(({ title, items: lines }) => (
        <section key={title ?? 'all'} className="part--tight" aria-labelledby={title === null ? undefined : `check-${title}`}>
          {title === null ? null : <h2 id={`check-${title}`}>{t(`devices.check.${title}`)}</h2>}
          <ul className="rows">
            {lines.map((item) => {
              const words = CHECK_WORDS[`${id}.${item}`];
              const link = LINKS[`${id}.${item}`];
              return words === undefined ? null : (
                <li key={item} className="row devices__check">
                  <div>
                    <label className="tick">
                      <input
                        type="checkbox"
                        checked={isDone(item)}
                        aria-describedby={`why-${item}`}
                        onChange={({ target }) => {
                          send(item, target.checked);
                        }}
                      />
                      <span className="row__title">{t(words.title)}</span>
                    </label>
                    <p className="row__text devices__why" id={`why-${item}`}>
                      {t(words.text)}
                    </p>
                  </div>
                  {link === undefined ? null : (
                    <div className="row__end">
                      <OpenPage linkId={link} kind="secondary">
                        {t('devices.step.open.button')}
                      </OpenPage>
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <div className="buttons part--tight">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            go({ kind: 'home' });
          }}
        >
          {t('devices.plan.back.button')}
        </button>
        {done > 0 && (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              startAgain(items.filter(isDone));
            }}
          >
            {t('devices.check.again.button')}
          </button>
        )}
      </div>
    </>
  );
}

/** Before and after a device changes hands; the other lists have no parts. */
function groupsOf(id: ChecklistId, items: readonly string[]): { title: 'before' | 'after' | null; items: readonly string[] }[] {
  if (id !== 'handover') return [{ title: null, items }];
  return (['before', 'after'] as const).map((title) => ({
    title,
    items: items.filter((item) => item.startsWith(title)),
  }));
}
