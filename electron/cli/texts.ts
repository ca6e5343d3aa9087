import enCli from '../../resources/locales/en/cli.json';
import esCli from '../../resources/locales/es/cli.json';
import type { Language } from '../../shared/settings';
import type { Messages } from './messages.generated';

/** The id of one sentence of the command line. */
export type CliKey = keyof Messages;

/** Says a sentence of the command line. */
export type Say = <K extends CliKey>(
  key: K,
  ...args: Messages[K] extends undefined ? [] : [Messages[K]]
) => string;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<CliKey, string>>>> = {
  en: enCli,
  es: esCli,
};

/** The words of the command line in one language. */
export async function createCliText(language: Language): Promise<Say> {
  const { IntlMessageFormat } = await import('intl-messageformat');
  const catalogue = CATALOGUES[language];
  return (key, ...args) =>
    new IntlMessageFormat(catalogue[key], language).format<string>(args[0]) as string;
}
