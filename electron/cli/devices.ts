import { compareDevices, type Comparison, type Coverage } from '../../shared/devices/compare';
import { coverageOf } from '../../shared/devices/coverage';
import { joinTexts, mergeRows, type MergedDevice } from '../../shared/devices/merge';
import { readLists } from '../../shared/devices/read-lists';
import { whichIsThis, type IsThis } from '../../shared/devices/this-computer';
import {
  DEVICE_LISTS,
  STORE_LIMIT,
  type DeviceList,
  type DeviceReading,
} from '../../shared/devices/types';
import { err, ok, type Result } from '../../shared/result';
import { dayOf } from '../features/devices/today';
import type { CliContext, CliEnd, ExitCode, PageFileProblem } from './context';
import { sayDevices } from './devices-lines';

interface FileProblem {
  readonly code: PageFileProblem;
  readonly file: string;
}

/** What the files say together, and each unread line with its file. */
export interface DevicesLook {
  readonly devices: readonly MergedDevice[];
  readonly isThis: readonly IsThis[];
  readonly reading: DeviceReading;
  readonly unread: readonly { file: string; line: number; text: string; reason: string }[];
  readonly used: number | null;
  readonly coverage: Readonly<Record<DeviceList, Coverage>>;
  readonly changes: Comparison<MergedDevice> | null;
}

/** Reads saved pages or pasted lists; with `--since`, tells what changed. Nothing is kept. */
export async function devices(context: CliContext): Promise<CliEnd> {
  const { request, services, say, line } = context;
  const read = await readAll(context, request.files);
  const earlier = request.since === null ? null : await readAll(context, [request.since]);
  for (const one of [read, earlier])
    if (one?.ok === false) {
      line(say(`cli.devices.file.${one.error.code}`, { file: one.error.file }));
      const exit: ExitCode = one.error.code === 'unreadable' ? 3 : 2;
      return { exit, json: { command: 'devices', error: one.error } };
    }
  if (!read.ok || earlier?.ok === false) throw new Error('A file problem was told above');
  const { reading, unread } = read.value;
  const merged = mergeRows(reading.rows);
  const said = request.part ? 'part' : 'whole';
  const coverage = coverageOf(reading, { computers: said, store: said, phones: said });
  const look: DevicesLook = {
    devices: merged,
    isThis: whichIsThis(merged, await services.thisComputer.look()),
    reading,
    unread,
    used: reading.lists.includes('store')
      ? (reading.counts.store ?? reading.rows.filter((row) => row.list === 'store').length)
      : null,
    coverage,
    changes:
      earlier === null
        ? null
        : compareDevices(
            mergeRows(earlier.value.reading.rows),
            merged,
            coverage,
            earlier.value.reading.lists,
          ),
  };
  if (reading.lists.length === 0) {
    line(say('cli.devices.none'));
    return { exit: 2, json: { ...toJson(look), error: { code: 'no-devices' } } };
  }
  sayDevices(context, look);
  return { exit: needsAttention(look) ? 1 : 0, json: toJson(look) };
}

/** A full Store, a device that was not there before, or a page that says it has more than could be read. */
const needsAttention = ({ used, changes, reading, coverage }: DevicesLook): boolean =>
  (used ?? 0) >= STORE_LIMIT ||
  (changes?.added.length ?? 0) > 0 ||
  DEVICE_LISTS.some((list) => coverage[list] === 'part' && reading.counts[list] !== null);

async function readAll(
  { services }: CliContext,
  files: readonly string[],
): Promise<Result<{ reading: DeviceReading; unread: DevicesLook['unread'] }, FileProblem>> {
  const texts: { file: string; reading: DeviceReading }[] = [];
  for (const file of files) {
    const text = await services.readPage(file);
    if (!text.ok) return err({ code: text.error, file });
    const context = { ...dayOf(services.now()), order: null, list: null };
    texts.push({ file, reading: readLists(text.value, context) });
  }
  const rows = joinTexts(texts.map(({ reading }) => reading.rows));
  const countOf = (list: DeviceList): number | null =>
    texts.map(({ reading }) => reading.counts[list]).find((count) => count !== null) ?? null;
  return ok({
    reading: {
      rows,
      lists: DEVICE_LISTS.filter((list) =>
        texts.some(({ reading }) => reading.lists.includes(list)),
      ),
      counts: {
        computers: countOf('computers'),
        store: countOf('store'),
        phones: countOf('phones'),
      },
      unread: [],
    },
    unread: texts.flatMap(({ file, reading }) => reading.unread.map((one) => ({ file, ...one }))),
  });
}

/** docs/cli.md has this shape. */
function toJson({
  devices: merged,
  isThis,
  reading,
  unread,
  used,
  coverage,
  changes,
}: DevicesLook): object {
  const count = (list: DeviceList): number | null =>
    reading.lists.includes(list) ? reading.rows.filter((row) => row.list === list).length : null;
  const named = (list: readonly { device: MergedDevice; lists: readonly DeviceList[] }[]) =>
    list.map(({ device, lists }) => ({ name: device.name, lists }));
  return {
    command: 'devices',
    lists: { computers: count('computers'), store: count('store'), phones: count('phones') },
    devices: merged.map((device, index) => ({
      name: device.name,
      type: device.type,
      lists: device.lists,
      ...(device.lastUsed === null ? {} : { lastUsed: device.lastUsed }),
      ...(device.os === null ? {} : { os: device.os }),
      ...(device.model === null ? {} : { model: device.model }),
      ...(isThis[index] === 'no' ? {} : { thisComputer: isThis[index] === 'yes' ? true : 'ask' }),
    })),
    store: { used, limit: STORE_LIMIT },
    changes: {
      gone: named(changes?.gone ?? []),
      stayed: named(changes?.stayed ?? []),
      added: named(changes?.added ?? []),
      notSeen: named(changes?.notSeen ?? []),
      maybeRenamed: (changes?.maybeRenamed ?? []).map(({ before, after }) => ({
        from: before.name,
        to: after.name,
      })),
    },
    coverage,
    pageCounts: reading.counts,
    unread,
  };
}
