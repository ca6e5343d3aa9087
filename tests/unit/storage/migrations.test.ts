import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { migrate, type Migrations } from '../../../electron/storage/migrations';
import { openPerson, PERSON_MIGRATIONS } from '../../../electron/storage/person-file';
import { KEY_BYTES, seal } from '../../../electron/storage/sealed';
import { SETTINGS_MIGRATIONS } from '../../../electron/storage/settings-file';
import { newPerson, PERSON_VERSION } from '../../../shared/person';
import { SETTINGS_VERSION } from '../../../shared/settings';

/** Three versions: a name, then a first name beside it, then the name gone. */
const three: Migrations = {
  current: 3,
  steps: {
    1: (old) => ({ ...old, first: String(old['name']).split(' ')[0] }),
    2: ({ name: _, ...old }) => old,
  },
};

describe('migrations', () => {
  it('go step by step from every older version to the present one', () => {
    const now = { ok: true, value: { version: 3, first: 'Ana' } };

    expect(migrate({ version: 1, name: 'Ana García' }, three)).toEqual(now);
    expect(migrate({ version: 2, name: 'Ana García', first: 'Ana' }, three)).toEqual(now);
    expect(migrate({ version: 3, first: 'Ana' }, three)).toEqual(now);
  });

  it('refuse a later version', () => {
    expect(migrate({ version: 4 }, three)).toEqual({ ok: false, error: 'newer-version' });
  });

  it.each([
    null,
    [],
    'x',
    1,
    {},
    { version: '1' },
    { version: 0 },
    { version: 1.5 },
    { version: NaN },
  ])('refuse what has no version: %j', (stored) => {
    expect(migrate(stored, three)).toEqual({ ok: false, error: 'not-valid' });
  });

  it('refuse data that a step cannot handle, or a version without a step', () => {
    const throws = {
      current: 2,
      steps: {
        1: () => {
          throw new TypeError('bad data');
        },
      },
    };

    expect(migrate({ version: 1 }, throws)).toEqual({ ok: false, error: 'not-valid' });
    expect(migrate({ version: 1 }, { current: 2, steps: {} })).toEqual({
      ok: false,
      error: 'not-valid',
    });
  });

  it('do not change what was stored', () => {
    const stored = Object.freeze({ version: 1, name: 'Ana García' });

    migrate(stored, three);

    expect(stored).toEqual({ version: 1, name: 'Ana García' });
  });

  it.each([
    ['person', PERSON_MIGRATIONS, PERSON_VERSION],
    ['settings', SETTINGS_MIGRATIONS, SETTINGS_VERSION],
  ])('of the %s file have a step for every older version', (_, migrations, version) => {
    const steps = Object.keys(migrations.steps).map(Number);

    expect(migrations.current).toBe(version);
    expect(steps).toEqual(Array.from({ length: version - 1 }, (_step, index) => index + 1));
  });
});

describe('a sealed file', () => {
  const key = randomBytes(KEY_BYTES);
  const id = randomUUID();
  const person = newPerson({ id, name: 'Ana', createdAt: '2026-11-22T12:00:00Z' });
  const sealed = (content: object) =>
    seal(key, `person/${id}`, Buffer.from(JSON.stringify(content)));

  it('goes through the steps before it is checked', () => {
    // As if the version after this one had begun to call the name so.
    const { name, ...rest } = person;
    const asked: unknown[] = [];
    const steps = {
      [PERSON_VERSION]: (old: Readonly<Record<string, unknown>>) => {
        asked.push(old['called']);
        return { ...old, name: old['called'] };
      },
    };

    openPerson(key, id, sealed({ ...rest, called: name }), {
      current: PERSON_VERSION + 1,
      steps,
    });

    expect(asked).toEqual(['Ana']);
  });

  it('of version 1 keeps its guide and gets the sections that came later, as new ones', () => {
    const signOut = { ...person.signOut, stage: 'press', reason: 'intruder' };
    const { name, createdAt } = person;

    expect(openPerson(key, id, sealed({ version: 1, id, name, createdAt, signOut }))).toEqual({
      ok: true,
      value: { ...person, signOut },
    });
  });

  it('is checked field by field, and belongs to its own person', () => {
    expect(openPerson(key, id, sealed(person))).toEqual({ ok: true, value: person });
    for (const wrong of [
      { ...person, name: '' },
      { ...person, more: 1 },
      { ...person, id: randomUUID() },
      { ...person, signOut: null },
      [],
    ]) {
      expect(openPerson(key, id, sealed(wrong))).toEqual({ ok: false, error: 'not-valid' });
    }
    expect(openPerson(key, id, seal(key, `person/${id}`, Buffer.from('not json')))).toEqual({
      ok: false,
      error: 'not-valid',
    });
  });
});
