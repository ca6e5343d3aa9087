import type { ReactNode } from 'react';

/** Filled in a moment. */
export function OneDriveScreen(): ReactNode {
  return <h1>OneDriveScreen</h1>;
}
