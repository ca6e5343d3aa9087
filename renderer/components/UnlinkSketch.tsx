import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';

/** As OneDrive writes them: onedrive.md, finding 1. The steps beside the sketch say other names. */
const PROGRAM = 'OneDrive';
const CAPTIONS = { pc: 'Unlink this PC', mac: 'Unlink this Mac' } as const;

/** Our own sketch of OneDrive's settings window: two spots, numbered, with a text twin. */
export function UnlinkSketch({ mac = false }: { readonly mac?: boolean }): ReactNode {
  const t = useText();
  return (
    <figure className="sketch">
      <svg
        viewBox="0 0 380 258"
        role="img"
        aria-label={t(mac ? 'computer.sketch.label-mac' : 'computer.sketch.label')}
      >
        <rect className="k-frame" x="1" y="1" width="378" height="256" rx="9" />
        <path className="k-fill" d="M2 36h116v220H11a9 9 0 0 1-9-9z" />
        <path className="k-edge" d="M1 36h378M118 36v221" />
        <text className="k-word" x="16" y="24">
          {PROGRAM}
        </text>
        <path className="k-edge" d="m354 13 11 11M365 13l-11 11" />
        <rect className="k-text" x="16" y="60" width="76" height="8" rx="4" />
        <rect className="k-frame" x="9" y="86" width="100" height="34" rx="6" />
        <text className="k-strong" x="20" y="109">
          {t('computer.sketch.account')}
        </text>
        <rect className="k-text" x="16" y="140" width="64" height="8" rx="4" />
        <rect className="k-text" x="16" y="170" width="82" height="8" rx="4" />
        <rect className="k-text" x="140" y="60" width="120" height="11" rx="5.5" />
        <circle className="k-text" cx="158" cy="106" r="17" />
        <rect className="k-text" x="188" y="93" width="104" height="8" rx="4" />
        <rect className="k-text" x="188" y="111" width="150" height="8" rx="4" />
        <path className="k-line" d="M140 142h216" />
        <text className="k-link" x="142" y="176">
          {mac ? CAPTIONS.mac : CAPTIONS.pc}
        </text>
        <path className="k-line" d="M140 200h216" />
        <rect className="k-text" x="140" y="218" width="92" height="8" rx="4" />
        <path
          className="k-pen"
          d="M256 156c-38-9-110-8-122 8-13 18 30 26 74 25 42-1 70-10 64-24-5-11-36-15-64-14"
        />
        <path
          className="k-pen"
          d="M10 94c-6 12 0 28 18 31 26 4 76 4 84-10 7-14-8-32-46-34-26-1-46 3-54 9"
        />
        <circle className="k-dot" cx="112" cy="84" r="11" />
        <circle className="k-dot" cx="276" cy="156" r="11" />
        <text className="k-num" x="112" y="89.5" textAnchor="middle">
          1
        </text>
        <text className="k-num" x="276" y="161.5" textAnchor="middle">
          2
        </text>
      </svg>
      <figcaption>{t('computer.sketch.caption')}</figcaption>
    </figure>
  );
}
