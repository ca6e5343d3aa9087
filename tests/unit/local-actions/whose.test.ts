import { describe, expect, it } from 'vitest';
import { mayDrop, mayUndo, whoseIs, type Owner } from '../../../electron/local-actions/whose';

const ANA = '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1';
const LUIS = '9b1f4b1e-0a4e-4c9a-8d7e-2f4f5a6b7c8d';
const GONE = '0d3c52f4-7c1e-4c5e-9c53-3f6f1d52b8a1';

/** Ana's account is open; Luis is kept here too. */
const owner: Owner = {
  activeId: () => ANA,
  nameOf: (personId) =>
    new Map([
      [ANA, 'Ana'],
      [LUIS, 'Luis'],
    ]).get(personId) ?? null,
};

describe('whose run it is', () => {
  it.each([
    [ANA, 'own', true, true],
    [null, 'nobody', true, true],
    [LUIS, 'other', false, false],
    // Nobody else can delete the undo copy once its owner is gone.
    [GONE, 'gone', false, true],
  ] as const)('%s: %s, undo %s, drop %s', (personId, whose, undo, drop) => {
    expect([whoseIs(personId, owner), mayUndo(personId, owner), mayDrop(personId, owner)]).toEqual([
      whose,
      undo,
      drop,
    ]);
  });

  it('is never own while nobody is chosen', () => {
    expect(whoseIs(ANA, { ...owner, activeId: () => null })).toBe('other');
  });
});
