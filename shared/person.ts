export type { Person } from './schema/person';

/** The schema version of a person's sealed file that this build writes. */
export const PERSON_VERSION = 1;

/** Longest name that a person can be given, in characters. */
export const PERSON_NAME_MAX = 40;
