import { randomUUID } from 'node:crypto';
import type { Notice, Snapshot } from '../../../shared/ipc/snapshot';

type Parts = Omit<Snapshot, 'revision'>;

/** Main's truth as the page may see it. Every change makes a new snapshot with the next revision. */
export function createAppState(initial: Parts, onChange: (snapshot: Snapshot) => void) {
  let snapshot: Snapshot = { ...initial, revision: 0 };

  function change(parts: Partial<Parts>): void {
    snapshot = { ...snapshot, ...parts, revision: snapshot.revision + 1 };
    onChange(shown());
  }

  /** While the person is away the page is told about nobody: what it does not know cannot be read from it. */
  const shown = (): Snapshot =>
    snapshot.away
      ? {
          ...snapshot,
          people: [],
          closedPeople: [],
          lockedPeople: [],
          lock: { on: false, quickUnlock: 'absent' },
          person: null,
          notices: [],
        }
      : snapshot;

  return {
    get: (): Snapshot => snapshot,
    /** What the page may see now. */
    shown,
    change,
    /** Adds something to tell; the oldest go when there are too many to read. */
    notify(...notices: readonly Notice[]): void {
      if (notices.length === 0) return;
      const added = notices.map((notice) => ({ ...notice, id: randomUUID() }));
      change({ notices: [...snapshot.notices, ...added].slice(-20) });
    },
    dismiss(noticeId: string): void {
      change({ notices: snapshot.notices.filter(({ id }) => id !== noticeId) });
    },
    /** Takes away notices that are no longer true. */
    withdraw(isOver: (notice: Notice) => boolean): void {
      if (!snapshot.notices.some(isOver)) return;
      change({ notices: snapshot.notices.filter((notice) => !isOver(notice)) });
    },
  };
}

export type AppState = ReturnType<typeof createAppState>;
