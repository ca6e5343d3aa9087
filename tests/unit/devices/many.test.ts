import { describe, expect, it } from 'vitest';
import { createDevicesService } from '../../../electron/features/devices/devices-service';
import { createSession } from '../../../electron/features/session/session';
import { contract } from '../../../shared/ipc/contract';
import { ANA, keeperForTests, person, START, stateForTests } from '../session/builders';

const COUNT = 5_000;
const PAGE = Array.from({ length: COUNT }, (_, index) =>
  [`PC-${index}`, 'HP Pavilion 15', 'Windows 11', 'Last seen March 2, 2026', 'Remove device'].join(
    '\n',
  ),
).join('\n\n');

/** `npm run bench` prints these figures; a test never fails on one (settled 24). */
async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await act();
  if (process.env['RELOCK_BENCH'] === '1')
    process.stdout.write(
      `bench ${COUNT} devices, ${what}: ${Math.round(performance.now() - start)} ms\n`,
    );
  return value;
}

describe('5,000 devices', () => {
  it('are read, kept, listed and answered, whole', { timeout: 60_000 }, async () => {
    const { keeper } = keeperForTests(person(ANA, 'Ana'));
    const { state } = stateForTests();
    const clock = { now: () => START };
    const session = createSession({ keeper, state, clock });
    await session.open();
    const service = createDevicesService({
      session,
      clock,
      thisComputer: { look: async () => ({ name: 'PC-7', model: null, os: null }) },
      choosePage: async () => null,
    });
    const read = await timed('read a paste', () => service.read({ text: PAGE, list: null }));
    if (!read.ok) throw new Error('not read');
    const rows = read.value.rows.map(({ id, name, type }) => ({ row: id, name, type }));
    const { lookId } = read.value;
    const kept = await timed('keep it', () =>
      service.keep({ personId: ANA, lookId, rows, parts: [], order: null }),
    );
    expect(kept.ok && kept.value.added.length).toBe(COUNT);
    const list = await timed('list them', () => service.list({ personId: ANA }));
    if (!list.ok) throw new Error('not listed');
    expect(list.value.items.filter(({ here }) => here === 'yes').map(({ name }) => name)).toEqual([
      'PC-7',
    ]);
    const checked = await timed('check the answer', async () =>
      contract.devices.list.output.safeParse(list.value),
    );
    expect(checked.success).toBe(true);
    await timed('one answer', () =>
      service.say({ personId: ANA, deviceIds: ['d9'], whose: { kind: 'gone', how: 'sold' } }),
    );
    const again = await service.read({ text: PAGE.replace('PC-9\n', 'PC-NEW\n'), list: null });
    if (!again.ok) throw new Error('not read');
    const changed = await timed('compare with the last look', () =>
      service.keep({
        personId: ANA,
        lookId: again.value.lookId,
        rows: again.value.rows.map(({ id, name, type }) => ({ row: id, name, type })),
        parts: [],
        order: null,
      }),
    );
    expect(changed.ok && [changed.value.added.length, changed.value.stayed.length]).toEqual([
      1,
      COUNT - 1,
    ]);
  });
});
