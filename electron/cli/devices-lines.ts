import { DEVICE_LISTS, STORE_LIMIT, type DeviceList } from '../../shared/devices/types';
import type { CliContext } from './context';
import type { DevicesLook } from './devices';

/** The look as plain lines: the devices, the places of the Store, what changed, what was not read. */
export function sayDevices({ say, line }: CliContext, look: DevicesLook): void {
  const { devices, isThis, reading, used, coverage, changes, unread } = look;
  for (const list of DEVICE_LISTS)
    line(
      say('cli.devices.list', {
        list,
        given: coverage[list] === 'not-given' ? 'no' : 'yes',
        count: reading.rows.filter((row) => row.list === list).length,
      }),
    );
  for (const list of DEVICE_LISTS)
    if (coverage[list] === 'part' && reading.counts[list] !== null)
      line(say('cli.devices.fewer', { list, count: reading.counts[list] }));
  line('');
  for (const [index, device] of devices.entries())
    line(
      say('cli.devices.device', {
        name: device.name,
        type: device.type,
        lists: device.lists.map((list) => say('cli.devices.list-name', { list })).join(', '),
        used: device.lastUsed ?? '',
        has: device.lastUsed === null ? 'no' : 'yes',
        here: isThis[index] ?? 'no',
      }),
    );
  line('');
  if (used !== null) line(say('cli.devices.store', { used, limit: STORE_LIMIT }));
  if (changes !== null) {
    for (const kind of ['gone', 'stayed', 'added', 'notSeen'] as const)
      for (const { device, lists } of changes[kind])
        line(
          say(`cli.devices.change.${kind === 'notSeen' ? 'not-seen' : kind}`, {
            name: device.name,
            lists: lists.map((list) => say('cli.devices.list-name', { list })).join(', '),
          }),
        );
    const untold = ({ lists }: { readonly lists: readonly DeviceList[] }) =>
      lists.some((list) => reading.counts[list] === null);
    if (changes.gone.some(untold)) line(say('cli.devices.taken-as-whole'));
    for (const { before, after } of changes.maybeRenamed)
      line(say('cli.devices.change.renamed', { from: before.name, to: after.name }));
  }
  if (unread.length > 0) line(say('cli.devices.unread', { count: unread.length }));
  for (const one of unread)
    line(say('cli.devices.unread-line', { line: one.line, text: one.text }));
}
