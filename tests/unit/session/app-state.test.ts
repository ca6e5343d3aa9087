import { describe, expect, it } from 'vitest';
import { NEW_SIGN_OUT } from '../../../shared/sign-out/state';
import { ANA, LUIS, stateForTests } from './builders';

describe('the state that the page sees', () => {
  it('goes up by one with each change, and tells it once', () => {
    const { state, shown } = stateForTests();
    expect(state.get().revision).toBe(0);

    state.change({ away: true });
    state.change({ away: false });

    expect(shown.map(({ revision, away }) => [revision, away])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(state.get()).toBe(shown[1]);
  });

  it('never changes a snapshot that it gave away', () => {
    const { state } = stateForTests();
    const before = state.get();

    state.change({ away: true });
    state.notify({ kind: 'settings-reset' });

    expect(before).toMatchObject({ revision: 0, away: false, notices: [] });
  });

  it('gives each notice an id of its own, and forgets it by that id', () => {
    const { state } = stateForTests();
    state.notify({ kind: 'settings-reset' }, { kind: 'settings-reset' });
    const [first, second] = state.get().notices;
    expect(first?.id).not.toBe(second?.id);

    state.dismiss(first?.id ?? '');

    expect(state.get().notices).toEqual([second]);
  });

  it('tells the page about nobody while the person is away, and about all when they are back', () => {
    const { state, shown } = stateForTests();
    const people = [{ id: ANA, name: 'Ana' }];
    state.change({ people, person: { ...people[0], signOut: NEW_SIGN_OUT } as never });
    state.notify({ kind: 'time-is-up', personId: ANA });

    state.change({ away: true });
    expect(JSON.stringify([shown.at(-1), state.shown()])).not.toMatch(new RegExp(`Ana|${ANA}`));
    expect(state.get().people).toEqual(people);
    state.change({ away: false });

    expect(shown.at(-1)).toMatchObject({ people, person: people[0], notices: [{ personId: ANA }] });
    expect(state.shown()).toBe(state.get());
  });

  it('says nothing when there is nothing to say', () => {
    const { state, shown } = stateForTests();

    state.notify();
    state.withdraw(() => true);

    expect(shown).toEqual([]);
  });

  it('keeps the newest notices when there are too many to read', () => {
    const { state } = stateForTests();
    for (let count = 0; count < 30; count += 1) state.notify({ kind: 'settings-reset' });
    state.notify({ kind: 'time-is-up', personId: ANA });

    expect(state.get().notices).toHaveLength(20);
    expect(state.get().notices.at(-1)).toMatchObject({ kind: 'time-is-up' });
  });

  it('takes back what is no longer true, and only that', () => {
    const { state } = stateForTests();
    state.notify({ kind: 'time-is-up', personId: ANA }, { kind: 'time-is-up', personId: LUIS });

    state.withdraw((notice) => notice.kind === 'time-is-up' && notice.personId === ANA);

    expect(state.get().notices).toMatchObject([{ personId: LUIS }]);
  });
});
