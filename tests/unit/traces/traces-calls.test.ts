import { describe, expect, it } from 'vitest';
import { createTracesCalls } from '../../../electron/features/traces/traces-calls';
import type { TracesLook } from '../../../electron/features/traces/look-for-traces';
import { personSchema } from '../../../shared/schema/person';
import { tracesViewSchema } from '../../../shared/schema/traces';
import type { Trace } from '../../../shared/traces';
import { ANA, LUIS, person, sessionForTests, START } from '../session/builders';
import { FULL_LINUX, FULL_MAC, FULL_WINDOWS, lookAt } from '../../support/trace-machines';

const trace = (account: string | null, where: string, more: Partial<Trace> = {}): Trace => ({
  kind: 'identitycrl',
  account,
  accountKind: 'unknown',
  state: 'known',
  where,
  signOut: 'leave-alone',
  count: 1,
  ...more,
});
const look = (...traces: Trace[]): TracesLook => ({
  at: new Date(START).toISOString(),
  traces,
  unseen: [],
});

async function setup(...looks: TracesLook[]) {
  const { session, kept, keeper } = await sessionForTests(person(ANA, 'Ana'), person(LUIS, 'Luis'));
  const asked: boolean[] = [];
  const calls = createTracesCalls({
    session,
    source: {
      look: async ({ mayAsk }) => {
        asked.push(mayAsk);
        return looks.length > 1 ? (looks.shift() ?? look()) : (looks[0] ?? look());
      },
    },
  });
  return { calls, kept, asked, keeper, session };
}

describe('what the page is told of a look', () => {
  it('has no whole address in it, until somebody asks', async () => {
    const { calls } = await setup(look(trace('ana@outlook.com', 'HKCU\\x\\ana@outlook.com')));
    const view = await calls.look({ personId: ANA, mayAsk: false });

    expect(view.ok && tracesViewSchema.safeParse(view.value).success).toBe(true);
    expect(JSON.stringify(view)).not.toContain('ana@');
    expect(JSON.stringify(view)).toContain('a…@outlook.com');
    expect(await calls.addresses({ personId: ANA })).toEqual({
      ok: true,
      value: [{ groupId: 0, account: 'ana@outlook.com' }],
    });
  });

  it('gives addresses to nobody but the person who looked', async () => {
    const { calls } = await setup(look(trace('ana@outlook.com', 'x')));
    expect((await calls.addresses({ personId: ANA })).ok).toBe(false);
    await calls.look({ personId: ANA, mayAsk: false });

    expect((await calls.addresses({ personId: LUIS })).ok).toBe(false);
    expect((await calls.look({ personId: 'nobody', mayAsk: false })).ok).toBe(false);
  });

  it('gives nothing of somebody who is not open any more', async () => {
    const { calls, session } = await setup(look(trace('ana@outlook.com', 'x')));
    await calls.look({ personId: ANA, mayAsk: false });
    await session.remove(ANA);

    expect((await calls.addresses({ personId: ANA })).ok).toBe(false);
  });

  it('fits the contract for every machine that is described', async () => {
    for (const machine of [FULL_WINDOWS, FULL_MAC, FULL_LINUX]) {
      const { calls, kept } = await setup(await lookAt(machine));
      const view = await calls.look({ personId: ANA, mayAsk: true });

      expect(tracesViewSchema.safeParse(view.ok ? view.value : null).error).toBeUndefined();
      expect(personSchema.safeParse(kept.get(ANA)).error).toBeUndefined();
    }
  });

  it('passes on that the person wants to be asked by macOS, and only then', async () => {
    const { calls, asked } = await setup(look());
    await calls.look({ personId: ANA, mayAsk: false });
    await calls.look({ personId: ANA, mayAsk: true });

    expect(asked).toEqual([false, true]);
  });
});

describe('from look to look', () => {
  it('tells what is new and what is gone, for each person apart', async () => {
    const { calls } = await setup(
      look(trace('a@x.com', '1'), trace('a@x.com', '2')),
      look(trace('a@x.com', '2'), trace('b@x.com', '3')),
      look(trace('a@x.com', '2')),
    );
    const first = await calls.look({ personId: ANA, mayAsk: false });
    const second = await calls.look({ personId: ANA, mayAsk: false });
    const other = await calls.look({ personId: LUIS, mayAsk: false });

    expect(first).toMatchObject({ value: { comparedWith: null, gone: [] } });
    expect(JSON.stringify(first)).not.toContain('"fresh":true');
    expect(second).toMatchObject({
      value: {
        comparedWith: new Date(START).toISOString(),
        gone: [{ account: 'a…@x.com', where: '1' }],
        groups: [
          { places: [{ where: '2', fresh: false }] },
          { places: [{ where: '3', fresh: true }] },
        ],
      },
    });
    expect(other).toMatchObject({ value: { comparedWith: null, gone: [] } });
  });

  it('remembers what could not be looked at, and does not call it new when it is seen again', async () => {
    const seen = look(trace('a@x.com', '1'));
    const closed = look(trace(null, 'key', { state: 'could-not-read' }));
    const { calls, kept } = await setup(seen, closed, seen);
    await calls.look({ personId: ANA, mayAsk: false });
    const middle = await calls.look({ personId: ANA, mayAsk: false });
    const again = await calls.look({ personId: ANA, mayAsk: false });

    expect(middle).toMatchObject({ value: { gone: [] } });
    expect(again).toMatchObject({ value: { groups: [{ places: [{ fresh: false }] }] } });
    expect(kept.get(ANA)?.traces?.seen).toEqual([
      { kind: 'identitycrl', account: 'a@x.com', where: '1' },
    ]);
  });

  it('shows what it found also when it cannot be kept', async () => {
    const { calls, keeper } = await setup(look(trace('a@x.com', '1')));
    keeper.failing = true;

    expect((await calls.look({ personId: ANA, mayAsk: false })).ok).toBe(true);
  });
});
