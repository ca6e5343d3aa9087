import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAfter, openFirst, withFirst, withOpen } from '../../../shared/sign-out/lists';
import {
  FIRST_THINGS,
  LEFT_OPEN,
  LEFT_OPEN_ANSWERS,
  type SignOut,
} from '../../../shared/sign-out/state';

const someFirst = fc.subarray([...FIRST_THINGS]);
const someOpen = fc.dictionary(
  fc.constantFrom(...LEFT_OPEN),
  fc.constantFrom(...LEFT_OPEN_ANSWERS),
) as fc.Arbitrary<SignOut['leftOpen']>;

describe('the lists of the sign-out, through the engine', () => {
  it('say of each first thing what was last said, and leave the others', () => {
    fc.assert(
      fc.property(
        someFirst,
        fc.constantFrom(...FIRST_THINGS),
        fc.boolean(),
        (firstThings, thing, done) => {
          const after = withFirst({ firstThings }, thing, done);
          expect(after.includes(thing)).toBe(done);
          expect(after.filter((id) => id !== thing)).toEqual(
            firstThings.filter((id) => id !== thing),
          );
          expect(openFirst({ firstThings: after })).toEqual(
            FIRST_THINGS.filter((id) => !after.includes(id)),
          );
        },
      ),
    );
  });

  it('say of each open thing what was last said, and leave the others', () => {
    const answer = fc.constantFrom(...LEFT_OPEN_ANSWERS, null);
    fc.assert(
      fc.property(someOpen, fc.constantFrom(...LEFT_OPEN), answer, (leftOpen, thing, said) => {
        const { [thing]: _before, ...others } = leftOpen;
        const after = withOpen({ leftOpen }, thing, said);
        expect(after).toEqual(said === null ? others : { ...others, [thing]: said });
        expect(openAfter({ leftOpen: after })).toEqual(
          LEFT_OPEN.filter((id) => after[id] === undefined),
        );
      }),
    );
  });
});
