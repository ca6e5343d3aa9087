import { openAfter, openFirst } from './lists';
import type { FirstThing, LeftOpen, SignOut } from './state';

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
  return [...open, ...openFirst(state)];
}

/** What a sign-out leaves open and the person has not been through yet. */
export const stillLeftOpen: (state: SignOut) => LeftOpen[] = openAfter;
