import type { AppError } from '../../../shared/ipc/define';
import { err, ok, type Result } from '../../../shared/result';
import { SIGN_OUT_MS } from '../../../shared/sign-out/clock';
import type { NativeSay } from '../../i18n/native-text';
import type { Clock } from '../../ports/clock';
import type { Session } from '../session/session';
import { calendarFile } from './calendar-file';

interface SaveCalendarDeps {
  readonly session: Session;
  readonly clock: Clock;
  readonly say: () => Promise<NativeSay>;
  /** Asks where, and writes. False = the person chose not to. Throws when it cannot be written. */
  readonly save: (file: {
    title: string;
    fileName: string;
    kind: string;
    text: string;
  }) => Promise<boolean>;
}

type SaveCalendarError = 'people.unknown' | 'sign-out.no-clock' | 'sign-out.calendar-not-saved';

/** Offers the end of a person's 24 hours as a calendar file (settled 20). */
export function createSaveCalendar({ session, clock, say, save }: SaveCalendarDeps) {
  return async ({
    personId,
  }: {
    personId: string;
  }): Promise<Result<{ saved: boolean }, AppError<SaveCalendarError>>> => {
    const person = session.people().find(({ id }) => id === personId);
    if (person === undefined) return err({ code: 'people.unknown' });
    if (person.signOut.clock === null) return err({ code: 'sign-out.no-clock' });
    const startedAt = Date.parse(person.signOut.clock.startedAt);
    const t = await say();
    const text = calendarFile({
      endsAt: startedAt + SIGN_OUT_MS,
      now: clock.now(),
      title: t('native.calendar.title'),
      text: t('native.calendar.text'),
      // The same for a new start, so that the calendar moves its entry instead of keeping two.
      uid: `reminder-${personId}@relock.app`,
    });
    const file = {
      title: t('native.calendar.save-title'),
      fileName: t('native.calendar.file-name'),
      kind: t('native.calendar.file-kind'),
      text,
    };
    try {
      return ok({ saved: await save(file) });
    } catch {
      return err({ code: 'sign-out.calendar-not-saved' });
    }
  };
}
