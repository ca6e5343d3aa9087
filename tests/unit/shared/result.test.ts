import { expect, it } from 'vitest';
import { assertNever, err, ok } from '../../../shared/result';

it('a result is either a value or an error', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(err('links.no-browser')).toEqual({ ok: false, error: 'links.no-browser' });
});

it('a case that nobody thought of throws instead of going on', () => {
  expect(() => assertNever('new kind' as never)).toThrow('Unhandled case: "new kind"');
});
