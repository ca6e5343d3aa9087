/** Longest name that a person can be given, in characters. */
export const PERSON_NAME_MAX = 40;
