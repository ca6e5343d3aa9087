import type { ReactNode } from 'react';

interface IconProps {
  /** The symbol's id in icons.svg, such as `i-clock`. */
  readonly name: `i-${string}` | `m-${string}` | 'mark';
  readonly size?: 's' | 'mark';
}

/** One of our own drawings. Always stands beside its word, so it is hidden from screen readers. */
export function Icon({ name, size }: IconProps): ReactNode {
  return (
    <svg className={size === undefined ? 'icon' : `icon icon--${size}`} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
