import { useState, type ReactNode } from 'react';
import type { Clock } from '../../../shared/sign-out/state';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useWhen } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import type { Guide } from './use-guide';

interface ClockActionsProps {
  readonly guide: Guide;
  readonly clock: Clock;
  /** UTC milliseconds. */
  readonly endsAt: number;
  readonly now: number;
}

/** What can be done about a running clock: calendar, reminder, and taking a wrong start back. */
export function ClockActions({ guide, clock, endsAt, now }: ClockActionsProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const end = when.moment(endsAt, now);
  return (
    <div className="flow part--tight">
      <p>
        {clock.remind ? (
          <Text id="sign-out.waiting.remind-on" args={{ time: end }} />
        ) : (
          t('sign-out.waiting.remind-off')
        )}
      </p>
      <SaveCalendar personId={guide.personId}>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            guide.send({ kind: 'remind', on: !clock.remind });
          }}
        >
          {clock.remind
            ? t('sign-out.waiting.no-remind.button')
            : t('sign-out.waiting.remind.button', { time: when.time(endsAt) })}
        </button>
      </SaveCalendar>
      <NotPressed guide={guide} />
    </div>
  );
}

interface SaveCalendarProps {
  readonly personId: string;
  readonly children: ReactNode;
}

function SaveCalendar({ personId, children }: SaveCalendarProps): ReactNode {
  const t = useText();
  const save = useCall();
  const [saved, setSaved] = useState(false);
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button button--primary"
          disabled={save.busy}
          onClick={() => {
            save.run(
              () => api.signOut.saveCalendar({ personId }),
              (answer) => {
                setSaved(answer.saved);
              },
            );
          }}
        >
          <Icon name="i-bell" />
          {t('sign-out.waiting.calendar.button')}
        </button>
        {children}
      </div>
      <p role="status" className={saved ? undefined : 'hidden-text'}>
        {saved ? t('sign-out.waiting.calendar-saved') : ''}
      </p>
      <CallError error={save.error} />
    </>
  );
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** The "I did it" was a mistake. Asked once more in place, because the start time is lost. */
function NotPressed({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const [asked, setAsked] = useState<'no' | 'asking' | 'kept'>('no');
  if (asked !== 'asking') {
    return (
      <button
        type="button"
        className="button button--quiet"
        // Back from the question, the focus stays where the person was.
        ref={asked === 'kept' ? takeFocus : undefined}
        onClick={() => {
          setAsked('asking');
        }}
      >
        <Icon name="i-undo" />
        {t('sign-out.waiting.undo.button')}
      </button>
    );
  }
  return (
    <Callout tone="look" live="status">
      <p>
        <Text id="sign-out.waiting.undo-text" />
      </p>
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          onClick={() => {
            guide.send({ kind: 'not-pressed' });
          }}
        >
          {t('sign-out.waiting.undo-yes.button')}
        </button>
        <button
          type="button"
          className="button button--secondary button--small"
          // The button that had the focus is gone; this is the calm one of the two.
          ref={takeFocus}
          onClick={() => {
            setAsked('kept');
          }}
        >
          {t('sign-out.waiting.undo-no.button')}
        </button>
      </div>
    </Callout>
  );
}
