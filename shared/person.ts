import { NEW_FAKES } from './fakes/fakes';
import type { Person, PersonView } from './schema/person';
import { NO_DEVICES } from './devices/state';
import { summaryOf } from './devices/view';
import { EMPTY_SAFE, viewOfSafe } from './safe/index-rules';
import { NEW_SIGN_OUT } from './sign-out/state';
import { NEW_STRONGER, viewOfStronger } from './stronger/state';

export type { Person, PersonView };

/** The schema version of a person's sealed file that this build writes. */
export const PERSON_VERSION = 2;

/** Longest name that a person can be given, in characters. */
export const PERSON_NAME_MAX = 40;

/** What is kept about a person beside who they are. */
type Sections = Omit<Person, 'version' | 'id' | 'name' | 'createdAt'>;

/**
 * Every section as it is for somebody new. A file of version 1 gets those that it lacks from here, so a section
 * must mean "nothing known yet" when it is fresh.
 */
export const FRESH_SECTIONS: Sections = {
  signOut: NEW_SIGN_OUT,
  traces: null,
  safe: EMPTY_SAFE,
  fakes: NEW_FAKES,
  appLock: { after: '15' },
  stronger: NEW_STRONGER,
  devices: NO_DEVICES,
};

/** Somebody who was added just now. */
export const newPerson = (who: Pick<Person, 'id' | 'name' | 'createdAt'>): Person => ({
  version: PERSON_VERSION,
  ...who,
  ...FRESH_SECTIONS,
});

/** What the page sees of the person whose account is open. */
export const viewOf = ({
  id,
  name,
  signOut,
  appLock,
  safe,
  stronger,
  fakes,
  devices,
}: Person): PersonView => ({
  id,
  name,
  signOut,
  fakes,
  appLock,
  safe: viewOfSafe(safe),
  stronger: viewOfStronger(stronger),
  devices: summaryOf(devices),
});
