import type { ReactNode } from 'react';
import { Circled, Page, Ring, SystemWindow, Words } from './sketch-parts';

/** What a layout may write: captions as Microsoft or the system writes them in English. */
export interface Captions {
  /** The site in the address bar. */
  readonly host: string;
  readonly caption: string;
  readonly button: string;
}

const ROWS = [60, 98, 136, 174] as const;

/** A setting with its button, below other parts of the page. */
export const PartPage = ({ host, caption, button }: Captions): ReactNode => (
  <Page host={host}>
    <Words x={24} y={56} w={150} />
    <Words x={24} y={76} w={250} />
    <path className="k-line" d="M24 104h332" />
    <Words x={24} y={122} w={130} />
    <text className="k-strong" x="24" y="166">
      {caption}
    </text>
    <Words x={24} y={180} w={190} />
    <Circled x={278} y={182} text={button} />
    <path className="k-line" d="M24 214h332" />
  </Page>
);

/** A list of things; one line has the words to press. */
export const ListPage = ({ host, caption }: Captions): ReactNode => (
  <Page host={host}>
    {ROWS.map((y, index) => (
      <g key={y}>
        <circle className="k-text" cx="36" cy={y + 6} r="10" />
        {index === 2 ? null : <Words x={60} y={y + 2} w={index === 1 ? 220 : 160} />}
        <path className="k-line" d={`M24 ${String(y + 27)}h332`} />
      </g>
    ))}
    <Circled x={66} y={147} text={caption} />
  </Page>
);

/** Boxes to fill in on Microsoft's page, and the button below them. */
export const FormPage = ({ host, caption }: Captions): ReactNode => (
  <Page host={host}>
    <Words x={60} y={54} w={140} />
    {[76, 110, 144].map((y) => (
      <rect key={y} className="k-frame" x="60" y={y} width="220" height="24" rx="4" />
    ))}
    <Circled x={72} y={208} text={caption} />
  </Page>
);

/** Near the end of a long page, after a torn edge. */
export const EndPage = ({ host, caption }: Captions): ReactNode => (
  <Page host={host}>
    <Words x={24} y={54} w={150} />
    <Words x={24} y={74} w={262} />
    <path
      className="k-edge"
      d="M2 110c16-7 24 7 40 0s24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 24 7 40 0 16 3 16 0"
    />
    <Words x={24} y={134} w={128} />
    <Words x={24} y={154} w={240} />
    <Circled x={36} y={204} text={caption} />
  </Page>
);

/** Boxes with ticks, one of them empty, and the button to save. */
export const TicksPage = ({ host, caption }: Captions): ReactNode => (
  <Page host={host}>
    {ROWS.slice(0, 3).map((y, index) => (
      <g key={y}>
        <rect className="k-frame" x="28" y={y - 4} width="20" height="20" rx="4" />
        {index === 1 ? null : <path className="k-edge" d={`m32 ${String(y + 6)} 5 5 8-10`} />}
        <Words x={62} y={y + 2} w={index === 1 ? 190 : 150} />
      </g>
    ))}
    <Ring x={38} y={104} rx={22} />
    <Circled x={46} y={206} text={caption} />
  </Page>
);

/** One switch that matters, with others below it. */
export const SwitchPage = ({ host, caption }: Captions): ReactNode => (
  <Page host={host}>
    <text className="k-strong" x="24" y="80">
      {caption}
    </text>
    {[66, 126, 176].map((y) => (
      <g key={y}>
        {y === 66 ? null : <Words x={24} y={y + 6} w={190} />}
        <rect className="k-frame" x="306" y={y - 2} width="44" height="24" rx="12" />
        <circle className="k-thumb" cx="319" cy={y + 10} r="7" />
      </g>
    ))}
    <Ring x={328} y={76} rx={38} ry={24} />
  </Page>
);

/** The settings of the mail: parts on the left, rules with a bin on the right. */
export const MailPage = ({ caption }: Captions): ReactNode => (
  <SystemWindow>
    <Words x={18} y={60} w={90} />
    <Words x={18} y={90} w={70} />
    <Circled x={26} y={138} text={caption} />
    <Words x={18} y={168} w={100} />
    {[66, 116, 166].map((y) => (
      <g key={y}>
        <Words x={172} y={y} w={y === 116 ? 60 : 120} />
        <path className="k-edge" d={`M330 ${String(y - 4)}h20M334 ${String(y - 4)}v18h12v-18`} />
        <path className="k-line" d={`M172 ${String(y + 30)}h188`} />
      </g>
    ))}
  </SystemWindow>
);

/** A list with places on the left; one of them is the one. */
export const SidePage = ({ caption }: Captions): ReactNode => (
  <SystemWindow>
    <Words x={18} y={60} w={90} />
    <Circled x={28} y={112} text={caption} />
    <Words x={18} y={146} w={80} />
    {[60, 96, 132, 168].map((y) => (
      <g key={y}>
        <rect className="k-text" x="174" y={y} width="18" height="18" rx="3" />
        <Words x={204} y={y + 5} w={y === 96 ? 90 : 130} />
      </g>
    ))}
  </SystemWindow>
);

/** The system's settings: the part on the left, its button on the right. The frame is as long as the name. */
export function SettingsWindow({ caption }: Captions): ReactNode {
  const wide = caption.length * 9 + 24;
  return (
    <SystemWindow side={226}>
      <Words x={26} y={56} w={90} />
      <Words x={26} y={84} w={70} />
      <Words x={26} y={112} w={100} />
      <rect className="k-frame" x="14" y="140" width={wide} height="34" rx="6" />
      <text className="k-strong" x="26" y="163">
        {caption}
      </text>
      <Ring x={14 + wide / 2} y={157} rx={wide / 2 + 9} ry={25} />
      <Words x={252} y={60} w={100} />
      <rect className="k-frame" x="252" y="86" width="90" height="28" rx="5" />
      <Words x={264} y={96} w={64} />
      <Words x={252} y={210} w={90} />
    </SystemWindow>
  );
}
