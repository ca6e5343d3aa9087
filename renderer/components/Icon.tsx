import type { ReactNode } from 'react';
import { SHAPES, type IconName } from './icon-shapes';

interface IconProps {
  readonly name: IconName;
  readonly size?: 's' | 'mark';
}

/** One of our own drawings. Always stands beside its word, so it is hidden from screen readers. */
export function Icon({ name, size }: IconProps): ReactNode {
  const { grid, lines } = SHAPES[name];
  return (
    <svg
      className={size === undefined ? 'icon' : `icon icon--${size}`}
      viewBox={`0 0 ${String(grid)} ${String(grid)}`}
      aria-hidden="true"
    >
      {lines}
    </svg>
  );
}
