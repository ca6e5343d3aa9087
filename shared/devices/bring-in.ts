import { compareDevices, pairUp, type Comparable, type Coverage } from './compare';
import { mergeRows, type MergedDevice } from './merge';
import { activeLists, type Device, type Devices } from './state';
import { DEVICE_LISTS, type DeviceList, type DeviceRow } from './types';
import { DEVICES_MAX } from './limits';

/** A look at the lists whose rows the person has confirmed. */
export interface ConfirmedLook {
  readonly rows: readonly DeviceRow[];
  readonly coverage: Readonly<Record<DeviceList, Coverage>>;
  readonly counts: Readonly<Record<DeviceList, number | null>>;
}

/** What a look brought: ids of devices. */
export interface LookResult {
  readonly devices: Devices;
  readonly gone: readonly string[];
  readonly stayed: readonly string[];
  readonly added: readonly string[];
  readonly notSeen: readonly string[];
  /** The lists in which this look really named each device that was known. */
  readonly named: ReadonlyMap<string, readonly DeviceList[]>;
}

interface Known extends Comparable {
  readonly device: Device | null;
  readonly merged: MergedDevice | null;
}

/**
 * Joins a look to what is known. A device stays one; its person's word stays with it. Missing from a whole list it is
 * noted as gone from there, unless it may only have a new name: then the person is asked first.
 */
export function bringIn(devices: Devices, look: ConfirmedLook, now: number): LookResult {
  const at = new Date(now).toISOString();
  const after = mergeRows(look.rows).map((merged): Known => ({ ...merged, device: null, merged }));
  const known = devices.items.map((device): Known => ({
    name: device.name,
    model: device.model,
    type: device.type,
    lists: activeLists(device),
    device,
    merged: null,
  }));
  const pairs = pairUp(known, after);
  const found = new Map(pairs.map(([old, one]) => [old.device?.id ?? '', one.merged]));
  const paired = new Set(pairs.map(([, one]) => one));
  const change = compareDevices(known, after, look.coverage);
  const asked = new Set(change.maybeRenamed.map(({ before }) => before.device?.id));
  const went = new Map(
    change.gone.flatMap(({ device, lists }) =>
      device.device === null || asked.has(device.device.id)
        ? []
        : [[device.device.id, lists] as const],
    ),
  );
  let { nextId } = devices;
  const items = devices.items.map((device) =>
    updated(device, found.get(device.id) ?? null, went.get(device.id) ?? [], at),
  );
  const ids = new Map<Known, string>();
  for (const one of after) {
    if (paired.has(one) || one.merged === null || items.length >= DEVICES_MAX) continue;
    const id = `d${nextId}`;
    nextId += 1;
    ids.set(one, id);
    items.push(newDevice(id, one.merged, at));
  }
  const renamed = change.maybeRenamed.flatMap(({ before, after: now2 }) => {
    const [old, fresh] = [before.device?.id, ids.get(now2)];
    return old === undefined || fresh === undefined ? [] : [{ before: old, after: fresh }];
  });
  const idOf = ({ device }: { device: Known }): string[] =>
    device.device === null ? [] : [device.device.id];
  return {
    devices: {
      ...devices,
      nextId,
      items,
      looks: DEVICE_LISTS.flatMap((list) => lookAt(devices, look, list, at)),
      renamed: [...devices.renamed.filter(({ before }) => !found.has(before)), ...renamed].slice(
        -100,
      ),
    },
    gone: [...went.keys()],
    stayed: change.stayed.flatMap(({ before }) =>
      before.device === null ? [] : [before.device.id],
    ),
    added: [...ids.values()],
    notSeen: change.notSeen.flatMap(idOf),
    named: new Map([...found].map(([id, merged]) => [id, merged?.lists ?? []])),
  };
}

function updated(
  device: Device,
  merged: MergedDevice | null,
  went: readonly DeviceList[],
  at: string,
): Device {
  if (merged === null && went.length === 0) return device;
  const on = DEVICE_LISTS.flatMap((list) => {
    const before = device.on.find((one) => one.list === list);
    const row = merged?.rows.find((one) => one.list === list);
    if (row !== undefined)
      return [{ list, lastUsed: row.lastUsed ?? before?.lastUsed ?? null, goneAt: null }];
    if (before === undefined) return [];
    return [went.includes(list) ? { ...before, goneAt: before.goneAt ?? at } : before];
  });
  return {
    ...device,
    type: device.type === 'unknown' ? (merged?.type ?? device.type) : device.type,
    model: merged?.model ?? device.model,
    os: merged?.os ?? device.os,
    joinedByModel: device.joinedByModel || merged?.joinedByModel === true,
    on,
  };
}

const newDevice = (id: string, merged: MergedDevice, at: string): Device => ({
  id,
  name: merged.name,
  type: merged.type,
  model: merged.model,
  os: merged.os,
  on: merged.rows.map(({ list, lastUsed }) => ({ list, lastUsed, goneAt: null })),
  whose: null,
  isThis: null,
  joinedByModel: merged.joinedByModel,
  addedAt: at,
});

function lookAt(
  { looks }: Devices,
  { rows, coverage, counts }: ConfirmedLook,
  list: DeviceList,
  at: string,
): Devices['looks'] {
  const before = looks.filter((look) => look.list === list);
  if (coverage[list] === 'not-given') return before;
  const read = rows.filter((row) => row.list === list).length;
  return [{ list, at, rows: read, pageCount: counts[list], whole: coverage[list] === 'whole' }];
}

/** The person's answer to "Is it the same device with a new name?" */
export function settleRenamed(
  devices: Devices,
  { before, after }: { readonly before: string; readonly after: string },
  same: boolean,
  now: number,
): Devices {
  const asked = devices.renamed.some((one) => one.before === before && one.after === after);
  const old = devices.items.find(({ id }) => id === before);
  const fresh = devices.items.find(({ id }) => id === after);
  if (!asked || old === undefined || fresh === undefined) return devices;
  const renamed = devices.renamed.filter((one) => one.before !== before && one.after !== after);
  const at = new Date(now).toISOString();
  const items = same
    ? devices.items
        .filter(({ id }) => id !== after)
        .map((device) =>
          device.id === before
            ? { ...old, name: fresh.name, os: fresh.os ?? old.os, on: fresh.on }
            : device,
        )
    : devices.items.map((device) =>
        device.id === before
          ? {
              ...device,
              // Only the lists of that look were whole; the new one is in one of them.
              on: device.on.map((one) =>
                fresh.on.some(({ list }) => list === one.list)
                  ? { ...one, goneAt: one.goneAt ?? at }
                  : one,
              ),
            }
          : device,
      );
  return { ...devices, items, renamed };
}
