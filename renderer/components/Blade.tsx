import type { ReactNode } from 'react';

interface BladeProps {
  /** The present step, from 1. */
  readonly step: number;
  readonly of: number;
  /** Says the same in words. */
  readonly children: ReactNode;
}

/** A cut takes 30 units of the blade; the first one begins behind the bow of the key. */
const FIRST = 43;
const PITCH = 30;

/** Progress through a few steps as a key: done is cut, the present step is brass, the rest waits. */
export function Blade({ step, of, children }: BladeProps): ReactNode {
  const end = FIRST + of * PITCH - 1;
  const cuts = Array.from({ length: step - 1 }, (_, index) => cutAt(FIRST + index * PITCH)).join(
    ' ',
  );
  const now = FIRST + (step - 1) * PITCH;
  const todo = Array.from(
    { length: of - step },
    (_, index) => `M${FIRST + (step + index) * PITCH + 5} 17h8`,
  ).join('');
  return (
    <p className="blade">
      <svg viewBox={`-2 0 ${end + 16} 36`} aria-hidden="true">
        <path
          className="blade__key"
          d={`M26 12 ${cuts} H${end} L${end + 9} 18 L${end} 24 H26 A14 14 0 1 1 26 12z`}
        />
        <circle className="blade__hole" cx="11" cy="18" r="3.5" />
        <path className="blade__now" d={`M${now} 12 l6 6 h6 l6 -6z`} />
        <path className="blade__todo" d={todo} />
      </svg>
      <span>{children}</span>
    </p>
  );
}

const cutAt = (x: number): string => `H${x} l6 6 h6 l6 -6`;
