import { create } from 'zustand';

/** Whose lock is to be opened; `nobody` when somebody else was asked for. Null = nobody has said. */
interface Unlocking {
  readonly personId: string | null;
}

export const useUnlocking = create<Unlocking>(() => ({ personId: null }));

/** Shows the lock of one person, or the list of people. */
export const askToUnlock = (personId: string | null): void => {
  useUnlocking.setState({ personId });
};
