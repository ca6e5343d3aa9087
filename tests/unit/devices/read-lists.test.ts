import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLists } from '../../../shared/devices/read-lists';
import type { ReadContext } from '../../../shared/devices/types';
import { LAYOUTS, WORDINGS, type SyntheticDevice } from './pages';

const NOW: ReadContext = { today: '2026-11-26', minuteOfDay: 600, order: null, list: null };
const rows = (text: string, context: Partial<ReadContext> = {}) =>
  readLists(text, { ...NOW, ...context }).rows.map(({ name, list, type, model, os, lastUsed }) => ({
    name,
    list,
    type,
    model,
    os,
    lastUsed,
  }));
const names = (text: string) =>
  readLists(text, NOW).rows.map(({ name, list }) => `${list}: ${name}`);

const PCS: readonly SyntheticDevice[] = [
  { name: 'ANA-LAPTOP', model: 'HP Pavilion 15', os: 'Windows 11 Home', lastUsed: '2026-03-02' },
  { name: 'DESKTOP-ABC123', model: null, os: 'Windows 10 Pro', lastUsed: '2026-11-20' },
  { name: 'OFICINA-PC', model: 'Dell XPS 13', os: 'Windows 11', lastUsed: '2025-12-24' },
];

describe.each(WORDINGS)('a synthetic page in $locale', (wording) => {
  it.each(Object.keys(LAYOUTS))('%s', (layout) => {
    const text = LAYOUTS[layout]?.(PCS, wording, 'remove') ?? '';
    expect(rows(text)).toEqual(
      PCS.map((device) => ({ ...device, list: 'computers', type: 'computer' })),
    );
    expect(readLists(text, NOW).unread).toEqual([]);
  });

  it('with a menu before it and all three lists in one paste', () => {
    const cards = LAYOUTS['cards without empty lines'];
    const text = [
      ...wording.menu,
      wording.titles.computers,
      cards?.(PCS, wording, 'remove'),
      wording.titles.store,
      wording.of(2),
      cards?.(PCS.slice(0, 1), wording, 'unlink'),
      cards?.(
        [{ name: 'Xbox Series X', model: null, os: null, lastUsed: null }],
        wording,
        'unlink',
      ),
      wording.titles.phones,
      cards?.(
        [
          { name: 'Pixel 7', model: null, os: 'Android 14', lastUsed: '2026-10-01' },
          { name: 'iPhone', model: null, os: null, lastUsed: null },
        ],
        wording,
        'unlink',
      ),
      '© Microsoft 2026',
    ].join('\n');
    expect(names(text)).toEqual([
      'computers: ANA-LAPTOP',
      'computers: DESKTOP-ABC123',
      'computers: OFICINA-PC',
      'store: ANA-LAPTOP',
      'store: Xbox Series X',
      'phones: Pixel 7',
      'phones: iPhone',
    ]);
    const reading = readLists(text, NOW);
    expect(reading.counts.store).toBe(2);
    expect(reading.unread).toEqual([]);
  });
});

describe('the reader of device lists', () => {
  it('reads back what was written, in any layout and language', () => {
    const name = fc.oneof(
      fc.stringMatching(/^[A-Z]{2,6}-[A-Z0-9]{2,7}$/),
      fc.stringMatching(/^DESKTOP-[A-Z0-9]{7}$/),
    );
    const device = fc.record({
      name,
      model: fc.constantFrom(
        null,
        'HP Pavilion 15',
        'Surface Laptop 3',
        'Lenovo IdeaPad 5',
        'Dell XPS 13',
      ),
      os: fc.constantFrom('Windows 11', 'Windows 11 Home', 'Windows 10 Pro'),
      lastUsed: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    });
    fc.assert(
      fc.property(
        fc.array(device, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...WORDINGS),
        fc.constantFrom(...Object.keys(LAYOUTS)),
        (devices, wording, layout) => {
          const read = readLists(LAYOUTS[layout]?.(devices, wording, 'remove') ?? '', NOW);
          expect(
            read.rows.map(({ name: said, model, os, lastUsed }) => ({
              name: said,
              model,
              os,
              lastUsed,
            })),
          ).toEqual(devices);
          expect(read.unread).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves no line out, whatever it is given', () => {
    const words = fc.constantFrom(
      'ANA-PC',
      'Windows 11',
      'Remove device',
      'Unlink',
      'Last seen: yesterday',
      '',
      'Devices',
      'Some words of a page',
      'Microsoft Store',
      '4 of 10 devices',
      '\t',
      'Buy now',
      '3/2/2026',
      'Kitchen',
      'Model:',
      'This device',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 30 })), {
          maxLength: 40,
        }),
        (lines) => {
          const text = lines.join('\n');
          const read = readLists(text, NOW);
          for (const row of read.rows) expect(row.name.length).toBeGreaterThan(0);
          for (const line of read.unread) expect(line.text.length).toBeGreaterThan(0);
          // A line of unknown words is a device, part of one, or said to be unread.
          const told = JSON.stringify(read);
          for (const line of lines)
            if (line === 'Some words of a page' || line === 'Buy now') expect(told).toContain(line);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes no menu, no advertising and no foot of a page for a device', () => {
    const read = readLists(
      [
        'Surface Pro',
        'Surface Laptop',
        'Xbox',
        'Windows',
        'Devices',
        '',
        'ANA-PC',
        'Windows 11',
        'Last seen yesterday',
        'Remove device',
        '',
        'Microsoft 365',
        'Surface Pro',
        'Xbox',
        'PC Game Pass',
        'Contact us',
        '© Microsoft 2026',
      ].join('\n'),
      NOW,
    );
    expect(read.rows.map(({ name }) => name)).toEqual(['ANA-PC']);
    expect(read.unread.map(({ text, reason }) => `${text}: ${reason}`)).toContain(
      'PC Game Pass: no-device-seen',
    );
  });

  it('knows the list by its button when the page names all of them', () => {
    expect(
      names('Devices\nApps & games devices\nAndroid & iOS\nANA-PC\nWindows 11\nRemove device'),
    ).toEqual(['computers: ANA-PC']);
    expect(
      names('Devices\nApps & games devices\nAndroid & iOS\nANA-PC\nUnlink\nPixel 7\nUnlink'),
    ).toEqual(['store: ANA-PC', 'phones: Pixel 7']);
  });

  it('takes a title that stands where a name stands for the name', () => {
    expect(
      names('Devices\n\nPhone\nWindows 11\nRemove device\n\nANA-PC\nWindows 10\nRemove device'),
    ).toEqual(['computers: Phone', 'computers: ANA-PC']);
  });

  it('reads a list that somebody typed', () => {
    expect(names('Computers:\nKitchen\nAna’s laptop\nPhones:\nPixel 7\nStore:\nKitchen')).toEqual([
      'computers: Kitchen',
      'computers: Ana’s laptop',
      'phones: Pixel 7',
      'store: Kitchen',
    ]);
    expect(names('- ANA-PC\n- Xbox One\n- iPhone 12')).toEqual([
      'computers: ANA-PC',
      'computers: Xbox One',
      'phones: iPhone 12',
    ]);
    expect(rows('ANA-PC, Windows 11, last used March 2, 2026')).toMatchObject([
      { name: 'ANA-PC', os: 'Windows 11', lastUsed: '2026-03-02' },
    ]);
  });

  it('believes the person about which list it is', () => {
    expect(
      readLists('ANA-PC\nWindows 11\nXbox One\nLast used yesterday', {
        ...NOW,
        list: 'store',
      }).rows.map(({ list }) => list),
    ).toEqual(['store', 'store']);
  });

  it('believes the page when it plainly is another list than the one that was chosen', () => {
    const store = 'Apps & games devices\n4 of 10 devices\nANA-PC\nUnlink\nXbox\nUnlink';
    const read = readLists(store, { ...NOW, list: 'computers' });
    expect(read.rows.map(({ list }) => list)).toEqual(['store', 'store']);
    expect(read.counts).toEqual({ computers: null, store: 4, phones: null });
    // A list of computers with nothing in it would show that all of them are gone.
    expect(read.lists).toEqual(['store']);
    const empty = readLists('Apps & games devices\n0 of 10', { ...NOW, list: 'computers' });
    expect(empty.lists).toEqual(['store']);
    const phones = 'Android & iOS\nPixel 7\nAndroid 14\nUnlink';
    expect(readLists(phones, { ...NOW, list: 'computers' }).lists).toEqual(['phones']);
  });

  it.each([
    [
      'en',
      'Android & iOS\nPhones linked to your account\nAna’s iPhone\niPhone 13\nUnlink',
      'Ana’s iPhone',
    ],
    ['fr', 'Appareils\nGérer tous vos appareils\nPC de Zoé\nWindows 11\nSupprimer', 'PC de Zoé'],
    [
      'ja',
      'アカウントに接続されているデバイス\n花子のパソコン\nWindows 11\n削除',
      '花子のパソコン',
    ],
  ])('takes a line about the list for no name of a device (%s)', (_language, text, name) => {
    const read = readLists(text, NOW);
    expect(read.rows.map((row) => row.name)).toEqual([name]);
    expect(read.unread).toMatchObject([{ reason: 'page-text' }]);
  });

  it('takes the number of a row for no place of the Store', () => {
    const read = readLists(
      'Devices\nDevice 1 of 10\nANA-PC\nWindows 11\nRemove device\nDevice 2 of 10\nBOB-PC\nWindows 10\nRemove device',
      NOW,
    );
    expect(read.lists).toEqual(['computers']);
    expect(read.rows.map(({ name }) => name)).toEqual(['ANA-PC', 'BOB-PC']);
  });

  it('does not take the page’s number for the value of a label', () => {
    const read = readLists('デバイス\n10 台中 2 台\n花子のパソコン\nリンク解除', NOW);
    expect(read.rows.map(({ name }) => name)).toEqual(['花子のパソコン']);
    expect(read.counts.store).toBe(2);
  });

  it.each([
    'You have no devices',
    'No hay dispositivos en tu cuenta',
    'Vous n’avez aucun appareil',
    'Keine Geräte',
    'Nessun dispositivo',
    'Nenhum dispositivo',
    'Geen apparaten',
    'Brak urządzeń',
    'デバイスはありません',
  ])('reads “%s” as a list of none, and not as a device', (words) => {
    const read = readLists(words, { ...NOW, list: 'computers' });
    expect(read.rows).toEqual([]);
    expect(read.counts.computers).toBe(0);
  });

  it('reads a card that came out as one line with single blanks', () => {
    expect(
      rows(
        [
          'ANA-LAPTOP HP Pavilion 15 Windows 11 Last seen Nov 24, 2026 Show details Remove device',
          'Living room Xbox Xbox Series S Last seen: yesterday Show details Remove device',
          'Ana’s old PC Windows 10 Home, version 22H2 Last seen: 3 days ago Remove device',
          'PC-SALÓN HP 250 Visto por última vez: 5 de marzo de 2026 Quitar este dispositivo',
        ].join('\n'),
      ).map(({ name, model, os, lastUsed }) => [name, model, os, lastUsed]),
    ).toEqual([
      ['ANA-LAPTOP', 'HP Pavilion 15', 'Windows 11', '2026-11-24'],
      ['Living room Xbox', 'Xbox Series S', null, '2026-11-25'],
      ['Ana’s old PC', null, 'Windows 10 Home, version 22H2', '2026-11-23'],
      ['PC-SALÓN', 'HP 250', null, '2026-03-05'],
    ]);
    expect(names('Click here to find and Remove device')).toEqual([]);
  });

  it('drops no long line silently, whatever numbers are in it', () => {
    const line = `${'lorem ipsum '.repeat(40)}4 of 10 devices`;
    expect(readLists(line, NOW)).toMatchObject({ rows: [], unread: [{ reason: 'page-text' }] });
  });

  it('keeps two devices of one name apart', () => {
    expect(
      names('Devices\nANA-PC\nWindows 11\nRemove device\nANA-PC\nWindows 10\nRemove device'),
    ).toHaveLength(2);
  });

  it('notes “this device” beside a row or in brackets', () => {
    const read = readLists(
      'ANA-PC (This device)\nWindows 11\nRemove device\nBOB-PC\nThis device\nWindows 10\nRemove device\nX-PC\nWindows 10\nRemove device',
      NOW,
    );
    expect(read.rows.map(({ saysThis }) => saysThis)).toEqual([true, true, false]);
  });

  it('uses the page’s other dates to read its numbers, and asks when nothing tells', () => {
    expect(
      rows('ANA-PC\nLast seen 3/2/2026\nBOB-PC\nLast seen 3/14/2026').map(
        ({ lastUsed }) => lastUsed,
      ),
    ).toEqual(['2026-03-02', '2026-03-14']);
    const unsure = readLists('ANA-PC\nLast seen 3/2/2026', NOW);
    expect(unsure.rows).toMatchObject([
      { lastUsed: null, lastUsedEither: ['2026-02-03', '2026-03-02'] },
    ]);
    expect(unsure.unread).toMatchObject([{ line: 2, reason: 'date-ambiguous' }]);
    expect(
      rows('ANA-PC\nVisto por última vez: 3/2/2026\nQuitar dispositivo').map(
        ({ lastUsed }) => lastUsed,
      ),
    ).toEqual(['2026-02-03']);
  });

  it.each([
    ['You have 5 devices', 'ANA-PC\nRemove device', 'computers', 5],
    ['Devices (7)', 'ANA-PC\nRemove device', 'computers', 7],
    ['4/10', 'ANA-PC\nUnlink', 'store', 4],
    ['You’ve used 4 of 10 devices', 'ANA-PC\nUnlink', 'store', 4],
    ['3 of 10 devices remaining', 'ANA-PC\nUnlink', 'store', 7],
    ['Showing 3 of 5 devices', 'ANA-PC\nRemove device', 'computers', 5],
    ['3 urządzenia', 'ANA-PC\nUsuń urządzenie', 'computers', 3],
    ['2 台のデバイス', 'Pixel 7\nリンク解除', 'phones', 2],
  ] as const)('reads the page’s own count: %s', (line, list, kind, count) => {
    expect(readLists(`${line}\n${list}`, NOW).counts[kind]).toBe(count);
  });

  it('takes a limit for no count', () => {
    expect(
      readLists('You can use apps from Microsoft Store on up to 10 devices.\nANA-PC\nUnlink', NOW)
        .counts,
    ).toEqual({ computers: null, store: null, phones: null });
  });

  it('says that a name is too long, and does not cut it', () => {
    const read = readLists(`${'A'.repeat(200)}-PC\nWindows 11\nRemove device`, NOW);
    expect(read.rows).toEqual([]);
    expect(read.unread.map(({ reason }) => reason)).toContain('too-long');
  });

  it.each(['', ' \n\t\n', 'Hello world', '\u0000\u0001\uffff', '{"a":1}'])(
    'finds nothing in %j',
    (text) => {
      expect(readLists(text, NOW).rows).toEqual([]);
    },
  );

  it('reads 5,000 devices whole (the bench prints how long it takes)', { timeout: 60_000 }, () => {
    const text =
      LAYOUTS['cards with empty lines between']?.(
        Array.from({ length: 5000 }, (_, index) => ({
          name: `PC-${index}`,
          model: 'HP Pavilion 15',
          os: 'Windows 11',
          lastUsed: '2026-03-02',
        })),
        WORDINGS[0] ?? (undefined as never),
        'remove',
      ) ?? '';
    expect(readLists(text, NOW).rows).toHaveLength(5000);
  });
});
