import { NEW_GUIDE } from '../guide/state';
import type { Device, Devices, Whose } from '../schema/devices';
import type { DeviceList } from './types';

export type { Device, Devices, Whose };

/** Nothing was brought in yet. */
export const NO_DEVICES: Devices = {
  nextId: 1,
  items: [],
  looks: [],
  renamed: [],
  guide: NEW_GUIDE,
  lookAgain: null,
};

/** The lists that a device is in now, as far as was seen. */
export const activeLists = (device: Device): readonly DeviceList[] =>
  device.on.filter(({ goneAt }) => goneAt === null).map(({ list }) => list);

/** To be taken off the lists: it is gone, or nobody knows it. */
export const isToGo = ({ whose }: Device): boolean =>
  whose?.kind === 'gone' || whose?.kind === 'unknown';

/** The places of the Store that are taken: by the page's own number, else by the rows. Null: never looked. */
export function storeUse({
  items,
  looks,
}: Devices): { used: number; from: 'page' | 'rows' } | null {
  const look = looks.find(({ list }) => list === 'store');
  if (look === undefined) return null;
  const rows = items.filter((device) => activeLists(device).includes('store')).length;
  // A number that is older than what went since counts no more.
  return look.pageCount !== null && look.pageCount > rows
    ? { used: look.pageCount, from: 'page' }
    : { used: rows, from: 'rows' };
}
