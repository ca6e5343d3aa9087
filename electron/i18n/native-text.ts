import enNative from '../../resources/locales/en/native.json';
import esNative from '../../resources/locales/es/native.json';
import type { Language } from '../../shared/settings';
import type { Messages } from './native-messages.generated';

/** The id of one sentence of the main process. */
export type NativeKey = keyof Messages;

/** Says a sentence of the main process. What it needs to be filled in is checked by the compiler. */
export type NativeSay = <K extends NativeKey>(
  key: K,
  ...args: Messages[K] extends undefined ? [] : [Messages[K]]
) => string;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<NativeKey, string>>>> = {
  en: enNative,
  es: esNative,
};

/**
 * The words of the main process in one language: notification, calendar file, a window that cannot start.
 * The formatter is loaded here and not at start, because nothing before the first paint needs it.
 */
export async function createNativeText(language: Language): Promise<NativeSay> {
  const { IntlMessageFormat } = await import('intl-messageformat');
  const catalogue = CATALOGUES[language];
  return (key, ...args) =>
    new IntlMessageFormat(catalogue[key], language).format<string>(args[0]) as string;
}
