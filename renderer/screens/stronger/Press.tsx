import type { ReactNode } from 'react';

interface PressProps {
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly small?: boolean;
  /** What is heard when the words alone do not say what they are about. */
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button of this place. */
export function Press({
  kind = 'secondary',
  small = false,
  label,
  onPress,
  children,
}: PressProps): ReactNode {
  return (
    <button
      type="button"
      className={`button button--${kind}${small ? ' button--small' : ''}`}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
