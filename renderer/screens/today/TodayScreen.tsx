import type { ReactNode } from 'react';
import { Head } from '../../components/Head';
import { useNow } from '../../components/use-now';
import { localeFor } from '../../components/use-when';
import { useLanguage, useText, type PlainKey, type Say } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';
import type { PersonView } from '../../../shared/person';
import type { SignOut } from '../../../shared/sign-out/state';
import { readClock } from '../../../shared/sign-out/clock';
import { ChoosePerson } from '../people/ChoosePerson';
import { WelcomeScreen } from '../welcome/WelcomeScreen';
import { ClockCard } from './ClockCard';
import { Doors } from './Doors';
import { NextCard } from './NextCard';
import { Notices } from './Notices';
import { Opening } from './Opening';

/** Today for the chosen person; before there is one, the welcome or the choice of a person. */
export function TodayScreen(): ReactNode {
  const person = useSnapshot((snapshot) => snapshot.person);
  const explained = useSnapshot((snapshot) => snapshot.settings.leaveExplained);
  const nobody = useSnapshot(
    ({ people, closedPeople, lockedPeople }) =>
      people.length + closedPeople.length + lockedPeople.length === 0,
  );
  const looking = useSnapshot((snapshot) => snapshot.keychain.state === 'not-asked');
  // Main opens the people's files after the first paint. The welcome needs none of them.
  if (looking && explained) return <Opening />;
  if (!explained || nobody) return <WelcomeScreen nobody={nobody} />;
  if (person === null) return <ChoosePerson />;
  return <PersonToday person={person} />;
}

function PersonToday({ person }: { readonly person: PersonView }): ReactNode {
  const { id: personId, name, signOut } = person;
  const t = useText();
  const language = useLanguage();
  const now = useNow();
  const date = new Intl.DateTimeFormat(localeFor(language), { weekday: 'long', day: 'numeric', month: 'long' });
  const day = date.format(now);
  return (
    <>
      <Head
        over={day.charAt(0).toLocaleUpperCase(language) + day.slice(1)}
        title={greeting(t, name, new Date(now).getHours())}
        lead={t(leadOf(signOut, now))}
      />
      <Notices />
      <Doors personId={personId} stage={signOut.stage} />
      <div className={signOut.clock === null ? 'part' : 'split part'}>
        <NextCard person={person} now={now} />
        {signOut.clock === null ? null : <ClockCard clock={signOut.clock} now={now} />}
      </div>
    </>
  );
}

/** Morning from 5, afternoon from 12, evening from 19 in the computer's own time. */
function greeting(t: Say, name: string, hour: number): string {
  if (hour >= 5 && hour < 12) return t('today.hello.morning', { name });
  if (hour >= 12 && hour < 19) return t('today.hello.afternoon', { name });
  return t('today.hello.evening', { name });
}

/** One sentence on how things stand, from the same facts as the rest of the page. */
function leadOf(signOut: SignOut, now: number): PlainKey {
  switch (signOut.stage) {
    case 'prepare':
      return signOut.accountKind === null && signOut.reason === null
        ? 'today.lead.new'
        : 'today.lead.begun';
    case 'press':
      return 'today.lead.press';
    case 'waiting':
      if (signOut.clock === null) return 'today.lead.waiting';
      switch (readClock(signOut.clock, now).kind) {
        case 'running':
          return 'today.lead.waiting';
        case 'time-is-up':
          return 'today.lead.time-is-up';
        case 'went-back':
          return 'today.lead.went-back';
      }
      break;
    case 'done':
      return 'today.lead.done';
  }
  return 'today.lead.waiting';
}
