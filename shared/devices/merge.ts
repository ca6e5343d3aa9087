import { fold } from '../text/clean';
import { isModelName } from './guess';
import { DEVICE_LISTS, type DeviceList, type DeviceRow, type DeviceType } from './types';

/** One device, whatever lists it is in. */
export interface MergedDevice {
  readonly name: string;
  readonly type: DeviceType;
  readonly model: string | null;
  readonly os: string | null;
  /** In the order of `DEVICE_LISTS`. */
  readonly lists: readonly DeviceList[];
  /** The latest of its lists. */
  readonly lastUsed: string | null;
  readonly saysThis: boolean;
  readonly rows: readonly DeviceRow[];
  /** Two lists name it differently: one by its name, one by its model. */
  readonly joinedByModel: boolean;
}

/**
 * Rows of one or several texts of the same account as one list of devices, each once. Two rows of one list are two
 * devices, also when they are named alike. Rows of different lists are one device when they have the same name; or
 * when one is named by the model of exactly one other and nothing else fits either.
 */
export function mergeRows(rows: readonly DeviceRow[]): readonly MergedDevice[] {
  const found: DeviceRow[][] = [];
  const byName = new Map<string, DeviceRow[][]>();
  const left: DeviceRow[] = [];
  for (const list of DEVICE_LISTS)
    for (const row of rows.filter((one) => one.list === list)) {
      const key = fold(row.name);
      const alike = (byName.get(key) ?? []).filter((rest) => fits(rest, row));
      const best = alike.toSorted((a, b) => closeness(b, row) - closeness(a, row))[0];
      if (best !== undefined) best.push(row);
      else if (list === 'computers') add(row, key);
      else left.push(row);
    }
  for (const row of left) {
    const key = fold(row.name);
    const named = (byName.get(key) ?? []).filter((rest) => fits(rest, row));
    const joined = named[0] ?? onlyByModel(row, found, left);
    if (joined === undefined) add(row, key);
    else joined.push(row);
  }
  return found.map(toDevice);

  function add(row: DeviceRow, key: string): void {
    const device = [row];
    found.push(device);
    byName.set(key, [...(byName.get(key) ?? []), device]);
  }
}

/** Several texts at once: a list that is in two of them is one list, so a row counts as often as in the fuller one. */
export function joinTexts(texts: readonly (readonly DeviceRow[])[]): readonly DeviceRow[] {
  const kept: DeviceRow[] = [];
  const counts = new Map<string, number>();
  for (const rows of texts) {
    const own = new Map<string, number>();
    for (const row of rows) {
      const key = [
        row.list,
        fold(row.name),
        fold(row.model ?? ''),
        row.os ?? '',
        row.lastUsed ?? '',
      ].join('\n');
      const times = (own.get(key) ?? 0) + 1;
      own.set(key, times);
      if (times <= (counts.get(key) ?? 0)) continue;
      counts.set(key, times);
      kept.push(row);
    }
  }
  return kept;
}

/** May this row be the same device as these? Never two of one list, and never a phone and a computer. */
function fits(device: readonly DeviceRow[], row: DeviceRow): boolean {
  return (
    device.every(({ list }) => list !== row.list) &&
    device.every(({ type }) => type === row.type || type === 'unknown' || row.type === 'unknown')
  );
}

const closeness = (device: readonly DeviceRow[], row: DeviceRow): number =>
  device.reduce(
    (sum, one) =>
      sum +
      (row.model !== null && sameModel(one.model, row.model) ? 4 : 0) +
      (row.os !== null && one.os === row.os ? 2 : 0) +
      (row.lastUsed !== null && one.lastUsed === row.lastUsed ? 1 : 0),
    0,
  );

/** The one device whose model is this row's name, or whose name is this row's model, when it is the only one. */
function onlyByModel(
  row: DeviceRow,
  found: readonly DeviceRow[][],
  left: readonly DeviceRow[],
): DeviceRow[] | undefined {
  const candidates = found.filter(
    (device) => fits(device, row) && device.some((one) => namesModelOf(one, row)),
  );
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return undefined;
  const rivals = left.filter(
    (other) => other.list === row.list && only.some((one) => namesModelOf(one, other)),
  );
  return rivals.length > 1 ? undefined : only;
}

const namesModelOf = (a: DeviceRow, b: DeviceRow): boolean =>
  (isModelName(b.name) && sameModel(a.model, b.name)) ||
  (isModelName(a.name) && sameModel(b.model, a.name));

/** “HP Pavilion 15” and “HP Pavilion 15-eh1xxx” are one model. */
export function sameModel(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [short = '', long = ''] = [fold(a), fold(b)].sort((x, y) => x.length - y.length);
  return (
    short === long ||
    (short.split(' ').length > 1 &&
      /^[\s-]/u.test(long.slice(short.length)) &&
      long.startsWith(short))
  );
}

function toDevice(rows: readonly DeviceRow[]): MergedDevice {
  const named = rows.find(({ name }) => !isModelName(name)) ?? rows[0];
  const dates = rows.flatMap(({ lastUsed }) => lastUsed ?? []);
  return {
    name: named?.name ?? '',
    type: rows.find(({ type }) => type !== 'unknown')?.type ?? 'unknown',
    model: rows.find(({ model }) => model !== null)?.model ?? modelFromName(rows, named),
    os: rows.find(({ os }) => os !== null)?.os ?? null,
    lists: DEVICE_LISTS.filter((list) => rows.some((row) => row.list === list)),
    lastUsed: dates.toSorted().at(-1) ?? null,
    saysThis: rows.some(({ saysThis }) => saysThis),
    rows,
    joinedByModel: rows.some(({ name }) => fold(name) !== fold(named?.name ?? '')),
  };
}

const modelFromName = (rows: readonly DeviceRow[], named: DeviceRow | undefined): string | null =>
  rows.find((row) => row !== named && fold(row.name) !== fold(named?.name ?? ''))?.name ?? null;
