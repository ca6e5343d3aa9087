import { reduceFakes, type FakesEvent } from '../../../shared/fakes/fakes';
import type { Person } from '../../../shared/person';

/** Moves a person's exercise on; the same exercise gives the same person. */
export const withFakes =
  (event: FakesEvent) =>
  (person: Person, now: number): Person => {
    const fakes = reduceFakes(person.fakes, event, now);
    return fakes === person.fakes ? person : { ...person, fakes };
  };
