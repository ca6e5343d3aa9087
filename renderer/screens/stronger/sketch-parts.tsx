import type { ReactNode } from 'react';

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** A line of words that nobody has to read. */
export const Words = ({ x, y, w }: BoxProps): ReactNode => (
  <rect className="k-text" x={x} y={y} width={w} height="8" rx="4" />
);

/** A page in a browser, with its bar. */
export const Page = ({
  host,
  children,
}: {
  readonly host: string;
  readonly children: ReactNode;
}): ReactNode => (
  <>
    <rect className="k-frame" x="1" y="1" width="378" height="238" rx="9" />
    <path className="k-bar" d="M1 36V10a9 9 0 0 1 9-9h360a9 9 0 0 1 9 9v26z" />
    <path className="k-edge" d="m22 13-6 5.5 6 5.5M40 13l6 5.5-6 5.5" />
    <rect className="k-frame" x="62" y="7" width="252" height="23" rx="11.5" />
    <text className="k-word" x="78" y="24">
      {host}
    </text>
    {children}
  </>
);

/** A window of the system, with a list of parts on the left. */
export const SystemWindow = ({
  side = 152,
  children,
}: {
  /** How wide the list on the left is. */
  readonly side?: number;
  readonly children: ReactNode;
}): ReactNode => (
  <>
    <rect className="k-frame" x="1" y="1" width="378" height="238" rx="9" />
    <path className="k-fill" d={`M2 34h${String(side - 2)}v204H11a9 9 0 0 1-9-9z`} />
    <path className="k-edge" d={`M1 34h378M${String(side)} 34v205`} />
    <path className="k-edge" d="m354 12 11 11M365 12l-11 11" />
    {children}
  </>
);

/** Wide enough for a caption, in the sketch's own units. */
const widthOf = (text: string): number => text.length * 9.6;

/** The pen circle around a caption that starts at x on the line y. */
export const Circled = ({
  x,
  y,
  text,
}: Pick<BoxProps, 'x' | 'y'> & { readonly text: string }): ReactNode => {
  const middle = x + widthOf(text) / 2;
  return (
    <>
      <text className="k-link" x={x} y={y}>
        {text}
      </text>
      <ellipse
        className="k-pen"
        cx={middle}
        cy={y - 6}
        rx={widthOf(text) / 2 + 14}
        ry="19"
        transform={`rotate(-1.5 ${String(middle)} ${String(y - 6)})`}
      />
    </>
  );
};

/** The pen circle around a spot. */
export const Ring = ({
  x,
  y,
  rx = 26,
  ry = 20,
}: Pick<BoxProps, 'x' | 'y'> & { readonly rx?: number; readonly ry?: number }): ReactNode => (
  <ellipse
    className="k-pen"
    cx={x}
    cy={y}
    rx={rx}
    ry={ry}
    transform={`rotate(-3 ${String(x)} ${String(y)})`}
  />
);
