import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDevices, type Coverage } from '../../../shared/devices/compare';
import { joinTexts, mergeRows } from '../../../shared/devices/merge';
import { whichIsThis } from '../../../shared/devices/this-computer';
import { DEVICE_LISTS, type DeviceList, type DeviceRow } from '../../../shared/devices/types';

const row = (name: string, list: DeviceList, more: Partial<DeviceRow> = {}): DeviceRow => ({
  name,
  list,
  type: list === 'phones' ? 'phone' : 'computer',
  model: null,
  os: null,
  lastUsed: null,
  lastUsedEither: null,
  saysThis: false,
  line: 1,
  ...more,
});
const view = (rows: readonly DeviceRow[]) =>
  mergeRows(rows).map(({ name, lists }) => `${name}: ${lists.join(' ')}`);
const WHOLE: Record<DeviceList, Coverage> = { computers: 'whole', store: 'whole', phones: 'whole' };
const changes = (before: readonly DeviceRow[], after: readonly DeviceRow[], coverage = WHOLE) => {
  const { gone, stayed, added, notSeen, maybeRenamed } = compareDevices(
    mergeRows(before),
    mergeRows(after),
    coverage,
  );
  const told = (list: readonly { device: { name: string }; lists: readonly string[] }[]) =>
    list.map(({ device, lists }) => `${device.name}: ${lists.join(' ')}`);
  return {
    gone: told(gone),
    stayed: told(stayed),
    added: told(added),
    notSeen: told(notSeen),
    renamed: maybeRenamed.map(({ before: old, after: now }) => `${old.name} ${now.name}`),
  };
};

describe('three lists as one view', () => {
  it('shows a device of several lists once, with the latest use', () => {
    const merged = mergeRows([
      row('ANA-PC', 'computers', { lastUsed: '2026-03-02', os: 'Windows 11' }),
      row('ana-pc', 'store', { lastUsed: '2026-05-01', model: 'HP Pavilion 15' }),
      row('Pixel 7', 'phones'),
    ]);
    expect(merged).toMatchObject([
      {
        name: 'ANA-PC',
        lists: ['computers', 'store'],
        lastUsed: '2026-05-01',
        os: 'Windows 11',
        model: 'HP Pavilion 15',
      },
      { name: 'Pixel 7', lists: ['phones'] },
    ]);
  });

  it('keeps two of one name in one list apart, and gives each its own partner', () => {
    expect(
      view([
        row('ANA-PC', 'computers', { model: 'HP Pavilion 15' }),
        row('ANA-PC', 'computers', { model: 'Dell XPS 13' }),
        row('ANA-PC', 'store', { model: 'Dell XPS 13' }),
      ]),
    ).toEqual(['ANA-PC: computers', 'ANA-PC: computers store']);
  });

  it('joins DESKTOP-ABC123 with the model name it has in another list, when nothing else fits', () => {
    const surface = row('DESKTOP-ABC123', 'computers', { model: 'Surface Laptop 3' });
    expect(mergeRows([surface, row('Surface Laptop 3', 'store')])).toMatchObject([
      { name: 'DESKTOP-ABC123', lists: ['computers', 'store'], joinedByModel: true },
    ]);
    // Two of that model: nobody can say which.
    const twin = row('LAPTOP-XYZ', 'computers', { model: 'Surface Laptop 3' });
    expect(view([surface, twin, row('Surface Laptop 3', 'store')])).toHaveLength(3);
    expect(
      view([surface, row('Surface Laptop 3', 'store'), row('Surface Laptop 3', 'store')]),
    ).toHaveLength(3);
    expect(view([surface, row('Surface Pro 9', 'store')])).toHaveLength(2);
  });

  it('never joins a phone with a computer', () => {
    expect(view([row('Ana', 'computers'), row('Ana', 'phones')])).toHaveLength(2);
  });

  it('loses no row and mixes no list, whatever the rows are', () => {
    const any = fc.record({
      name: fc.constantFrom('A-PC', 'B-PC', 'Surface Laptop 3', 'Xbox One'),
      list: fc.constantFrom(...DEVICE_LISTS),
      model: fc.constantFrom(null, 'Surface Laptop 3', 'Dell XPS 13'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (given) => {
        const rows = given.map(({ name, list, model }, line) => row(name, list, { model, line }));
        const merged = mergeRows(rows);
        expect(
          merged.flatMap((device) => device.rows.map(({ line }) => line)).sort((a, b) => a - b),
        ).toEqual(rows.map(({ line }) => line));
        for (const device of merged)
          expect(new Set(device.rows.map(({ list }) => list)).size).toBe(device.rows.length);
      }),
    );
  });

  it('counts a list that is in two texts once, and two devices of one text twice', () => {
    const twice = [row('ANA-PC', 'computers'), row('ANA-PC', 'computers')];
    expect(joinTexts([twice, twice])).toHaveLength(2);
    expect(joinTexts([[row('A', 'computers')], [row('B', 'computers')]])).toHaveLength(2);
  });
});

describe('which is this computer', () => {
  const me = { name: 'ANA-PC', model: 'HP Pavilion 15', os: 'Windows 11' };
  const device = (
    name: string,
    model: string | null = null,
    type: DeviceRow['type'] = 'computer',
  ) => ({ name, model, type, saysThis: false });

  it('by its name, in any case, or cut after 15 letters', () => {
    expect(whichIsThis([device('ana-pc'), device('BOB-PC')], me)).toEqual(['yes', 'no']);
    expect(
      whichIsThis([device('ANAS-VERY-LONG-')], { ...me, name: 'Anas-very-long-name' }),
    ).toEqual(['yes']);
  });
  it('asks when the model is another, or when two have the name', () => {
    expect(whichIsThis([device('ANA-PC', 'Dell XPS 13')], me)).toEqual(['ask']);
    expect(whichIsThis([device('ANA-PC'), device('ANA-PC')], me)).toEqual(['ask', 'ask']);
    expect(
      whichIsThis([device('ANA-PC', 'HP Pavilion 15'), device('ANA-PC', 'Dell XPS 13')], me),
    ).toEqual(['yes', 'no']);
  });
  it('asks when only the model fits, and not when another one is sure', () => {
    expect(whichIsThis([device('DESKTOP-ABC123', 'HP Pavilion 15-eh1xxx')], me)).toEqual(['ask']);
    expect(whichIsThis([device('HP Pavilion 15'), device('BOB-PC')], me)).toEqual(['ask', 'no']);
    expect(whichIsThis([device('DESKTOP-ABC123', 'HP Pavilion 15'), device('ANA-PC')], me)).toEqual(
      ['no', 'yes'],
    );
  });
  it('never says that a phone or a console is it, and says nothing from nothing', () => {
    expect(
      whichIsThis([device('ANA-PC', null, 'phone'), device('ANA-PC', null, 'console')], me),
    ).toEqual(['no', 'no']);
    expect(whichIsThis([device('ANA-PC')], { name: null, model: null, os: null })).toEqual(['no']);
  });
  it('asks about the one that the page calls “this device”', () => {
    expect(whichIsThis([{ ...device('OTHER'), saysThis: true }], me)).toEqual(['ask']);
  });
});

describe('what changed since the last look', () => {
  const before = [
    row('OLD-PC', 'computers'),
    row('OLD-PC', 'store'),
    row('ANA-PC', 'computers'),
    row('Pixel 7', 'phones'),
  ];

  it('tells list by list what went, what stayed and what is new', () => {
    expect(
      changes(before, [
        row('OLD-PC', 'store'),
        row('ANA-PC', 'computers'),
        row('NEW-PC', 'computers'),
        row('Pixel 7', 'phones'),
      ]),
    ).toEqual({
      gone: ['OLD-PC: computers'],
      stayed: ['OLD-PC: store', 'ANA-PC: computers', 'Pixel 7: phones'],
      added: ['NEW-PC: computers'],
      notSeen: [],
      renamed: [],
    });
  });

  it('takes no absence for gone in a list that is a part or was not brought in', () => {
    const after = [row('ANA-PC', 'computers')];
    const told = changes(before, after, { computers: 'part', store: 'not-given', phones: 'whole' });
    expect(told.gone).toEqual(['Pixel 7: phones']);
    expect(told.notSeen).toEqual(['OLD-PC: computers store']);
  });

  it('asks whether a device has a new name, and only when nothing else fits', () => {
    const model = { model: 'Surface Laptop 3' };
    expect(
      changes([row('OLD', 'computers', model)], [row('NEW', 'computers', model)]),
    ).toMatchObject({ gone: ['OLD: computers'], added: ['NEW: computers'], renamed: ['OLD NEW'] });
    expect(
      changes(
        [row('OLD', 'computers', model)],
        [row('NEW', 'computers', model), row('NEW2', 'computers', model)],
      ).renamed,
    ).toEqual([]);
  });

  it('sees that one of two with the same name went', () => {
    const two = [
      row('PC-A', 'computers', { model: 'Dell XPS 13' }),
      row('PC-A', 'computers', { model: 'HP Pavilion 15' }),
    ];
    const told = compareDevices(mergeRows(two), mergeRows(two.slice(1)), WHOLE);
    expect(told.gone.map(({ device }) => device.model)).toEqual(['Dell XPS 13']);
    expect(told.stayed.map(({ device }) => device.model)).toEqual(['HP Pavilion 15']);
  });

  it('accounts for every device of both looks', () => {
    const any = fc.array(
      fc.record({
        name: fc.constantFrom('A', 'B', 'C', 'D'),
        list: fc.constantFrom(...DEVICE_LISTS),
      }),
      { maxLength: 12 },
    );
    const coverage = fc.record({
      computers: fc.constantFrom<Coverage>('whole', 'part', 'not-given'),
      store: fc.constantFrom<Coverage>('whole', 'part'),
      phones: fc.constant<Coverage>('whole'),
    });
    fc.assert(
      fc.property(any, any, coverage, (first, second, cover) => {
        const [old, now] = [first, second].map((rows) =>
          mergeRows(rows.map(({ name, list }) => row(name, list))),
        );
        const told = compareDevices(old ?? [], now ?? [], cover);
        const count = (list: readonly { lists: readonly unknown[] }[]) =>
          list.reduce((sum, { lists }) => sum + lists.length, 0);
        expect(count(told.gone) + count(told.stayed) + count(told.notSeen)).toBe(count(old ?? []));
        expect(count(told.stayed) + count(told.added)).toBe(count(now ?? []));
        for (const { lists } of told.gone)
          for (const list of lists) expect(cover[list]).toBe('whole');
      }),
    );
  });
});
