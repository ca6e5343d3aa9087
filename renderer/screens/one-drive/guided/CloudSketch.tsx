import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';

/** Our own sketch of the cloud by the clock (Windows) or in the menu bar (Mac), with a text twin. */
export function CloudSketch({ mac }: { readonly mac: boolean }): ReactNode {
  const t = useText();
  return (
    <figure className="sketch">
      <svg
        viewBox="0 0 380 168"
        role="img"
        aria-label={t(mac ? 'one-drive.ask.sketch-mac.label' : 'one-drive.ask.sketch.label')}
      >
        {mac ? <MenuBar /> : <TaskBar />}
      </svg>
      <figcaption>
        {t(mac ? 'one-drive.ask.sketch-mac.caption' : 'one-drive.ask.sketch.caption')}
      </figcaption>
    </figure>
  );
}

function TaskBar(): ReactNode {
  return (
    <>
      <rect className="k-frame" x="1" y="1" width="378" height="166" rx="9" />
      <path className="k-fill" d="M2 122h376v35a9 9 0 0 1-9 9H11a9 9 0 0 1-9-9z" />
      <path className="k-edge" d="M1 122h378" />
      <rect className="k-text" x="16" y="138" width="60" height="10" rx="5" />
      <path className="k-edge" d="m176 147 7-7 7 7" />
      <Cloud x={214} y={134} />
      <rect className="k-text" x="258" y="138" width="16" height="10" rx="3" />
      <rect className="k-text" x="284" y="138" width="16" height="10" rx="3" />
      <rect className="k-text" x="316" y="132" width="48" height="8" rx="4" />
      <rect className="k-text" x="324" y="147" width="40" height="8" rx="4" />
      <rect className="k-frame" x="136" y="38" width="172" height="62" rx="6" />
      <rect className="k-text" x="150" y="52" width="92" height="8" rx="4" />
      <path className="k-tick" d="m151 80 5 5 10-11" />
      <rect className="k-text" x="176" y="76" width="74" height="8" rx="4" />
      <path className="k-pen" d="M206 124c-12 8-10 34 22 35 30 1 34-28 16-36-10-4-26-4-38 1" />
      <path className="k-pen" d="M144 68c-14 8-12 28 22 30 44 3 100 2 104-12 3-12-20-22-70-22-24 0-48 0-56 4" />
    </>
  );
}

function MenuBar(): ReactNode {
  return (
    <>
      <rect className="k-frame" x="1" y="1" width="378" height="166" rx="9" />
      <path className="k-fill" d="M10 2h360a8 8 0 0 1 8 8v28H2V10a8 8 0 0 1 8-8z" />
      <path className="k-edge" d="M1 38h378" />
      <rect className="k-text" x="16" y="15" width="60" height="10" rx="5" />
      <Cloud x={214} y={11} />
      <rect className="k-text" x="262" y="15" width="16" height="10" rx="3" />
      <rect className="k-text" x="290" y="15" width="16" height="10" rx="3" />
      <rect className="k-text" x="322" y="15" width="42" height="10" rx="5" />
      <rect className="k-frame" x="136" y="54" width="190" height="86" rx="6" />
      <rect className="k-text" x="150" y="70" width="92" height="8" rx="4" />
      <path className="k-tick" d="m151 106 5 5 10-11" />
      <rect className="k-text" x="176" y="102" width="104" height="8" rx="4" />
      <path className="k-pen" d="M206 3c-12 8-10 32 22 33 30 1 34-27 16-34-10-4-26-4-38 1" />
      <path className="k-pen" d="M144 94c-14 8-12 28 22 30 44 3 130 2 134-12 3-12-20-22-100-22-24 0-48 0-56 4" />
    </>
  );
}

const Cloud = ({ x, y }: { readonly x: number; readonly y: number }): ReactNode => (
  <path
    className="k-edge"
    transform={`translate(${String(x)} ${String(y)})`}
    d="M8 18a6 6 0 0 1 0-12 8 8 0 0 1 15-1 6.500 6.500 0 0 1 1 13z"
  />
);
