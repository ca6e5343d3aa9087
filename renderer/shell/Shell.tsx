import type { ReactNode } from 'react';
import { useAnnouncement } from '../state/announce';
import { Bar } from './Bar';
import { Rail } from './Rail';
import { Strips } from './Strips';
import { WhoLine } from './WhoLine';

/** Bar, rail and the sheet of paper. Drawn before anything is known, so it asks nothing of main. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const { text, count } = useAnnouncement();
  return (
    <div className="app">
      <div className="shell">
        <Bar />
        <Rail />
        <main className="place">
          <div className="place__in">
            <Strips />
            <WhoLine />
            {children}
          </div>
        </main>
      </div>
      <div role="status" className="hidden-text">
        <span key={count}>{text}</span>
      </div>
    </div>
  );
}
