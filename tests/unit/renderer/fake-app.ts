import { answers, asked, listeners } from './fake-window';
import { NEW_SIGN_OUT, type SignOut } from '../../../shared/sign-out/state';
import { newPerson, viewOf } from '../../../shared/person';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { NO_SIGNALS } from '../../../shared/stronger/signals';
import { DEFAULT_SETTINGS } from '../../../shared/settings';
import { tellPainted } from '../../../renderer/ipc/client';
import { useSnapshotStore } from '../../../renderer/state/snapshot-store';
import { useNavigation } from '../../../renderer/state/navigation';

void tellPainted(true); // calls are held until then

/** Forgets everything of the test before. */
export function resetFakeApp(): void {
  asked.length = 0;
  answers.clear();
  answers.set('stronger.look', () => ({ ok: true, value: NO_SIGNALS }));
  listeners.clear();
  useNavigation.setState({ place: 'today', visit: 0 });
}

Element.prototype.scrollTo = (): void => undefined; // jsdom has no layout
// jsdom knows the element but not its modal state.
HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
};

export { answer, asked, tell } from './fake-window';

export const PERSON_ID = '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1';

/** Puts one person with this guide into the page. */
export function showPerson(signOut: Partial<SignOut> = {}, change: Partial<Snapshot> = {}): void {
  const snapshot: Snapshot = {
    revision: 1,
    app: {
      version: '0.1.0',
      electron: '45.0.0',
      platform: 'linux',
      testElectron: false,
      dataFolder: '/home/ana/.config/Relock',
    },
    language: 'en',
    settings: DEFAULT_SETTINGS,
    keychain: { state: 'ready', backend: 'secret-service' },
    keeping: true,
    people: [{ id: PERSON_ID, name: 'Ana' }],
    closedPeople: [],
    lockedPeople: [],
    lock: { on: false, quickUnlock: 'absent' },
    person: viewOf({
      ...newPerson({ id: PERSON_ID, name: 'Ana', createdAt: '2026-03-05T12:00:00Z' }),
      signOut: { ...NEW_SIGN_OUT, ...signOut },
    }),
    notices: [],
    away: false,
    ...change,
  };
  useSnapshotStore.setState({ snapshot });
}
