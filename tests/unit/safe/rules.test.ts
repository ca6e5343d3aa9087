import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNotices, groupsOfFive } from '../../../shared/safe/format';
import {
  EMPTY_SAFE,
  keptKinds,
  noteTemporaryReminded,
  temporaryIsDue,
  temporaryToRemind,
  viewOfSafe,
  withChange,
  withItem,
  withoutItem,
  type SafeItem,
} from '../../../shared/safe/index-rules';
import { bytesOf, SAFE_KINDS } from '../../../shared/safe/kinds';
import { safeLabelSchema, safeValueSchema } from '../../../shared/schema/safe';

const ADDED = Date.parse('2026-11-26T10:00:00Z');
const HOUR = 3_600_000;
const item = (more: Partial<SafeItem> = {}): SafeItem => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'temporary-password',
  label: '',
  addedAt: new Date(ADDED).toISOString(),
  step: 'kept',
  reminded: 0,
  ...more,
});
const kindsOf = (kind: (typeof SAFE_KINDS)[number], value: string) =>
  formatNotices(kind, value).map((notice) => notice.kind);

describe('what is noticed about a typed value', () => {
  it.each([
    'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2',
    'abcde fghjk lmnpq rstuv wxyz2',
    'ABCDEFGHJKLMNPQRSTUVWXYZ2',
    'ABCDE–FGHJK–LMNPQ–RSTUV–WXYZ2\n',
  ])('takes %j as a recovery code', (code) => {
    expect(kindsOf('recovery-code', code)).toEqual([]);
  });

  it('counts the signs of a recovery code and notices others', () => {
    expect(formatNotices('recovery-code', 'ABCDE-FGHJK')).toEqual([
      { kind: 'recovery-length', count: 10 },
    ]);
    expect(kindsOf('recovery-code', 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ_')).toEqual(['recovery-signs']);
  });

  it('notices look-alikes', () => {
    expect(kindsOf('recovery-code', 'ABCDE-FGHJK-LMNPQ-RSTUV-WXY0O')).toEqual(['look-alikes']);
    expect(kindsOf('recovery-code', 'ABCDE-FGHJK-LMNPQ-RSTUV-WXY1Z')).toEqual(['look-alikes']);
    expect(kindsOf('app-password', 'abcdIjklmnopqrst')).toEqual(['look-alikes']);
  });

  it('notices a list with one code, or with one twice', () => {
    expect(kindsOf('backup-codes', '2345-6789')).toEqual(['one-code-only']);
    expect(kindsOf('backup-codes', '2345-6789\n2345 6789')).toEqual(['same-code-twice']);
    expect(kindsOf('backup-codes', '2345-6789\n3456-7899')).toEqual([]);
  });

  it('notices blanks, and the length of a Wi-Fi password', () => {
    expect(kindsOf('temporary-password', ' secret')).toEqual(['edge-blank']);
    expect(kindsOf('temporary-password', 'two words')).toEqual(['blank-inside']);
    expect(formatNotices('guest-wifi', 'short')).toEqual([{ kind: 'wifi-length', count: 5 }]);
    expect(kindsOf('guest-wifi', 'longenough')).toEqual([]);
  });

  it('never fails and never repeats what was typed', () => {
    const texts = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.constantFrom(...SAFE_KINDS), texts, (kind, value) => {
        for (const notice of formatNotices(kind, value))
          expect(['kind', 'count']).toEqual(expect.arrayContaining(Object.keys(notice)));
      }),
    );
  });

  it('groups a recovery code and nothing else', () => {
    const groups = ['abcde', 'fghjk', 'lmnpq', 'rstuv', 'wxyz2'];
    expect(groupsOfFive('abcdefghjklmnpqrstuvwxyz2')).toEqual(groups);
    expect(groupsOfFive('abc')).toEqual(['abc']);
  });
});

it('counts UTF-8 bytes as the system does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(bytesOf(text)).toBe(Buffer.byteLength(text));
    }),
  );
});

it('refuses a value that no keychain gives back, and a label of two lines', () => {
  for (const value of ['', 'a\0b', '\uD83D', 'a\u0007', 'x'.repeat(1_801)])
    expect(safeValueSchema.safeParse(value).success).toBe(false);
  expect(safeValueSchema.parse(' one\n\ttwo 😀')).toBe(' one\n\ttwo 😀');
  expect(safeLabelSchema.safeParse('a\nb').success).toBe(false);
  expect(safeLabelSchema.parse('  Drawer ')).toBe('Drawer');
});

describe('the index', () => {
  it('names the kinds that are really kept, once each', () => {
    const index = [
      item({ id: '1', kind: 'guest-wifi' }),
      item({ id: '2', kind: 'recovery-code' }),
      item({ id: '3', kind: 'recovery-code' }),
      item({ id: '4', kind: 'app-password', step: 'adding' }),
      item({ id: '5', kind: 'backup-codes', step: 'removing' }),
    ].reduce(withItem, EMPTY_SAFE);

    expect(keptKinds(index)).toEqual(['recovery-code', 'guest-wifi']);
  });

  it('stays the same object when nothing changes', () => {
    const index = withItem(EMPTY_SAFE, item());
    expect(withoutItem(index, 'other')).toBe(index);
    expect(withChange(index, 'other', { label: 'x' })).toBe(index);
    expect(withChange(index, item().id, { label: '', step: 'kept' })).toBe(index);
    expect(withoutItem(index, item().id)).toEqual(EMPTY_SAFE);
  });
});

describe('a temporary password', () => {
  const index = withItem(EMPTY_SAFE, item());

  it('is brought up after a day and once more after a week, and not twice', () => {
    const told: number[] = [];
    let present = index;
    for (let hour = 0; hour <= 24 * 9; hour += 1) {
      const now = ADDED + hour * HOUR;
      if (!temporaryToRemind(present, now)) continue;
      told.push(hour);
      present = noteTemporaryReminded(present, now);
    }
    expect(told).toEqual([24, 24 * 7]);
  });

  it('is brought up once when Relock was closed for longer than a week', () => {
    const now = ADDED + 30 * 24 * HOUR;
    const present = noteTemporaryReminded(index, now);
    expect(temporaryToRemind(present, now)).toBe(false);
    expect(temporaryIsDue(viewOfSafe(present), now)).toBe(true);
  });

  it('is no longer brought up once it is gone, and other kinds never are', () => {
    const now = ADDED + 30 * 24 * HOUR;
    expect(temporaryIsDue(viewOfSafe(withoutItem(index, item().id)), now)).toBe(false);
    expect(
      temporaryIsDue(viewOfSafe(withItem(EMPTY_SAFE, item({ kind: 'guest-wifi' }))), now),
    ).toBe(false);
    expect(temporaryIsDue(viewOfSafe(withItem(EMPTY_SAFE, item({ step: 'removing' }))), now)).toBe(
      false,
    );
  });
});
