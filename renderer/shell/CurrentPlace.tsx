import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { TodayScreen } from '../screens/today/TodayScreen';
import { isAboutPerson, reachable, useNavigation, type Place } from '../state/navigation';
import { useSnapshot } from '../state/snapshot-store';

// Only Today is needed for the first paint. The other places are read right after it.
const LATER = {
  'sign-out': () =>
    import('../screens/sign-out/SignOutScreen').then((m) => ({ default: m.SignOutScreen })),
  devices: () =>
    import('../screens/devices/DevicesScreen').then((m) => ({ default: m.DevicesScreen })),
  traces: () => import('../screens/traces/TracesScreen').then((m) => ({ default: m.TracesScreen })),
  'one-drive': () =>
    import('../screens/one-drive/OneDriveScreen').then((m) => ({ default: m.OneDriveScreen })),
  history: () =>
    import('../screens/history/HistoryScreen').then((m) => ({ default: m.HistoryScreen })),
  stronger: () =>
    import('../screens/stronger/StrongerScreen').then((m) => ({ default: m.StrongerScreen })),
  safe: () => import('../screens/safe/SafeScreen').then((m) => ({ default: m.SafeScreen })),
  password: () =>
    import('../screens/password/PasswordScreen').then((m) => ({ default: m.PasswordScreen })),
  fakes: () => import('../screens/fakes/FakesScreen').then((m) => ({ default: m.FakesScreen })),
  people: () => import('../screens/people/PeopleScreen').then((m) => ({ default: m.PeopleScreen })),
  keychain: () =>
    import('../screens/states/KeychainScreen').then((m) => ({ default: m.KeychainScreen })),
  help: () => import('../screens/help/HelpScreen').then((m) => ({ default: m.HelpScreen })),
  settings: () =>
    import('../screens/settings/SettingsScreen').then((m) => ({ default: m.SettingsScreen })),
} as const;

const SCREENS: Readonly<Record<Place, ComponentType>> = {
  today: TodayScreen,
  'sign-out': lazy(LATER['sign-out']),
  devices: lazy(LATER.devices),
  traces: lazy(LATER.traces),
  'one-drive': lazy(LATER['one-drive']),
  history: lazy(LATER.history),
  stronger: lazy(LATER.stronger),
  safe: lazy(LATER.safe),
  password: lazy(LATER.password),
  fakes: lazy(LATER.fakes),
  people: lazy(LATER.people),
  keychain: lazy(LATER.keychain),
  help: lazy(LATER.help),
  settings: lazy(LATER.settings),
};

/** Reads the other places while nothing else is asked of the page, so that each opens at once. */
function readTheRest(): void {
  for (const read of Object.values(LATER)) requestIdleCallback(() => void read());
}

/** The place that the person is in. Another person's account starts every place anew. */
export function CurrentPlace(): ReactNode {
  const place = useNavigation((navigation) => navigation.place);
  const personId = useSnapshot((snapshot) => snapshot.person?.id ?? null);
  const shown = reachable(place, personId !== null);
  const Screen = SCREENS[shown];
  const asked = useSnapshot((snapshot) => snapshot.keychain.state !== 'not-asked');
  useEffect(() => {
    if (asked) readTheRest();
  }, [asked]);
  return (
    <Suspense fallback={null}>
      <Screen key={isAboutPerson(shown) ? personId : shown} />
    </Suspense>
  );
}
