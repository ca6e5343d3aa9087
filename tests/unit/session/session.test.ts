import { describe, expect, it } from 'vitest';
import { snapshotSchema } from '../../../shared/ipc/snapshot';
import { ANA, LUIS, person, sessionForTests, START } from './builders';

const ana = person(ANA, 'Ana');
const luis = person(LUIS, 'Luis');

describe('opening', () => {
  it('opens the account of the only person', async () => {
    const { state } = await sessionForTests(ana);

    expect(state.get()).toMatchObject({
      people: [{ id: ANA, name: 'Ana' }],
      person: { id: ANA, name: 'Ana' },
      keychain: { state: 'ready' },
      keeping: true,
    });
  });

  it('answers the keychain and the people in one snapshot, else the welcome flashes up', async () => {
    const { shown } = await sessionForTests(ana);

    const answered = shown.filter(({ keychain }) => keychain.state !== 'not-asked');
    expect(answered[0]).toMatchObject({ people: [{ name: 'Ana' }], person: { name: 'Ana' } });
  });

  it('shows nobody’s data unasked when there are several', async () => {
    const { state, session } = await sessionForTests(ana, luis);

    expect(state.get().person).toBeNull();
    expect(state.get().people).toHaveLength(2);
    expect(session.activeId()).toBeNull();
  });

  it('shows of the others their names only, in a shape that the contract allows', async () => {
    const { state, session } = await sessionForTests(ana, luis);
    await session.choose(ANA);

    expect(JSON.stringify(state.get().people)).not.toContain('signOut');
    expect(snapshotSchema.safeParse(state.get()).success).toBe(true);
  });

  it('tells what the keeper said: session only, closed files, notices', async () => {
    const { state, session, keeper } = await sessionForTests();
    keeper.opened = {
      keychain: 'locked',
      keeping: false,
      closed: [{ id: LUIS, reason: 'keychain' }],
      notices: [{ kind: 'used-backup', what: 'person' }],
    };

    await session.open();

    expect(state.get()).toMatchObject({
      keychain: { state: 'locked' },
      keeping: false,
      closedPeople: [{ id: LUIS, reason: 'keychain' }],
      notices: [{ kind: 'used-backup' }],
    });
  });

  it('keeps the account that was open when the keychain is asked again', async () => {
    const { state, session } = await sessionForTests(ana, luis);
    await session.choose(LUIS);

    await session.open();

    expect(state.get().person?.id).toBe(LUIS);
  });
});

describe('people', () => {
  it('opens the account of who was added', async () => {
    const { session, state } = await sessionForTests(ana);

    expect(await session.add('Luis')).toEqual({ ok: true, value: { personId: LUIS } });
    expect(state.get().person?.id).toBe(LUIS);
  });

  it('does not show a person who could not be saved', async () => {
    const { session, state, keeper } = await sessionForTests(ana);
    keeper.failing = true;

    expect(await session.add('Luis')).toEqual({ ok: false, error: 'people.not-saved' });
    expect(state.get().people).toEqual([{ id: ANA, name: 'Ana' }]);
  });

  it('renames after it is saved, and saves nothing when nothing changed', async () => {
    const { session, state, saves, keeper } = await sessionForTests(ana);

    await session.rename(ANA, 'Ana');
    expect(saves).toEqual([]);
    await session.rename(ANA, 'Anna');
    expect(saves.map(({ name }) => name)).toEqual(['Anna']);
    keeper.failing = true;

    expect(await session.rename(ANA, 'Hanna')).toEqual({ ok: false, error: 'people.not-saved' });
    expect(state.get().person?.name).toBe('Anna');
  });

  it('closes the account of who was removed', async () => {
    const { session, state, kept } = await sessionForTests(ana, luis);
    await session.choose(ANA);

    await session.remove(ANA);

    expect(kept.has(ANA)).toBe(false);
    expect(JSON.stringify(state.get())).not.toContain('Ana');
    expect(state.get().person?.id).toBe(LUIS);
  });

  it('keeps a person who could not be removed', async () => {
    const { session, state, keeper } = await sessionForTests(ana);
    keeper.failing = true;

    expect(await session.remove(ANA)).toEqual({ ok: false, error: 'people.not-removed' });
    expect(state.get().person?.id).toBe(ANA);
  });

  it.each(['rename', 'remove', 'choose', 'send'] as const)(
    'cannot %s somebody who is not there',
    async (call) => {
      const { session, shown } = await sessionForTests(ana);
      const before = shown.length;
      const answers = {
        rename: () => session.rename(LUIS, 'x'),
        remove: () => session.remove(LUIS),
        choose: () => session.choose(LUIS),
        send: () => session.send(LUIS, { kind: 'go-to-press' }),
      };

      expect(await answers[call]()).toEqual({ ok: false, error: 'people.unknown' });
      expect(shown).toHaveLength(before);
    },
  );

  it('forgets everybody', async () => {
    const { session, state } = await sessionForTests(ana);

    session.reset();

    expect(state.get()).toMatchObject({ people: [], person: null });
    expect(session.people()).toEqual([]);
  });
});

describe('the guide', () => {
  it('takes the time from the clock of main', async () => {
    const { session, state } = await sessionForTests(ana);

    await session.send(ANA, { kind: 'go-to-press' });
    await session.send(ANA, { kind: 'pressed' });

    expect(state.get().person?.signOut).toMatchObject({
      stage: 'waiting',
      clock: { startedAt: new Date(START).toISOString() },
    });
  });

  it('counts once it is saved: the page sees the state before until then', async () => {
    const { session, state, keeper } = await sessionForTests(ana);
    const sending = session.send(ANA, { kind: 'go-to-press' });
    expect(state.get().person?.signOut.stage).toBe('prepare');
    await sending;
    expect(state.get().person?.signOut.stage).toBe('press');
    keeper.failing = true;

    expect(await session.send(ANA, { kind: 'pressed' })).toEqual({
      ok: false,
      error: 'people.not-saved',
    });
    expect(state.get().person?.signOut.stage).toBe('press');
  });

  it('loses none of two quick answers', async () => {
    const { session, kept } = await sessionForTests(ana);

    await Promise.all([
      session.send(ANA, { kind: 'reason', value: 'intruder' }),
      session.send(ANA, { kind: 'way-back', value: 'password' }),
    ]);

    expect(kept.get(ANA)?.signOut).toMatchObject({ reason: 'intruder', wayBack: 'password' });
  });

  it('saves nothing for an event that makes no sense now', async () => {
    const { session, saves } = await sessionForTests(ana);

    expect(await session.send(ANA, { kind: 'pressed' })).toEqual({ ok: true, value: null });
    expect(saves).toEqual([]);
  });

  it('notes the time beside running clocks, and nowhere else', async () => {
    const { session, saves, setTime } = await sessionForTests(ana, luis);
    await session.send(ANA, { kind: 'go-to-press' });
    await session.send(ANA, { kind: 'pressed' });
    saves.length = 0;
    setTime(START + 600_000);

    await session.noteTime();

    expect(saves.map(({ id, signOut }) => [id, signOut.clock?.lastSeenAt])).toEqual([
      [ANA, new Date(START + 600_000).toISOString()],
    ]);
  });

  it('changes the guide of one person only', async () => {
    const { session, kept } = await sessionForTests(ana, luis);

    await session.send(ANA, { kind: 'reason', value: 'intruder' });
    await session.update(ANA, (one) => ({ ...one, signOut: { ...one.signOut, xbox: 'none' } }));

    expect(kept.get(ANA)?.signOut).toMatchObject({ reason: 'intruder', xbox: 'none' });
    expect(kept.get(LUIS)).toEqual(luis);
  });
});
