import type { ReactNode } from 'react';

/** Filled in a moment. */
export function HistoryScreen(): ReactNode {
  return <h1>HistoryScreen</h1>;
}
