import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-text';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1000;

/** Says numbers and sizes in the chosen language. */
export interface Figures {
  /** "3,412". */
  readonly count: (value: number) => string;
  /** "2.1 GB"; `bytes` is a whole number of bytes, and units are decimal as file managers show them. */
  readonly size: (bytes: number) => string;
}

/** Formats for counts and file sizes. */
export function useFigures(): Figures {
  const language = useLanguage();
  return useMemo(() => {
    const counts = new Intl.NumberFormat(language);
    return {
      count: (value) => counts.format(value),
      size: (bytes) => {
        const exponent =
          bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
        const value = bytes / STEP ** exponent;
        return new Intl.NumberFormat(language, {
          style: 'unit',
          unit: UNITS[exponent] ?? 'byte',
          unitDisplay: exponent === 0 ? 'long' : 'short',
          maximumFractionDigits: value < 10 && exponent > 0 ? 1 : 0,
        }).format(value);
      },
    };
  }, [language]);
}
