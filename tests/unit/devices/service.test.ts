import { describe, expect, it } from 'vitest';
import {
  createDevicesService,
  type PageFileFailure,
} from '../../../electron/features/devices/devices-service';
import { createSession } from '../../../electron/features/session/session';
import { signalsOf } from '../../../electron/features/stronger/signals-of';
import { createReminder } from '../../../electron/features/reminders/reminder';
import { err, ok, type Result } from '../../../shared/result';
import { ANA, keeperForTests, person, START, stateForTests } from '../session/builders';

const PAGE = [
  'Devices (2)',
  'ANA-PC',
  'Windows 11',
  'Last seen 3/2/2026',
  'Remove device',
  'OLD-PC',
  'Windows 10',
  'Remove device',
].join('\n');

async function setup(page: Result<string, PageFileFailure> | null = null) {
  const { keeper } = keeperForTests(person(ANA, 'Ana'));
  const { state } = stateForTests();
  const clock = { at: START, now: () => clock.at };
  const session = createSession({ keeper, state, clock });
  await session.open();
  const service = createDevicesService({
    session,
    clock,
    thisComputer: {
      look: async () => ({ name: 'ana-pc', model: 'HP Pavilion', os: 'Windows 11' }),
    },
    choosePage: async () => page,
  });
  const list = async () => {
    const answer = await service.list({ personId: ANA });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  const bring = async (
    text: string,
    parts: ('computers' | 'store' | 'phones')[] = [],
    drop: string[] = [],
  ) => {
    const read = await service.read({ text, list: null });
    if (!read.ok) throw new Error('unread');
    const rows = read.value.rows.flatMap(({ id: row, name, type }) =>
      drop.includes(name) ? [] : [{ row, name, type }],
    );
    return service.keep({
      personId: ANA,
      lookId: read.value.lookId,
      rows,
      parts,
      order: 'day-first',
    });
  };
  return { service, session, state, clock, list, bring, keeper };
}

describe('the devices of a person', () => {
  it('are forgotten where they were brought in and not confirmed, once a lock closes', async () => {
    const { service, session } = await setup();
    const read = await service.read({ text: PAGE, list: null });
    service.letGo();
    const lookId = read.ok ? read.value.lookId : '';
    const given = { personId: ANA, lookId, rows: [], parts: [], order: null };
    expect(await service.keep(given)).toEqual(err({ code: 'devices.look-unknown' }));
    expect(session.people()[0]?.devices.items).toEqual([]);
  });

  it('are kept once their rows are confirmed, and found again with this computer marked', async () => {
    const { list, bring, session } = await setup();
    expect(await bring(PAGE)).toMatchObject({ ok: true, value: { added: ['d1', 'd2'], gone: [] } });
    expect((await list()).items.map(({ name, here, on }) => [name, here, on[0]?.lastUsed])).toEqual(
      [
        ['ANA-PC', 'yes', '2026-02-03'],
        ['OLD-PC', 'no', null],
      ],
    );
    expect(session.people()[0]?.devices.items).toHaveLength(2);
  });

  it('tick a step when a whole list no longer has them, and not when it may be a part', async () => {
    const { service, list, bring } = await setup();
    await bring(PAGE);
    await service.say({ personId: ANA, deviceIds: ['d2'], whose: { kind: 'gone', how: 'broken' } });
    const now = 'ANA-PC\nWindows 11\nRemove device';
    // The page says two, and one was read.
    expect(await bring(`Devices (2)\n${now}`)).toMatchObject({
      value: { gone: [], notSeen: ['d2'] },
    });
    expect(await bring(`Devices\n${now}`, ['computers'])).toMatchObject({
      value: { gone: [], notSeen: ['d2'] },
    });
    expect((await list()).guide.marks).toEqual({});
    expect(await bring(`Devices (1)\n${now}`)).toMatchObject({ value: { gone: ['d2'] } });
    expect((await list()).guide.marks['off-computers.d2']).toMatchObject({
      state: 'done',
      by: 'evidence',
    });
  });

  it('leave a step as the person marked it when a part of the list does not name the device', async () => {
    const { service, list, bring } = await setup();
    await bring(PAGE);
    await service.say({ personId: ANA, deviceIds: ['d2'], whose: { kind: 'gone', how: 'broken' } });
    await service.send({
      personId: ANA,
      event: { kind: 'done', task: 'off-computers.d2' },
    });
    const mark = async () => (await list()).guide.marks['off-computers.d2'];
    expect(await mark()).toMatchObject({ state: 'done', by: 'word' });
    await bring('Devices\nANA-PC\nWindows 11\nRemove device', ['computers']);
    expect(await mark()).toMatchObject({ state: 'done', by: 'word' });
    // Named again, it is seen to be there.
    await bring('Devices\nOLD-PC\nWindows 10\nRemove device', ['computers']);
    expect(await mark()).toMatchObject({ state: 'undone' });
  });

  it('that the person left out of a look do not count as gone', async () => {
    const { list, bring } = await setup();
    await bring(PAGE);
    expect(await bring(PAGE, [], ['OLD-PC'])).toMatchObject({
      value: { gone: [], notSeen: ['d2'] },
    });
    expect((await list()).items[1]?.on[0]?.goneAt).toBeNull();
  });

  it('cannot be kept twice, nor from a look that is not known', async () => {
    const { service } = await setup();
    const lookId = '3f2504e0-4f89-41d3-9a0c-0305e82c3309';
    expect(await service.keep({ personId: ANA, lookId, rows: [], parts: [], order: null })).toEqual(
      err({ code: 'devices.look-unknown' }),
    );
  });

  it('are not changed when they cannot be saved', async () => {
    const { bring, list, keeper, service } = await setup();
    await bring(PAGE);
    keeper.failing = true;
    expect(await service.drop({ personId: ANA, deviceId: 'd1' })).toEqual(
      err({ code: 'people.not-saved' }),
    );
    expect((await list()).items).toHaveLength(2);
  });

  it('can be typed in, added from the system, and taken out again', async () => {
    const { service, list } = await setup();
    expect(await service.thisComputer({})).toEqual(
      ok({ name: 'ana-pc', model: 'HP Pavilion', os: 'Windows 11' }),
    );
    await service.add({ personId: ANA, name: 'My PC', type: 'computer', lists: [], here: true });
    await service.add({
      personId: ANA,
      name: 'Old phone',
      type: 'phone',
      lists: ['phones'],
      here: false,
    });
    expect((await list()).items).toMatchObject([
      { name: 'My PC', here: 'yes', model: 'HP Pavilion' },
      { name: 'Old phone', here: 'no', model: null },
    ]);
    await service.drop({ personId: ANA, deviceId: 'd1' });
    expect((await list()).items.map(({ id }) => id)).toEqual(['d2']);
  });

  it('are one this computer at most, by the person’s own answer', async () => {
    const { service, list, bring } = await setup();
    await bring(PAGE);
    await service.isThis({ personId: ANA, deviceId: 'd2', answer: 'yes' });
    expect((await list()).items.map(({ here }) => here)).toEqual(['no', 'yes']);
  });

  it.each([
    ['too-big', 'devices.file-too-big'],
    ['not-read', 'devices.file-not-read'],
    ['not-text', 'devices.file-no-text'],
    ['empty', 'devices.file-no-text'],
  ] as const)('a saved page that is %s says so', async (problem, code) => {
    const { service } = await setup(err(problem));
    expect(await service.readFile({ list: null })).toEqual(err({ code }));
  });

  it('a saved page is read like a pasted one, and none chosen is no failure', async () => {
    expect(await (await setup(ok(PAGE))).service.readFile({ list: null })).toMatchObject({
      ok: true,
      value: { rows: [{ name: 'ANA-PC' }, { name: 'OLD-PC' }] },
    });
    expect(await (await setup(null)).service.readFile({ list: null })).toEqual(ok(null));
  });

  it('remind once, in neutral words, and not before their time', async () => {
    const { service, session, state, clock, list } = await setup();
    let told = 0;
    const reminder = createReminder({ session, state, clock, notify: () => (told += 1) });
    await service.lookAgain({ personId: ANA, days: 1 });
    await reminder.look();
    expect(told).toBe(0);
    clock.at += 86_400_000;
    await reminder.look();
    await reminder.look();
    expect([told, state.get().notices.filter(({ kind }) => kind === 'look-again').length]).toEqual([
      1, 1,
    ]);
    await service.lookAgain({ personId: ANA, days: null });
    expect((await list()).lookAgainAt).toBeNull();
  });
});

describe('what the order of “Make it stronger” learns', () => {
  it('is nothing before a list was brought in, then how many are not known and gone', async () => {
    const { bring, service, session } = await setup();
    const told = () => signalsOf(session.people()[0] ?? person(ANA, 'Ana')).devices;
    expect(told()).toBeNull();
    await bring(PAGE);
    await service.say({ personId: ANA, deviceIds: ['d1'], whose: { kind: 'unknown' } });
    await service.say({
      personId: ANA,
      deviceIds: ['d2'],
      whose: { kind: 'gone', how: 'stolen' },
    });
    expect(told()).toEqual({ unknown: 1, gone: 1 });
  });
});
