import { describe, expect, it } from 'vitest';
import type { CliServices, PageFileProblem } from '../../../electron/cli/context';
import { runCli } from '../../../electron/cli/run';
import { err, ok } from '../../../shared/result';
import { silentLog } from '../../support/silent-log';

/** Synthetic pages: no real sample of Microsoft's device pages is public (settled 18). */
const COMPUTERS = [
  'Devices',
  '',
  'ANA-PC',
  'HP Pavilion 15',
  'Windows 11 Home',
  'Last seen: March 2, 2026',
  'Remove device',
  '',
  'OLD-PC',
  'Windows 10',
  'Last seen: June 2024',
  'Remove device',
].join('\n');
const STORE = [
  'Aplicaciones y juegos',
  '2 de 10 dispositivos',
  'ANA-PC',
  'Desvincular',
  'OLD-PC',
  'Desvincular',
].join('\n');
const PHONES = ['Android & iOS', 'Pixel 7', 'Last used yesterday', 'Unlink'].join('\n');

type Json = Record<string, unknown>;

async function run(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const said = { out: '', err: '' };
  const services: Partial<CliServices> = {
    readPage: async (file) => {
      const page = files[file] ?? 'not-found';
      return /^[a-z-]+$/.test(page) ? err(page as PageFileProblem) : ok(page);
    },
    thisComputer: { look: async () => ({ name: 'ana-pc', model: null, os: null }) },
    now: () => new Date(2026, 10, 26, 10).getTime(),
  };
  const exit = await runCli(argv, {
    version: '0.1.0',
    log: silentLog,
    services: async () => ok(services as CliServices),
    terminal: {
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
      ask: null,
      writeFile: async () => undefined,
      languages: ['en'],
    },
  });
  return { exit, ...said, json: () => JSON.parse(said.out) as Json };
}

describe('relock devices', () => {
  it('prints the lists, the devices once each, the Store and what changed', async () => {
    const files = { 'c.txt': COMPUTERS, 's.txt': STORE, 'p.txt': PHONES };
    const { exit, json } = await run(files, 'devices', 'c.txt', 's.txt', 'p.txt', '--json');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      lists: { computers: 2, store: 2, phones: 1 },
      devices: [
        {
          name: 'ANA-PC',
          type: 'computer',
          lists: ['computers', 'store'],
          lastUsed: '2026-03-02',
          os: 'Windows 11 Home',
          thisComputer: true,
        },
        {
          name: 'OLD-PC',
          type: 'computer',
          lists: ['computers', 'store'],
          lastUsed: '2024-06',
          os: 'Windows 10',
        },
        { name: 'Pixel 7', type: 'phone', lists: ['phones'], lastUsed: '2026-11-25' },
      ],
      store: { used: 2, limit: 10 },
      changes: { gone: [], stayed: [], added: [] },
      unread: [],
    });
  });

  it('tells with --since what went, what stayed and what is new', async () => {
    const later = COMPUTERS.replace('OLD-PC', 'NEW-PC');
    const { exit, json } = await run(
      { 'now.txt': later, 'then.txt': `${COMPUTERS}\n${PHONES}` },
      'devices',
      'now.txt',
      '--since',
      'then.txt',
      '--json',
    );
    expect(exit).toBe(1);
    expect(json()['changes']).toMatchObject({
      gone: [{ name: 'OLD-PC', lists: ['computers'] }],
      stayed: [{ name: 'ANA-PC', lists: ['computers'] }],
      added: [{ name: 'NEW-PC', lists: ['computers'] }],
      // The phones were not brought in again: that says nothing about them.
      notSeen: [{ name: 'Pixel 7', lists: ['phones'] }],
    });
  });

  it.each([
    ['says so where nobody said that the list is whole', 'Devices', true],
    ['and not where the page’s own number fits', 'Devices (1)', false],
  ])('tells what went, and %s', async (_what, title, told) => {
    const now = `${title}\nANA-PC\nWindows 11\nRemove device`;
    const { json } = await run(
      { 'now.txt': now, 'then.txt': COMPUTERS },
      'devices',
      'now.txt',
      '--since',
      'then.txt',
      '--json',
    );
    expect(json()['changes']).toMatchObject({ gone: [{ name: 'OLD-PC' }] });
    expect(JSON.stringify(json()['messages']).includes('--part')).toBe(told);
  });

  it.each([
    ['a page that says it has more', 'Devices (3)\nANA-PC\nWindows 11\nRemove device', [], 1],
    ['a list said to be a part', 'Devices\nANA-PC\nWindows 11\nRemove device', ['--part'], 0],
  ] as const)('takes no absence for gone in %s', async (_what, page, more, exit) => {
    const told = await run(
      { now: page, then: COMPUTERS },
      'devices',
      'now',
      '--since',
      'then',
      '--json',
      ...more,
    );
    expect(told.exit).toBe(exit);
    expect(told.json()['changes']).toMatchObject({
      gone: [],
      notSeen: [{ name: 'OLD-PC', lists: ['computers'] }],
    });
  });

  it('says that the Store is full', async () => {
    const { exit, out } = await run(
      { 's.txt': '10 of 10 devices\nANA-PC\nUnlink' },
      'devices',
      's.txt',
    );
    expect(exit).toBe(1);
    expect(out).toContain('Store places: 10 of 10 are taken.');
  });

  it.each([
    ['not-found', 2],
    ['unreadable', 3],
    ['too-big', 2],
    ['empty', 2],
    ['not-text', 2],
  ] as const)('a file that is %s ends with %i', async (code, exit) => {
    const told = await run({ 'x.txt': code }, 'devices', 'x.txt', '--json');
    expect(told.exit).toBe(exit);
    expect(told.json()['error']).toEqual({ code, file: 'x.txt' });
    expect(told.json()['messages']).toHaveLength(1);
  });

  it('finds no device in other text, and says each line', async () => {
    const told = await run({ 'x.txt': 'Dear Ana,\nhow are you' }, 'devices', 'x.txt', '--json');
    expect(told.exit).toBe(2);
    expect(told.json()).toMatchObject({ devices: [], unread: [{ line: 1 }, { line: 2 }] });
  });

  it('needs a file', async () => {
    const told = await run({}, 'devices');
    expect([told.exit, told.err]).toEqual([2, expect.stringContaining('needs at least one file')]);
  });

  it('speaks plainly in both languages', async () => {
    const files = { 'c.txt': COMPUTERS, 'then.txt': `${COMPUTERS}\n${PHONES}` };
    const english = await run(files, 'devices', 'c.txt', '--since', 'then.txt');
    expect(english.out).toContain(
      'ANA-PC (computer): computers and consoles, last used 2026-03-02. This computer',
    );
    expect(english.out).toContain('Could not check: Pixel 7 (phones).');
    const spanish = await run(files, 'devices', 'c.txt', '--lang', 'es');
    expect(spanish.out).toContain('Es este equipo');
  });
});
