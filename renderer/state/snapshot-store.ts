import { create } from 'zustand';
import type { AppApi } from '../../shared/ipc/contract';
import type { Snapshot } from '../../shared/ipc/snapshot';

interface SnapshotStore {
  /** Null until main has answered for the first time. */
  readonly snapshot: Snapshot | null;
}

/** The page's copy of what main knows. Components read it with a selector and never write it. */
export const useSnapshotStore = create<SnapshotStore>(() => ({ snapshot: null }));

/** Takes a snapshot unless a newer one is here already: an answer can be overtaken by an event. */
export function takeSnapshot(next: Snapshot): void {
  useSnapshotStore.setState(({ snapshot }) =>
    snapshot !== null && next.revision < snapshot.revision ? { snapshot } : { snapshot: next },
  );
}

/** Forgets everything that main told, when the person leaves. */
export const dropSnapshot = (): void => {
  useSnapshotStore.setState({ snapshot: null });
};

/** Follows main until the returned function is called; after that nothing is taken any more. */
export function followMain(app: AppApi['app']): () => void {
  let following = true;
  const stop = app.changed((next) => {
    if (following) takeSnapshot(next);
  });
  void app.snapshot({}).then((result) => {
    if (following && result.ok) takeSnapshot(result.value);
  });
  return () => {
    following = false;
    stop();
  };
}

/** The snapshot, for components that are shown only once it is there. */
export function useSnapshot<T>(select: (snapshot: Snapshot) => T): T {
  return useSnapshotStore(({ snapshot }) => {
    if (snapshot === null) throw new Error('A screen was shown before the first snapshot.');
    return select(snapshot);
  });
}
