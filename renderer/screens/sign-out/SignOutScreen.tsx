import type { ReactNode } from 'react';

/** Filled in a moment. */
export function SignOutScreen(): ReactNode {
  return <h1>SignOutScreen</h1>;
}
