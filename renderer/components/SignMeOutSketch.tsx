import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';

/** As Microsoft writes them: microsoft-account.md 1.1, rows 3 and 4. The text around says other names. */
const ADDRESS = 'account.live.com';
const CAPTION = 'Sign me out';

/** Our own sketch of Microsoft's page: one pen circle where the button is, and the same in words. */
export function SignMeOutSketch(): ReactNode {
  const t = useText();
  return (
    <figure className="sketch">
      <svg viewBox="0 0 380 318" role="img" aria-label={t('sign-out.sketch.label')}>
        <rect className="k-frame" x="1" y="1" width="378" height="316" rx="9" />
        <path className="k-bar" d="M1 40V10a9 9 0 0 1 9-9h360a9 9 0 0 1 9 9v30z" />
        <path className="k-edge" d="m22 15-6 5.5 6 5.5M40 15l6 5.5-6 5.5" />
        <rect className="k-frame" x="62" y="8" width="252" height="25" rx="12.5" />
        <text className="k-word" x="78" y="26">
          {ADDRESS}
        </text>
        <rect className="k-text" x="24" y="60" width="150" height="11" rx="5.5" />
        <rect className="k-text" x="24" y="84" width="262" height="7" rx="3.5" />
        <path className="k-line" d="M24 108h306" />
        <circle className="k-text" cx="33" cy="126" r="7" />
        <rect className="k-text" x="50" y="122" width="118" height="7" rx="3.5" />
        <circle className="k-text" cx="33" cy="148" r="7" />
        <rect className="k-text" x="50" y="144" width="92" height="7" rx="3.5" />
        {/* The page is long: a torn edge. */}
        <path
          className="k-edge"
          d="M2 172c16-7 24 7 40 0s24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 20 5 36 0"
        />
        <rect className="k-text" x="24" y="198" width="128" height="11" rx="5.5" />
        <rect className="k-text" x="24" y="219" width="286" height="7" rx="3.5" />
        <rect className="k-text" x="24" y="233" width="214" height="7" rx="3.5" />
        <text className="k-link" x="24" y="272">
          {CAPTION}
        </text>
        <path className="k-fill" d="M352 41h26v267a8 8 0 0 1-8 8h-18z" />
        <rect className="k-thumb" x="359" y="236" width="11" height="58" rx="5.5" />
        <path
          className="k-pen"
          d="M118 254c-34-9-92-8-103 7-12 17 24 25 62 24 37-1 62-9 57-22-4-11-32-15-58-14"
        />
        <path className="k-pen" d="M206 292c-22 2-42-3-58-14M158 273l-12 4 5 12" />
        <text className="k-strong" x="214" y="297">
          {t('sign-out.sketch.here')}
        </text>
      </svg>
      <figcaption>{t('sign-out.sketch.caption')}</figcaption>
    </figure>
  );
}
