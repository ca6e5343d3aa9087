import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createTracesSource } from '../../../electron/features/traces/look-for-traces';
import {
  compareLooks,
  groupByAccount,
  traceKey,
  TRACE_KINDS,
  type Trace,
} from '../../../shared/traces';
import { shortenInside } from '../../../shared/address';
import { silentLog } from '../../support/silent-log';
import { paperMachine } from '../../support/trace-machines';

const trace = (more: Partial<Trace> = {}): Trace => ({
  kind: 'identitycrl',
  account: 'ana@outlook.com',
  accountKind: 'unknown',
  state: 'known',
  where: 'HKCU\\x',
  signOut: 'leave-alone',
  count: 1,
  ...more,
});

describe('grouping by account', () => {
  it('is the same account in any case; the one in most places is first, none is last', () => {
    const groups = groupByAccount([
      trace({ account: null }),
      trace({ account: 'luis@live.com' }),
      trace({ account: 'ANA@outlook.com', where: 'a' }),
      trace({ account: 'ana@outlook.com ', where: 'b' }),
    ]);

    expect(groups.map(({ account, traces }) => [account, traces.length])).toEqual([
      ['ANA@outlook.com', 2],
      ['luis@live.com', 1],
      [null, 1],
    ]);
  });

  it('loses nothing', () => {
    const any = fc.record({
      account: fc.option(fc.constantFrom('a@b.c', 'A@B.C', 'd@e.f')),
      where: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(any), (found) => {
        const traces = found.map((one) => trace(one));
        const grouped = groupByAccount(traces).flatMap((group) => group.traces);
        expect(new Set(grouped)).toEqual(new Set(traces));
      }),
    );
  });
});

describe('comparing with the last look', () => {
  it('tells what is new and what is gone', () => {
    const [kept, gone, fresh] = ['a', 'b', 'c'].map((where) => trace({ where })) as [
      Trace,
      Trace,
      Trace,
    ];

    expect(compareLooks([kept, gone], [kept, fresh], [])).toEqual({ fresh: [fresh], gone: [gone] });
  });

  it('never calls gone what could not be looked at this time', () => {
    const join = trace({ kind: 'work-join' });
    const unread = trace({ kind: 'identitycrl', state: 'could-not-read', where: 'other' });

    expect(compareLooks([trace()], [unread], []).gone).toEqual([]);
    expect(
      compareLooks([join], [], [{ id: 'join-state', count: null, where: 'dsregcmd' }]).gone,
    ).toEqual([]);
    expect(compareLooks([join], [], []).gone).toEqual([join]);
  });

  it('says that nothing changed when nothing did, for every look', () => {
    const any = fc.record({
      kind: fc.constantFrom(...TRACE_KINDS),
      where: fc.string(),
      account: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.array(any), (found) => {
        const traces = found.map((one) => trace(one));
        expect(compareLooks(traces, traces, [])).toEqual({ fresh: [], gone: [] });
        const { fresh, gone } = compareLooks([], traces, []);
        expect([fresh.length, gone.length]).toEqual([traces.length, 0]);
        expect(new Set(traces.map(traceKey)).size).toBeLessThanOrEqual(traces.length);
      }),
    );
  });
});

it('shortens every address in the name of a place', () => {
  expect(shortenInside('HKCU\\Identities\\ana@outlook.com\\x; luis@live.com')).toBe(
    'HKCU\\Identities\\a…@outlook.com\\x; l…@live.com',
  );
});

it('a reading that breaks is told as its kinds that could not be read, and logged', async () => {
  const error = vi.fn();
  const source = createTracesSource({
    machine: paperMachine({ platform: 'linux' }),
    clock: { now: () => 0 },
    log: { ...silentLog, error },
    readings: [
      { id: 'broken', kinds: ['rclone'], uses: [], read: () => Promise.reject(new Error('bug')) },
    ],
  });

  const { traces } = await source.look({ mayAsk: false });
  expect(traces).toEqual([expect.objectContaining({ kind: 'rclone', state: 'could-not-read' })]);
  expect(error).toHaveBeenCalledTimes(1);
});
