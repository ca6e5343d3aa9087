import type { ReactNode } from 'react';
import { Circled, Page, Ring, Words } from './sketch-parts';
import type { Captions } from './sketch-pages';

/** One tile for each person or app. */
export const TilesPage = ({ host }: Captions): ReactNode => (
  <Page host={host}>
    {[0, 1, 2, 3, 4, 5].map((index) => {
      const x = 30 + (index % 3) * 112;
      const y = 52 + Math.floor(index / 3) * 92;
      return (
        <g key={index}>
          <rect className="k-frame" x={x} y={y} width="96" height="76" rx="7" />
          <circle className="k-text" cx={x + 48} cy={y + 30} r="15" />
          <Words x={x + 20} y={y + 56} w={56} />
        </g>
      );
    })}
    <Ring x={302} y={180} rx={62} ry={48} />
  </Page>
);

/** A sheet of paper with a code in groups, and a pen. */
export const PaperThing = (): ReactNode => (
  <>
    <path className="k-frame" d="M92 14h160l38 38v174H92z" />
    <path className="k-edge" d="M252 14v38h38" />
    <Words x={116} y={64} w={80} />
    {[100, 132].map((y) =>
      [116, 172, 228].map((x) => (
        <rect key={`${String(x)} ${String(y)}`} className="k-thumb" x={x} y={y} width="44" height="12" rx="3" />
      )),
    )}
    <Ring x={194} y={122} rx={102} ry={44} />
    <path className="k-edge" d="m306 196 40-66 14 9-40 66-17 8zM340 140l14 9" />
  </>
);

/** A phone with a lock on its screen. */
export const PhoneThing = (): ReactNode => (
  <>
    <rect className="k-frame" x="128" y="8" width="124" height="224" rx="18" />
    <path className="k-edge" d="M172 24h36" />
    <rect className="k-fill" x="144" y="52" width="92" height="34" rx="6" />
    <Words x={154} y={65} w={60} />
    <rect className="k-frame" x="168" y="136" width="44" height="36" rx="6" />
    <path className="k-edge" d="M177 136v-12a13 13 0 0 1 26 0v12" />
    <circle className="k-thumb" cx="190" cy="153" r="4.5" />
    <Ring x={190} y={146} rx={48} ry={44} />
    <path className="k-edge" d="M174 214h32" />
  </>
);

/** Somebody asks for a code, and the answer is no. */
export const MessageThing = (): ReactNode => (
  <>
    <path className="k-frame" d="M30 24h220a10 10 0 0 1 10 10v64a10 10 0 0 1-10 10H78l-28 24v-24H30a10 10 0 0 1-10-10V34a10 10 0 0 1 10-10z" />
    <Words x={42} y={48} w={150} />
    {[42, 70, 98, 126, 154, 182].map((x) => (
      <rect key={x} className="k-thumb" x={x} y="70" width="18" height="22" rx="3" />
    ))}
    <path className="k-frame" d="M190 142h160a10 10 0 0 1 10 10v46a10 10 0 0 1-10 10v20l-26-20H190a10 10 0 0 1-10-10v-46a10 10 0 0 1 10-10z" />
    <path className="k-pen" d="m252 158 34 34M286 158l-34 34" />
  </>
);

/** A private window, and the question whether to stay signed in. */
export const PrivateThing = ({ caption }: Captions): ReactNode => (
  <>
    <rect className="k-frame" x="1" y="1" width="378" height="238" rx="9" />
    <path className="k-thumb" d="M1 44V10a9 9 0 0 1 9-9h360a9 9 0 0 1 9 9v34z" />
    <rect className="k-frame" x="20" y="10" width="120" height="25" rx="12.5" />
    <path className="k-edge" d="M44 22c5-5 13-5 16 0 3-5 11-5 16 0-2 8-12 9-16 2-4 7-14 6-16-2z" />
    <rect className="k-frame" x="70" y="72" width="240" height="136" rx="8" />
    <Words x={94} y={98} w={170} />
    <Words x={94} y={118} w={120} />
    <rect className="k-frame" x="212" y="154" width="74" height="32" rx="5" />
    <Words x={226} y={166} w={46} />
    <Circled x={112} y={176} text={caption} />
  </>
);
