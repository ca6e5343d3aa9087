import { useState, type ReactNode } from 'react';
import type { TaskId } from '../../../shared/stronger/tasks';
import { CallError } from '../../components/CallError';
import { DoneView } from './DoneView';
import { FindView } from './FindView';
import { HomeView } from './HomeView';
import { NotNowView } from './NotNowView';
import { QuestionsView } from './QuestionsView';
import { TaskView } from './TaskView';
import { useStronger, type Stronger } from './use-stronger';

/** A page of this place. Where a person is within a task is kept by main. */
export type Page =
  | { readonly page: 'home' | 'questions' }
  | { readonly page: 'task' | 'find' | 'not-now' | 'done'; readonly id: TaskId };

/** What every page of this place gets. */
export interface PageProps {
  readonly way: Stronger;
  readonly onGo: (page: Page) => void;
}

export interface TaskPageProps extends PageProps {
  readonly id: TaskId;
}

/** *Make it stronger*: one task today, all tasks, and how things stand. Nothing moves on by itself. */
export function StrongerScreen(): ReactNode {
  const way = useStronger();
  const [page, setPage] = useState<Page>({ page: 'home' });
  if (way === null) return null;
  return (
    <>
      <CallError error={way.call.error} />
      <CurrentPage way={way} page={page} onGo={setPage} />
    </>
  );
}

function CurrentPage({ way, page, onGo }: PageProps & { readonly page: Page }): ReactNode {
  switch (page.page) {
    case 'home':
      return <HomeView way={way} onGo={onGo} />;
    case 'questions':
      return <QuestionsView way={way} onGo={onGo} />;
    case 'task':
      return <TaskView way={way} id={page.id} onGo={onGo} />;
    case 'find':
      return <FindView way={way} id={page.id} onGo={onGo} />;
    case 'not-now':
      return <NotNowView way={way} id={page.id} onGo={onGo} />;
    case 'done':
      return <DoneView way={way} id={page.id} onGo={onGo} />;
  }
}
