import { describe, expect, it } from 'vitest';
import { NEW_GUIDE } from '../../../shared/guide/state';
import type { Device } from '../../../shared/schema/devices';
import { placeOf } from '../../../shared/stronger/order';
import { NO_SIGNALS } from '../../../shared/stronger/signals';
import { guideFor } from '../../../shared/stronger/tasks';
import { createStronger, type SignalSource } from '../../../electron/features/stronger/stronger';
import { isOldWindows } from '../../../electron/platform/win32/old-windows';
import { newPerson, type Person } from '../../../shared/person';
import { ok, err } from '../../../shared/result';
import { personSchema } from '../../../shared/schema/person';
import { viewOf } from '../../../shared/person';

const ID = '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1';
const NOW = Date.UTC(2026, 10, 26, 12);
const ANA = newPerson({ id: ID, name: 'Ana', createdAt: '2026-03-05T12:00:00Z' });

/** The service over one person in memory, who is checked as the file would be. */
function setup(sources: readonly SignalSource[] = [], person: Person = ANA, saves = true) {
  let people: readonly Person[] = [person];
  const stronger = createStronger({
    clock: { now: () => NOW },
    sources,
    session: {
      people: () => people,
      update: async (personId, change) => {
        const before = people.find(({ id }) => id === personId);
        if (before === undefined) return err('people.unknown');
        if (!saves) return err('people.not-saved');
        people = [personSchema.parse(JSON.parse(JSON.stringify(change(before, NOW))))];
        return ok(null);
      },
    },
  });
  return { stronger, ana: () => people[0] ?? person };
}

const withCode = (step: 'adding' | 'kept' | 'removing'): Person => ({
  ...ANA,
  safe: {
    items: [
      {
        id: ID,
        kind: 'recovery-code',
        label: '',
        addedAt: '2026-03-05T12:00:00Z',
        step,
        reminded: 0,
      },
    ],
  },
});

describe('what a person says', () => {
  it('is kept, and travels without the log', async () => {
    const { stronger, ana } = setup();
    await stronger.send({
      personId: ID,
      event: { kind: 'task', event: { kind: 'done', task: 'codes' } },
    });
    await stronger.send({
      personId: ID,
      event: { kind: 'answer', question: 'reused', answer: 'yes' },
    });
    await stronger.send({ personId: ID, event: { kind: 'method', method: 'key', on: true } });
    expect(ana().stronger).toMatchObject({ answers: { reused: 'yes' }, methods: ['key'] });
    expect(viewOf(ana()).stronger.guide).toEqual({ marks: ana().stronger.guide.marks, spots: {} });
    expect(ana().stronger.guide.log).toHaveLength(1);
  });

  it('can be taken away', async () => {
    const { stronger, ana } = setup();
    const say = (event: Parameters<typeof stronger.send>[0]['event']) =>
      stronger.send({ personId: ID, event });
    await say({ kind: 'answer', question: 'reused', answer: 'yes' });
    await say({ kind: 'answer', question: 'reused', answer: null });
    await say({ kind: 'method', method: 'sms', on: true });
    await say({ kind: 'method', method: 'sms', on: false });
    await say({ kind: 'task', event: { kind: 'done', task: 'codes' } });
    await say({ kind: 'task', event: { kind: 'take-back', task: 'codes' } });
    expect(ana().stronger).toEqual(ANA.stronger);
  });

  it('about nobody, or with a full disk, is said so', async () => {
    const asked = { kind: 'asked', asked: true } as const;
    const other = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    expect(await setup().stronger.send({ personId: other, event: asked })).toEqual(
      err({ code: 'people.unknown' }),
    );
    expect(await setup([], ANA, false).stronger.send({ personId: ID, event: asked })).toEqual(
      err({ code: 'people.not-saved' }),
    );
    expect(await setup().stronger.look({ personId: other })).toEqual(
      err({ code: 'people.unknown' }),
    );
    expect(await setup().stronger.history({ personId: other })).toEqual(
      err({ code: 'people.unknown' }),
    );
  });
});

describe('what is known for the order', () => {
  it('comes from the person’s own file and from every source; one that fails leaves its part unknown', async () => {
    const { stronger } = setup([
      async () => ({ oldWindows: true, seen: { updates: 'not-good' } }),
      () => Promise.reject(new Error('no checks here')),
      async () => ({ seen: { 'device-lock': 'could-not-check' } }),
    ]);
    expect(await stronger.look({ personId: ID })).toEqual(
      ok({
        answers: {},
        reason: null,
        devices: null,
        codeInSafe: false,
        signIns: null,
        oldWindows: true,
        seen: { updates: 'not-good', 'device-lock': 'could-not-check' },
      }),
    );
  });

  it('a code in the Safe is seen, and no longer seen when it is gone', async () => {
    const { stronger, ana } = setup([], withCode('kept'));
    await stronger.look({ personId: ID });
    expect(ana().stronger.guide.marks['recovery-code']).toMatchObject({
      state: 'done',
      by: 'evidence',
    });
    const later = setup([], { ...ana(), safe: { items: [] } });
    await later.stronger.look({ personId: ID });
    expect(later.ana().stronger.guide.marks['recovery-code']).toMatchObject({ state: 'undone' });
  });

  it.each(['adding', 'removing'] as const)('a code that is %s is not there yet', async (step) => {
    const { stronger, ana } = setup([], withCode(step));
    await stronger.look({ personId: ID });
    expect(ana().stronger.guide.marks).toEqual({});
  });

  it('an empty Safe takes no word back: the code may lie on paper', async () => {
    const { stronger, ana } = setup();
    await stronger.send({
      personId: ID,
      event: { kind: 'task', event: { kind: 'done', task: 'recovery-code' } },
    });
    await stronger.look({ personId: ID });
    expect(ana().stronger.guide.marks['recovery-code']).toMatchObject({
      state: 'done',
      by: 'word',
    });
  });
});

describe('a Windows without updates', () => {
  it.each<[string, boolean | null]>([
    ['10.0.19045', true],
    ['6.1.7601', true],
    ['10.0.22000', false],
    ['10.0.26100', false],
    ['', null],
    ['10.0', null],
    ['ten', null],
  ])('%s: %s', (release, old) => {
    expect(isOldWindows(release)).toBe(old);
  });
});

describe('the devices of a person', () => {
  const device = (id: string, whose: Device['whose'], goneAt: string | null = null): Device => ({
    id,
    name: 'A laptop',
    type: 'computer',
    model: null,
    os: null,
    on: [{ list: 'computers', lastUsed: null, goneAt }],
    whose,
    isThis: null,
    joinedByModel: false,
    addedAt: '2026-03-05T12:00:00Z',
  });
  const seen = async (...items: Device[]) => {
    const { stronger } = setup([], { ...ANA, devices: { ...ANA.devices, items } });
    const looked = await stronger.look({ personId: ID });
    return looked.ok && looked.value.devices;
  };

  it('are unknown until somebody said whose they are', async () => {
    expect(await seen()).toBeNull();
    expect(await seen(device('d1', null))).toBeNull();
    expect(await seen(device('d1', null), device('d2', { kind: 'mine' }))).toEqual({
      unknown: 0,
      gone: 0,
    });
  });

  it('count while a list still names them, and bring the password and the ways back forward', async () => {
    const strange = device('d1', { kind: 'unknown' });
    const sold = device('d2', { kind: 'gone', how: 'sold' });
    const off = device('d3', { kind: 'gone', how: 'lost' }, '2026-03-06T12:00:00Z');
    expect(await seen(strange, sold, off)).toEqual({ unknown: 1, gone: 1 });
    const person = { ...ANA, devices: { ...ANA.devices, items: [strange] } };
    const { stronger } = setup([], person);
    const looked = await stronger.look({ personId: ID });
    const signals = looked.ok ? looked.value : NO_SIGNALS;
    const guide = guideFor('personal');
    expect(placeOf(guide, 'password', NEW_GUIDE, signals, NOW).because).toBe('unknown-device');
  });
});
