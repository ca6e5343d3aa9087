import { FIRST_THINGS, LEFT_OPEN, type FirstThing, type LeftOpen, type SignOut } from './state';

/** Something that should be clear before the sign-out. It never stops anybody (settled 16). */
export type OpenPoint = 'account-kind' | 'reason' | 'way-back' | 'second-way' | FirstThing;

/** What is still open before the sign-out, in the order in which the page shows it. */
export function openBeforePress(state: SignOut): OpenPoint[] {
  const open: OpenPoint[] = [];
  if (state.accountKind !== 'personal') open.push('account-kind');
  if (state.reason === null) open.push('reason');
  if (state.wayBack !== 'password' && state.wayBack !== 'passkey-or-app') open.push('way-back');
  if (state.secondWay !== 'yes') open.push('second-way');
  if (state.reason !== 'intruder') return open;
  return [...open, ...FIRST_THINGS.filter((thing) => !state.firstThings.includes(thing))];
}

/** What a sign-out leaves open and the person has not been through yet. */
export const stillLeftOpen = (state: SignOut): LeftOpen[] =>
  LEFT_OPEN.filter((thing) => state.leftOpen[thing] === undefined);
