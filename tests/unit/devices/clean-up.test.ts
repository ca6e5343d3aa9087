import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringIn, settleRenamed, type ConfirmedLook } from '../../../shared/devices/bring-in';
import { CHECKLISTS } from '../../../shared/devices/checklists';
import {
  AT_ONCE,
  cleanUpTasks,
  devicesGuide,
  seenInLook,
  taskId,
} from '../../../shared/devices/cleanup';
import type { Coverage } from '../../../shared/devices/compare';
import { NO_DEVICES, storeUse, type Devices, type Whose } from '../../../shared/devices/state';
import { DEVICE_LISTS, type DeviceList, type DeviceRow } from '../../../shared/devices/types';
import { summaryOf } from '../../../shared/devices/view';
import { guideProblems } from '../../../shared/guide/guide';
import { readTask } from '../../../shared/guide/reading';
import { noteSeen, reduceGuide } from '../../../shared/guide/reducer';
import { openTasks } from '../../../shared/guide/selectors';
import { devicesSchema } from '../../../shared/schema/devices';

const NOW = Date.UTC(2026, 10, 26, 10);
const row = (name: string, list: DeviceList, more: Partial<DeviceRow> = {}): DeviceRow => ({
  name,
  list,
  type: list === 'phones' ? 'phone' : 'computer',
  model: null,
  os: list === 'phones' ? null : 'Windows 11',
  lastUsed: null,
  lastUsedEither: null,
  saysThis: false,
  line: 1,
  ...more,
});
const look = (
  rows: readonly DeviceRow[],
  more: Partial<Record<DeviceList, Coverage>> = {},
  counts: Partial<Record<DeviceList, number>> = {},
): ConfirmedLook => ({
  rows,
  coverage: { computers: 'whole', store: 'whole', phones: 'whole', ...more },
  counts: { computers: null, store: null, phones: null, ...counts },
});
const start = (rows: readonly DeviceRow[]): Devices => bringIn(NO_DEVICES, look(rows), NOW).devices;
const say = (devices: Devices, name: string, whose: Whose): Devices => ({
  ...devices,
  items: devices.items.map((one) => (one.name === name ? { ...one, whose } : one)),
});
const steps = (devices: Devices) => cleanUpTasks(devices).map(({ id }) => id);
const idOf = (devices: Devices, name: string) =>
  devices.items.find((one) => one.name === name)?.id ?? '';
const gone = (how: 'sold' | 'given' | 'lost' | 'stolen' | 'broken'): Whose => ({
  kind: 'gone',
  how,
});
const again = (devices: Devices, next: ConfirmedLook): Devices => {
  const { devices: after, named } = bringIn(devices, next, NOW + 1);
  return {
    ...after,
    guide: noteSeen(devicesGuide(after), after.guide, seenInLook(after, named), NOW + 1),
  };
};

describe('the clean-up', () => {
  const both = [row('OLD-PC', 'computers'), row('OLD-PC', 'store'), row('ANA-PC', 'computers')];

  it('has nothing to do while no device is to go', () => {
    expect(steps(say(start(both), 'ANA-PC', { kind: 'mine' }))).toEqual([]);
  });

  it('saves the keys of every PC in use or handed on first, then signs out there, then the lists', () => {
    let devices = say(start(both), 'ANA-PC', { kind: 'mine' });
    devices = say(devices, 'OLD-PC', gone('sold'));
    expect(steps(devices)).toEqual([
      'key.d1',
      'key.d2',
      'out-computer.d1',
      'off-computers.d1',
      'off-store.d1',
    ]);
    // The next one is the key, and taking off waits for it.
    expect(openTasks(devicesGuide(devices), devices.guide, NOW)[0]?.task.id).toBe('key.d1');
  });

  it.each([
    ['lost', ['find.d1', 'off-computers.d1', 'off-store.d1']],
    [
      'stolen',
      ['password', 'security-info', 'sign-out', 'find.d1', 'off-computers.d1', 'off-store.d1'],
    ],
    ['broken', ['off-computers.d1', 'off-store.d1']],
  ] as const)('%s', (how, expected) => {
    expect(steps(say(start(both), 'OLD-PC', gone(how)))).toEqual(expected);
  });

  it('protects the account first when a device is not known, the sign-out after the password (settled 16)', () => {
    expect(steps(say(start(both), 'OLD-PC', { kind: 'unknown' }))).toEqual([
      'evidence',
      'clean-computer',
      'password',
      'security-info',
      'two-step',
      'sign-out',
      'off-computers.d1',
      'off-store.d1',
    ]);
  });

  it('opens the page with the keys only after the account is safe, and before anything is taken off', () => {
    const known = say(start(both), 'OLD-PC', { kind: 'mine' });
    const more = start([...both, row('NEW-PC', 'computers')]);
    const devices = say(say(more, 'OLD-PC', { kind: 'mine' }), 'NEW-PC', { kind: 'unknown' });
    const order = steps(devices);
    const key = order.findIndex((id) => id.startsWith('key.'));

    expect(steps(known)).toEqual([]);
    expect(key).toBeGreaterThan(order.indexOf('sign-out'));
    expect(key).toBeLessThan(order.findIndex((id) => id.startsWith('off-')));
  });

  it('sends phones to their makers, and consoles to the console itself', () => {
    const devices = start([
      row('Pixel 7', 'phones'),
      row('Xbox', 'computers', { type: 'console' }),
    ]);
    expect(steps(say(devices, 'Pixel 7', gone('lost')))).toEqual([
      `find-phone.${idOf(devices, 'Pixel 7')}`,
      `off-phones.${idOf(devices, 'Pixel 7')}`,
    ]);
    expect(steps(say(devices, 'Pixel 7', gone('given')))).toEqual([
      `out-phone.${idOf(devices, 'Pixel 7')}`,
      `off-phones.${idOf(devices, 'Pixel 7')}`,
    ]);
    expect(steps(say(devices, 'Xbox', gone('sold')))[0]).toBe(
      `out-console.${idOf(devices, 'Xbox')}`,
    );
    // A console cannot be found from afar.
    expect(steps(say(devices, 'Xbox', gone('stolen'))).some((id) => id.startsWith('find'))).toBe(
      false,
    );
  });

  it('asks for no BitLocker key of a Mac or of Linux', () => {
    let devices = start([row('ANA', 'computers', { os: 'macOS 15' }), row('OLD-PC', 'computers')]);
    devices = say(say(devices, 'ANA', { kind: 'mine' }), 'OLD-PC', gone('broken'));
    expect(steps(devices)).toEqual([`off-computers.${idOf(devices, 'OLD-PC')}`]);
  });

  it('is a sound guide, also for very many devices', () => {
    let devices = start(Array.from({ length: 300 }, (_, index) => row(`PC-${index}`, 'computers')));
    devices = {
      ...devices,
      items: devices.items.map((one, index) => ({
        ...one,
        whose: index % 2 === 0 ? { kind: 'mine' } : gone('sold'),
      })),
    };
    expect(guideProblems(devicesGuide(devices))).toEqual([]);
    expect(cleanUpTasks(devices).length).toBeLessThanOrEqual(AT_ONCE * 3);
    expect(CHECKLISTS.map(({ items }) => new Set(items).size)).toEqual(
      CHECKLISTS.map(({ items }) => items.length),
    );
  });
});

describe('the proof', () => {
  const sold = say(
    start([row('OLD-PC', 'computers'), row('OLD-PC', 'store'), row('ANA-PC', 'computers')]),
    'OLD-PC',
    gone('broken'),
  );
  const reading = (devices: Devices, id: string) => readTask({ id }, devices.guide, NOW + 2);

  it('ticks a step by itself when a whole list no longer has the device', () => {
    const after = again(sold, look([row('ANA-PC', 'computers'), row('OLD-PC', 'store')]));
    expect(reading(after, 'off-computers.d1')).toMatchObject({ kind: 'done', by: 'evidence' });
    expect(reading(after, 'off-store.d1')).toMatchObject({ kind: 'open' });
  });

  it.each(['part', 'not-given'] as const)(
    'ticks nothing by an absence in a list that is %s',
    (coverage) => {
      const after = again(
        sold,
        look([row('ANA-PC', 'computers')], {
          computers: coverage,
          store: coverage,
          phones: coverage,
        }),
      );
      expect(reading(after, 'off-computers.d1').kind).toBe('open');
      expect(after.items[0]?.on.every(({ goneAt }) => goneAt === null)).toBe(true);
    },
  );

  it('opens a step again that was said to be done while the device is still there', () => {
    const guide = reduceGuide(
      devicesGuide(sold),
      sold.guide,
      { kind: 'done', task: 'off-store.d1' },
      NOW,
    );
    const after = again(
      { ...sold, guide },
      look([row('ANA-PC', 'computers'), row('OLD-PC', 'store')]),
    );
    expect(reading(after, 'off-store.d1')).toMatchObject({ kind: 'again', because: 'drift' });
    expect(summaryOf(after).openSteps).toBe(1);
  });

  it('leaves a step alone when its list was not brought in again', () => {
    const guide = reduceGuide(
      devicesGuide(sold),
      sold.guide,
      { kind: 'done', task: 'off-store.d1' },
      NOW,
    );
    const after = again(
      { ...sold, guide },
      look([row('ANA-PC', 'computers')], { store: 'not-given', phones: 'not-given' }),
    );
    expect(reading(after, 'off-store.d1')).toMatchObject({ kind: 'done', by: 'word' });
  });

  it('sees that a device came back', () => {
    const went = again(sold, look([row('ANA-PC', 'computers')]));
    const back = again(went, look([row('ANA-PC', 'computers'), row('OLD-PC', 'computers')]));
    expect(back.items).toHaveLength(2);
    expect(reading(back, 'off-computers.d1')).toMatchObject({ kind: 'again' });
  });

  it('asks about a new name before anything counts as gone', () => {
    const model = { model: 'Surface Laptop 3' };
    const before = say(
      start([row('OLD', 'computers', model), row('ANA-PC', 'computers')]),
      'OLD',
      gone('sold'),
    );
    const after = again(before, look([row('NEW', 'computers', model), row('ANA-PC', 'computers')]));
    expect(after.renamed).toEqual([{ before: 'd1', after: 'd3' }]);
    expect(reading(after, 'off-computers.d1').kind).toBe('open');
    const same = settleRenamed(after, { before: 'd1', after: 'd3' }, true, NOW);
    expect(same.items.map(({ name }) => name)).toEqual(['NEW', 'ANA-PC']);
    expect(same.items[0]?.whose).toEqual(gone('sold'));
    const two = settleRenamed(after, { before: 'd1', after: 'd3' }, false, NOW);
    expect(two.items.find(({ id }) => id === 'd1')?.on[0]?.goneAt).not.toBeNull();
    expect(two.renamed).toEqual([]);
  });

  it('keeps the word about a device through any number of looks, and always fits the schema', () => {
    const any = fc.array(
      fc.record({
        name: fc.constantFrom('A-PC', 'B-PC', 'C-PC'),
        list: fc.constantFrom(...DEVICE_LISTS),
        model: fc.constantFrom(null, 'Dell XPS 13'),
      }),
      { maxLength: 8 },
    );
    const cover = fc.constantFrom<Coverage>('whole', 'part', 'not-given');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(any, fc.record({ computers: cover, store: cover, phones: cover })), {
          maxLength: 5,
        }),
        (looks) => {
          let devices = NO_DEVICES;
          for (const [rows, coverage] of looks) {
            const before = devices;
            devices = again(
              devices,
              look(
                rows
                  .filter(({ list }) => coverage[list] !== 'not-given')
                  .map(({ name, list, model }) => row(name, list, { model })),
                coverage,
              ),
            );
            for (const old of before.items)
              expect(devices.items.find(({ id }) => id === old.id)?.whose).toEqual(old.whose);
            for (const { on } of devices.items)
              for (const one of on) {
                const had = before.items.some((old) =>
                  old.on.some(({ list, goneAt }) => list === one.list && goneAt === one.goneAt),
                );
                if (one.goneAt !== null && !had) expect(coverage[one.list]).toBe('whole');
              }
            devices = {
              ...devices,
              items: devices.items.map((one) => ({ ...one, whose: one.whose ?? gone('sold') })),
            };
            expect(devicesSchema.safeParse(devices).success).toBe(true);
            expect(new Set(devices.items.map(({ id }) => id)).size).toBe(devices.items.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('counts the Store by the page’s own number when that is higher', () => {
    expect(storeUse(NO_DEVICES)).toBeNull();
    expect(storeUse(sold)).toEqual({ used: 1, from: 'rows' });
    const told = bringIn(NO_DEVICES, look([row('A', 'store')], {}, { store: 7 }), NOW).devices;
    expect(storeUse(told)).toEqual({ used: 7, from: 'page' });
  });

  it('names its steps so that the engine takes them', () => {
    expect(taskId('off-store', 'd12')).toBe('off-store.d12');
  });
});
