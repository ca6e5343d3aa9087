import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptCalls } from '../../../electron/features/kept/kept-calls';
import {
  FILE_ROWS,
  rowOfSecret,
  SECRET_ROWS,
  SECTION_ROWS,
} from '../../../electron/features/kept/kept-table';
import { KEPT_IDS, type KeptId } from '../../../shared/kept';
import type { HistoryEntry } from '../../../shared/local-actions';
import { FRESH_SECTIONS, newPerson, type Person } from '../../../shared/person';
import { personSchema } from '../../../shared/schema/person';
import { err, ok } from '../../../shared/result';
import { createFakeSecrets } from '../../support/fake-secrets';

const ID = '00000000-0000-4000-8000-00000000000a';
const AT = '2026-03-05T12:00:00.000Z';
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'relock-kept-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), 'x');
  }
}

const line = (more: Partial<HistoryEntry> = {}) => ({
  startedAt: AT,
  state: 'done',
  whose: 'own',
  ...more,
});

function setup(entries: readonly string[] = [], history: readonly object[] | null = []) {
  const secrets = createFakeSecrets(new Map(entries.map((name) => [name, 'x'])));
  let person: Person | null = {
    ...newPerson({ id: ID, name: 'Ana', createdAt: AT }),
    safe: {
      items: [{ id: ID, kind: 'guest-wifi', label: '', addedAt: AT, step: 'kept', reminded: 0 }],
    },
    signOut: { ...FRESH_SECTIONS.signOut, reason: 'intruder' },
  };
  const did: string[] = [];
  const calls = createKeptCalls({
    root,
    secrets,
    person: () => person,
    update: async (_id, change) => {
      if (person !== null) person = change(person);
      return ok(null);
    },
    safe: {
      remove: async (personId, itemId) => {
        await secrets.delete(`safe/${personId}/${itemId}`);
        if (person !== null) person = { ...person, safe: { items: [] } };
        return ok(null);
      },
    },
    history: async () => (history === null ? err('no') : ok(history as HistoryEntry[])),
    alone: async (act) => (did.push('alone'), act()),
    resetSettings: async () => (did.push('settings'), ok(null)),
    clearClipboard: async () => {
      await secrets.delete('clipboard-note');
    },
  });
  const row = async (id: KeptId) => {
    const looked = await calls.look({});
    return looked.ok ? looked.value.find((one) => one.id === id) : undefined;
  };
  return { calls, secrets, did, row, person: () => person, leave: () => (person = null) };
}

describe('the table of what is kept', () => {
  it('has a row for every section of a person’s file', () => {
    const who = ['version', 'id', 'name', 'createdAt'];
    const sections = Object.keys(personSchema.shape).filter((key) => !who.includes(key));
    expect(Object.keys(SECTION_ROWS).sort()).toEqual(sections.sort());
  });

  it('has a row for every kind of keychain entry that the source names', () => {
    const source = readFileSync('electron/ports/secret-store.ts', 'utf8');
    const union = source.slice(
      source.indexOf('export type SecretId'),
      source.indexOf(';', source.indexOf('export type SecretId')),
    );
    const kinds = [...union.matchAll(/[`']([a-z-]+)(?:\/|')/g)].map(([, kind]) => kind);
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) expect(Object.keys(SECRET_ROWS)).toContain(kind);
    expect(rowOfSecret(`safe/${ID}/${ID}`)).toBe('safe');
    expect(rowOfSecret('constructor')).toBeNull();
  });

  it('knows every name that “forget everything” removes', () => {
    const source = readFileSync('electron/features/settings/forget-everything.ts', 'utf8');
    expect(source).toContain('people|backups|logs|journal[.\\w-]*|settings\\.json[.\\w-]*');
    for (const name of [
      'people',
      'backups',
      'logs',
      'journal.sealed.bak',
      'settings.json',
      'browser',
      'Crashpad',
    ])
      expect(FILE_ROWS.filter((one) => one.name.test(name))).toHaveLength(1);
  });
});

describe('the look', () => {
  it('has every row once, with what is really there', async () => {
    put('people/a.sealed', 'people/a.sealed.bak', 'logs/relock.log', 'letter.txt', 'browser/x');
    const { calls, row } = setup(
      [`person-key/${ID}`, 'device-key', `safe/${ID}/${ID}`, 'clipboard-note', `lock-tries/${ID}`],
      [line()],
    );
    const looked = await calls.look({});

    expect(looked.ok && looked.value.map(({ id }) => id)).toEqual([...KEPT_IDS]);
    expect(await row('people')).toMatchObject({ count: 2 });
    expect((await row('people'))?.since).toMatch(/^\d{4}-/);
    expect(await row('steps')).toEqual({ id: 'steps', count: 1, since: AT });
    expect(await row('safe')).toEqual({ id: 'safe', count: 1, since: AT });
    expect(await row('keys')).toMatchObject({ count: 2 });
    expect(await row('locks')).toMatchObject({ count: 1 });
    expect(await row('clipboard')).toMatchObject({ count: 1 });
    expect(await row('history')).toEqual({ id: 'history', count: 1, since: AT });
    expect(await row('settings')).toEqual({ id: 'settings', count: 0, since: null });
  });

  it('never calls empty what it could not look at', async () => {
    rmSync(root, { recursive: true });
    writeFileSync(root, 'a file in the place of the folder');
    const { secrets, row } = setup([], null);
    secrets.fail('keychain.locked');

    for (const id of ['people', 'keys', 'history', 'clipboard', 'log'] as const)
      expect(await row(id), id).toMatchObject({ count: null });
  });

  it('says nothing of a person whose account is not open', async () => {
    const { row, leave } = setup();
    leave();
    expect(await row('steps')).toEqual({ id: 'steps', count: 0, since: null });
    expect(await row('safe')).toEqual({ id: 'safe', count: 0, since: null });
  });
});

describe('emptying one row', () => {
  it('gives the steps back as they were for somebody new, and keeps the rest of the person', async () => {
    const { calls, person } = setup();
    expect(await calls.remove({ row: 'steps', sure: true })).toMatchObject({
      ok: true,
      value: { count: 0 },
    });
    expect(person()).toMatchObject({ name: 'Ana', signOut: FRESH_SECTIONS.signOut });
    expect(person()?.safe.items).toHaveLength(1);
  });

  it('empties the Safe, the log and the clipboard, and looks again', async () => {
    put('logs/relock.log', 'logs/relock.log.old');
    const { calls, secrets, did } = setup([`safe/${ID}/${ID}`, 'clipboard-note']);
    for (const row of ['safe', 'log', 'clipboard', 'settings'] as const)
      expect(await calls.remove({ row, sure: true }), row).toMatchObject({
        ok: true,
        value: { count: 0 },
      });
    expect([...secrets.entries.keys()]).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
    expect(did).toEqual(['settings']);
  });

  it('takes the history with its copies and tokens, and nothing else', async () => {
    put('journal.sealed', 'journal.sealed.bak', 'backups/1/files.sealed', 'people/a.sealed');
    const { calls, secrets, did } = setup([`undo-token/${ID}`, 'device-key'], []);
    expect((await calls.remove({ row: 'history', sure: true })).ok).toBe(true);
    expect(readdirSync(root)).toEqual(['people']);
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
    expect(did).toEqual(['alone']);
  });

  it.each([
    ['kept.run-open', { state: 'started' }],
    ['kept.run-open', { state: 'stuck' }],
    ['kept.others', { whose: 'other' }],
  ] as const)('leaves the history alone with %s', async (code, more) => {
    put('journal.sealed', 'backups/1/files.sealed');
    const { calls, secrets } = setup([`undo-token/${ID}`], [line(), line(more)]);
    expect(await calls.remove({ row: 'history', sure: true })).toEqual({
      ok: false,
      error: { code },
    });
    expect(readdirSync(root).sort()).toEqual(['backups', 'journal.sealed']);
    expect(secrets.entries.size).toBe(1);
  });

  it('removes no file of the history while the keychain gives no answer', async () => {
    put('journal.sealed');
    const { calls, secrets } = setup([`undo-token/${ID}`]);
    secrets.refuse(/^undo-token/);
    expect(await calls.remove({ row: 'history', sure: true })).toEqual({
      ok: false,
      error: { code: 'kept.not-removed' },
    });
    expect(readdirSync(root)).toEqual(['journal.sealed']);
  });
});
