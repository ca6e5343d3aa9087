import { describe, expect, it } from 'vitest';
import { openBeforePress, stillLeftOpen } from '../../../shared/sign-out/readiness';
import {
  FIRST_THINGS,
  LEFT_OPEN,
  NEW_SIGN_OUT,
  type SignOut,
} from '../../../shared/sign-out/state';

const READY: SignOut = {
  ...NEW_SIGN_OUT,
  accountKind: 'personal',
  reason: 'safer',
  wayBack: 'password',
  secondWay: 'yes',
};

describe('what is open before the press', () => {
  it('is every question at the start', () => {
    expect(openBeforePress(NEW_SIGN_OUT)).toEqual([
      'account-kind',
      'reason',
      'way-back',
      'second-way',
    ]);
  });

  it.each<[string, Partial<SignOut>, string[]]>([
    ['all answered well', {}, []],
    ['a passkey is a way back too', { wayBack: 'passkey-or-app' }, []],
    ['a PIN opens only this computer', { wayBack: 'pin-only' }, ['way-back']],
    ['not knowing the way back', { wayBack: 'unsure' }, ['way-back']],
    ['no second way', { secondWay: 'no' }, ['second-way']],
    ['not knowing the second way', { secondWay: 'unsure' }, ['second-way']],
    ['not knowing the kind of account', { accountKind: 'unsure' }, ['account-kind']],
    ['an intruder brings the first things', { reason: 'intruder' }, [...FIRST_THINGS]],
    ['all first things done', { reason: 'intruder', firstThings: [...FIRST_THINGS] }, []],
    [
      'one first thing left, in the order of the page',
      { reason: 'intruder', firstThings: ['two-step', 'evidence', 'clean-computer'] },
      ['password', 'security-info'],
    ],
    ['a lost device brings no list', { reason: 'lost-device' }, []],
  ])('%s', (_name, change, open) => {
    expect(openBeforePress({ ...READY, ...change })).toEqual(open);
  });
});

describe('what a sign-out leaves open', () => {
  it('is everything until it is answered', () => {
    expect(stillLeftOpen(NEW_SIGN_OUT)).toEqual(LEFT_OPEN);
    expect(stillLeftOpen({ ...NEW_SIGN_OUT, leftOpen: { apps: 'done', pin: 'not-mine' } })).toEqual(
      LEFT_OPEN.filter((thing) => thing !== 'apps' && thing !== 'pin'),
    );
  });
});
