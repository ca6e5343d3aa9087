import { useMemo } from 'react';
import { useLanguage, useText } from '../i18n/use-text';
import { daysBetween } from './local-days';

/** Says times the way people do, in the computer's own time zone. */
export interface When {
  /** "6:10 PM" or "18:10". */
  readonly time: (at: number) => string;
  /** "today at 6:10 PM", "Tuesday at 6:10 PM", "12 March at 6:10 PM". */
  readonly moment: (at: number, now: number) => string;
  /** The same with a capital letter, for a place where it stands alone. */
  readonly momentAlone: (at: number, now: number) => string;
  /** "12 March 2026". */
  readonly date: (at: number) => string;
}

const DAYS_WITH_A_NAME = 6;

/** The person's own region where it speaks the chosen language, so that 18:10 and 6:10 PM are right. */
export const localeFor = (language: string): string =>
  navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;

/** Time formats in the chosen language. All times are UTC milliseconds. */
export function useWhen(): When {
  const language = useLanguage();
  const t = useText();
  return useMemo(() => {
    const locale = localeFor(language);
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(locale, options);
      // The bundled font has no narrow no-break space, which Intl puts before AM and PM.
      return (at: number) => formatter.format(at).replaceAll('\u202f', '\u00a0');
    };
    const time = format({ hour: 'numeric', minute: '2-digit' });
    const weekday = format({ weekday: 'long' });
    const dayAndMonth = format({ day: 'numeric', month: 'long' });
    const date = format({ day: 'numeric', month: 'long', year: 'numeric' });
    const moment = (at: number, now: number): string => {
      const days = daysBetween(now, at);
      if (days === 0) return t('sign-out.when.today', { time: time(at) });
      if (days === 1) return t('sign-out.when.tomorrow', { time: time(at) });
      if (days === -1) return t('sign-out.when.yesterday', { time: time(at) });
      const day = days > 1 && days <= DAYS_WITH_A_NAME ? weekday(at) : dayAndMonth(at);
      return t('sign-out.when.day', { day, time: time(at) });
    };
    const momentAlone = (at: number, now: number): string => {
      const words = moment(at, now);
      return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
    };
    return { time, moment, momentAlone, date };
  }, [language, t]);
}
