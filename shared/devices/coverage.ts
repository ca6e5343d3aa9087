import type { Coverage } from './compare';
import { DEVICE_LISTS, type DeviceList, type DeviceReading, type DeviceRow } from './types';

/** How the rows of a list stand to the page's own number (settled 18). */
export type Tally = 'fits' | 'fewer' | 'more' | 'not-said';

export function tallyOf(rows: readonly DeviceRow[], count: number | null, list: DeviceList): Tally {
  const found = rows.filter((row) => row.list === list).length;
  if (count === null) return 'not-said';
  if (found === count) return 'fits';
  return found < count ? 'fewer' : 'more';
}

/**
 * How much of each list a text holds. What the person says about a list counts, but never against the page: a list
 * that says it has more devices than were read is a part.
 */
export function coverageOf(
  reading: Pick<DeviceReading, 'rows' | 'counts' | 'lists'>,
  said: Readonly<Record<DeviceList, 'whole' | 'part'>>,
): Record<DeviceList, Coverage> {
  const coverage: Record<DeviceList, Coverage> = {
    computers: 'not-given',
    store: 'not-given',
    phones: 'not-given',
  };
  for (const list of DEVICE_LISTS)
    if (reading.lists.includes(list))
      coverage[list] =
        tallyOf(reading.rows, reading.counts[list], list) === 'fewer' ? 'part' : said[list];
  return coverage;
}
