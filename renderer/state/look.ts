import type { Language, Settings } from '../../shared/settings';

/** What decides how the page looks, before and after the first snapshot. */
export interface Look {
  readonly language: Language;
  readonly theme: Settings['theme'];
  readonly textSize: Settings['textSize'];
}

const SIZES: readonly Settings['textSize'][] = [100, 125, 150, 200];

/** Reads `?lang=es&theme=dark&text=150`. Anything else is the default, so a wrong address does no harm. */
export function lookFromAddress(search: string): Look {
  const wish = new URLSearchParams(search);
  const theme = wish.get('theme');
  return {
    language: wish.get('lang') === 'es' ? 'es' : 'en',
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    textSize: SIZES.find((size) => String(size) === wish.get('text')) ?? 100,
  };
}

/** Did main load this page to stand ready behind a Leave quickly? Then nothing but the neutral screen is shown. */
export const startsNeutral = (search: string): boolean =>
  new URLSearchParams(search).get('screen') === 'neutral';

/** Has nobody read the welcome yet? Then it is the first screen, and needs no answer from main. */
export const startsWithWelcome = (search: string): boolean =>
  new URLSearchParams(search).get('screen') === 'welcome';

/** Sets the attributes that tokens.css and screen readers go by. */
export function applyLook({ language, theme, textSize }: Look): void {
  const { documentElement: html } = document;
  html.lang = language;
  if (theme === 'system') delete html.dataset['theme'];
  else html.dataset['theme'] = theme;
  if (textSize === 100) delete html.dataset['text'];
  else html.dataset['text'] = String(textSize);
}

/** The language that the page is in now; the attribute is the one thing that outlives leaving. */
export const shownLanguage = (): Language => (document.documentElement.lang === 'es' ? 'es' : 'en');
