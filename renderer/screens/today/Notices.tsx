import type { ReactNode } from 'react';
import type { Notice, Snapshot } from '../../../shared/ipc/snapshot';
import { CallError } from '../../components/CallError';
import { Chip } from '../../components/Chip';
import { useCall } from '../../components/use-call';
import { useText, type PlainKey } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo, type Place } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';

interface Words {
  readonly tone: 'look' | 'act' | 'good' | 'unsure';
  readonly title: PlainKey;
  readonly text: PlainKey;
  /** Where the notice can be acted on. */
  readonly place?: keyof typeof OF_PLACE;
}

const STATE_WORDS = {
  look: 'today.notice.state.look',
  act: 'today.notice.state.act',
  good: 'today.notice.state.good',
  unsure: 'today.notice.state.unsure',
} as const satisfies Record<Words['tone'], PlainKey>;

/** The words of one notice. Every kind and every variant has its own. */
export function wordsOf(notice: Notice): Words {
  switch (notice.kind) {
    case 'used-backup':
      return {
        tone: 'look',
        title: `states.notice.used-backup.${notice.what}.title`,
        text: `states.notice.used-backup.${notice.what}.text`,
      };
    case 'history-damaged':
      return {
        tone: 'look',
        title: `states.notice.history-damaged.${notice.damage}.title`,
        text: `states.notice.history-damaged.${notice.damage}.text`,
        place: 'history',
      };
    case 'settings-reset':
      return {
        tone: 'look',
        title: 'states.notice.settings-reset.title',
        text: 'states.notice.settings-reset.text',
        place: 'settings',
      };
    case 'people-unreadable':
      return {
        tone: 'act',
        title: 'states.notice.people-unreadable.title',
        text: 'states.notice.people-unreadable.text',
        place: 'settings',
      };
    case 'could-not-save':
      return {
        tone: 'act',
        title: 'states.notice.could-not-save.title',
        text: `states.notice.could-not-save.${notice.reason}.text`,
      };
    case 'recovered':
      return {
        tone: TONE_OF[notice.recovery.result],
        title: `states.notice.recovered.${notice.recovery.result}.title`,
        text: `states.notice.recovered.${notice.recovery.result}.text`,
        place: 'history',
      };
    case 'temporary-password':
      return {
        tone: 'look',
        title: 'states.notice.temporary-password.title',
        text: 'states.notice.temporary-password.text',
        place: 'safe',
      };
    case 'time-is-up':
      return {
        tone: 'look',
        title: 'states.notice.time-is-up.title',
        text: 'states.notice.time-is-up.text',
        place: 'sign-out',
      };
    case 'look-again':
      return {
        tone: 'look',
        title: 'states.notice.look-again.title',
        text: 'states.notice.look-again.text',
        place: 'devices',
      };
    case 'task-again':
      return {
        tone: 'look',
        title: 'states.notice.task-again.title',
        text: 'states.notice.task-again.text',
        place: 'stronger',
      };
  }
}

const TONE_OF = {
  forgotten: 'good',
  'rolled-back': 'good',
  finished: 'good',
  'needs-choice': 'act',
  'linked-again': 'look',
} as const;

const OF_PLACE = {
  settings: 'states.notice.go.settings.button',
  history: 'states.notice.go.history.button',
  'sign-out': 'states.notice.go.sign-out.button',
  devices: 'states.notice.go.devices.button',
  stronger: 'states.notice.go.stronger.button',
  safe: 'states.notice.go.safe.button',
} as const satisfies Partial<Record<Place, PlainKey>>;

/** What happened at start or while saving, each told once and put away by the person. */
export function Notices(): ReactNode {
  const t = useText();
  const notices = useSnapshot((snapshot) => snapshot.notices);
  const person = useSnapshot((snapshot) => snapshot.person?.id);
  // The clock of another person stays with that person.
  const mine = notices.filter(
    (notice) => !('personId' in notice) || notice.personId === person,
  );
  if (mine.length === 0) return null;
  return (
    <section className="part notices" aria-label={t('today.notices.label')}>
      <ul className="rows rows--state">
        {mine.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function NoticeRow({ notice }: { readonly notice: Snapshot['notices'][number] }): ReactNode {
  const t = useText();
  const dismiss = useCall();
  const { tone, title, text, place } = wordsOf(notice);
  return (
    <li className="row">
      <span className="row__mark">
        <Chip tone={tone}>{t(STATE_WORDS[tone])}</Chip>
      </span>
      <div>
        <p className="row__title">{t(title)}</p>
        <p className="row__text">{t(text)}</p>
        <CallError error={dismiss.error} />
      </div>
      <div className="row__end">
        {place === undefined ? null : (
          <button
            type="button"
            className="button button--secondary button--small"
            onClick={() => {
              goTo(place);
            }}
          >
            {t(OF_PLACE[place])}
          </button>
        )}
        <button
          type="button"
          className="button button--quiet button--small"
          disabled={dismiss.busy}
          onClick={() => {
            dismiss.run(() => api.app.dismissNotice({ noticeId: notice.id }));
          }}
        >
          {t('states.notice.dismiss.button')}
        </button>
      </div>
    </li>
  );
}
