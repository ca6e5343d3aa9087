import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { TodayScreen } from '../screens/today/TodayScreen';
import { isAboutPerson, reachable, useNavigation, type Place } from '../state/navigation';
import { useSnapshot } from '../state/snapshot-store';

// Only Today is needed for the first paint; the other places are read when they are opened.
const SCREENS: Readonly<Record<Place, ComponentType>> = {
  today: TodayScreen,
  'sign-out': lazy(() =>
    import('../screens/sign-out/SignOutScreen').then((m) => ({ default: m.SignOutScreen })),
  ),
  'one-drive': lazy(() =>
    import('../screens/one-drive/OneDriveScreen').then((m) => ({ default: m.OneDriveScreen })),
  ),
  history: lazy(() =>
    import('../screens/history/HistoryScreen').then((m) => ({ default: m.HistoryScreen })),
  ),
  people: lazy(() =>
    import('../screens/people/PeopleScreen').then((m) => ({ default: m.PeopleScreen })),
  ),
  keychain: lazy(() =>
    import('../screens/states/KeychainScreen').then((m) => ({ default: m.KeychainScreen })),
  ),
  help: lazy(() => import('../screens/help/HelpScreen').then((m) => ({ default: m.HelpScreen }))),
  settings: lazy(() =>
    import('../screens/settings/SettingsScreen').then((m) => ({ default: m.SettingsScreen })),
  ),
};

/** The place that the person is in. Another person's account starts every place anew. */
export function CurrentPlace(): ReactNode {
  const place = useNavigation((navigation) => navigation.place);
  const personId = useSnapshot((snapshot) => snapshot.person?.id ?? null);
  const shown = reachable(place, personId !== null);
  const Screen = SCREENS[shown];
  return (
    <Suspense fallback={null}>
      <Screen key={isAboutPerson(shown) ? personId : shown} />
    </Suspense>
  );
}
