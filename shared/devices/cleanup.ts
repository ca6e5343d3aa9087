import { ONE_STEP, type Guide, type GuideTask } from '../guide/guide';
import type { Seen, SeenTasks } from '../guide/state';
import { CHECKLISTS, CHECKLIST_MINUTES } from './checklists';
import { isToGo, type Device, type Devices } from './state';
import { DEVICE_LISTS, type DeviceList } from './types';

/** What a step of the clean-up is about. Each has its own words, and most a page to open. */
export const CLEAN_UP_KINDS = [
  /** Save the BitLocker key of a PC that is still in use or was handed on. */
  'key',
  // What comes before any sign-out when somebody else may have the account (settled 16).
  'evidence',
  'clean-computer',
  'password',
  'security-info',
  'two-step',
  'sign-out',
  /** Locate or lock what was lost. */
  'find',
  'find-phone',
  'out-computer',
  'out-phone',
  'out-console',
  'off-computers',
  'off-store',
  'off-phones',
] as const;
export type CleanUpKind = (typeof CLEAN_UP_KINDS)[number];

/** One step, for one device or for the account. */
export interface CleanUpTask extends GuideTask {
  readonly kind: CleanUpKind;
  readonly deviceId: string | null;
}

/** So many devices are cleaned up at one time; the next ones follow when these are done. */
export const AT_ONCE = 60;

export const CLEAN_UP_MINUTES: Readonly<Record<CleanUpKind, number>> = {
  key: 4,
  evidence: 5,
  'clean-computer': 20,
  password: 5,
  'security-info': 5,
  'two-step': 8,
  'sign-out': 3,
  find: 4,
  'find-phone': 4,
  'out-computer': 5,
  'out-phone': 3,
  'out-console': 4,
  'off-computers': 2,
  'off-store': 2,
  'off-phones': 2,
};

/** “off-store.d12”; steps of the account have no device. */
export const taskId = (kind: CleanUpKind, deviceId: string | null): string =>
  deviceId === null ? kind : `${kind}.${deviceId}`;

/**
 * The clean-up as a guide, made from what is known: what protects the account where somebody else may be in it
 * (settled 16: the page with the keys is not opened on a computer that may not be clean), then the keys, then device
 * by device: find or lock, sign out on it, take it off each list that it is in.
 */
export function cleanUpTasks(devices: Devices): readonly CleanUpTask[] {
  const toGo = devices.items
    .filter((device) => isToGo(device) && hasWork(device, devices))
    .slice(0, AT_ONCE);
  if (toGo.length === 0) return [];
  const keys = devices.items.filter((device) => needsKey(device)).slice(0, AT_ONCE);
  return [
    ...accountKinds(toGo).map((kind) => task(kind, null)),
    ...keys.map(({ id }) => task('key', id)),
    ...toGo.flatMap((device) => deviceTasks(device, keys)),
  ];
}

/** The clean-up and the three checklists, for the reducer. */
export const devicesGuide = (devices: Devices): Guide => ({
  tasks: [
    ...cleanUpTasks(devices),
    ...CHECKLISTS.flatMap(({ id, items }) =>
      items.map((item) => ({
        id: `list.${id}.${item}`,
        minutes: CHECKLIST_MINUTES,
        steps: ONE_STEP,
      })),
    ),
  ],
});

const task = (
  kind: CleanUpKind,
  deviceId: string | null,
  after: readonly string[] = [],
): CleanUpTask => ({
  id: taskId(kind, deviceId),
  kind,
  deviceId,
  minutes: CLEAN_UP_MINUTES[kind],
  steps: ONE_STEP,
  after,
});

/** A device stays in the plan until no list has it and nothing about it is open; typed-in ones have no list. */
function hasWork(device: Device, { guide }: Devices): boolean {
  return (
    device.on.length > 0 ||
    Object.keys(guide.marks).some((id) => id.endsWith(`.${device.id}`)) ||
    device.whose?.kind === 'unknown' ||
    device.whose?.kind === 'gone'
  );
}

/** Every PC that is still in use or in somebody's hands: its disk may ask for the key (microsoft-account.md 4.4). */
function needsKey({ type, whose, os }: Device): boolean {
  if (type !== 'computer' || /mac ?os|linux|ubuntu|chrome/iu.test(os ?? '')) return false;
  // Until it is said what became of it, it may be in somebody's hands.
  if (whose?.kind === 'gone')
    return whose.how === null || whose.how === 'sold' || whose.how === 'given';
  return whose?.kind === 'mine' || whose?.kind === 'family';
}

function accountKinds(toGo: readonly Device[]): readonly CleanUpKind[] {
  if (toGo.some(({ whose }) => whose?.kind === 'unknown'))
    return ['evidence', 'clean-computer', 'password', 'security-info', 'two-step', 'sign-out'];
  const stolen = toGo.some(({ whose }) => whose?.kind === 'gone' && whose.how === 'stolen');
  return stolen ? ['password', 'security-info', 'sign-out'] : [];
}

function deviceTasks(device: Device, keys: readonly Device[]): readonly CleanUpTask[] {
  const { id, type, whose } = device;
  const how = whose?.kind === 'gone' ? whose.how : 'unknown';
  const phone = type === 'phone' || type === 'tablet';
  const kinds: CleanUpKind[] = [];
  if (how === 'lost' || how === 'stolen') {
    // A console cannot be found from afar (microsoft-account.md 4.5).
    if (phone) kinds.push('find-phone');
    else if (type !== 'console') kinds.push('find');
  }
  if (how === 'sold' || how === 'given') {
    if (phone) kinds.push('out-phone');
    else kinds.push(type === 'console' ? 'out-console' : 'out-computer');
  } else if (type === 'console') kinds.push('out-console');
  const before = [
    ...(keys.some((key) => key.id === id) ? [taskId('key', id)] : []),
    ...kinds.map((kind) => taskId(kind, id)),
  ];
  const lists = device.on.map(({ list }) => list);
  return [
    ...kinds.map((kind) => task(kind, id)),
    ...DEVICE_LISTS.filter((list) => lists.includes(list)).map((list) =>
      task(OFF[list], id, before),
    ),
  ];
}

const OFF: Readonly<Record<DeviceList, CleanUpKind>> = {
  computers: 'off-computers',
  store: 'off-store',
  phones: 'off-phones',
};

/**
 * What a look shows about the steps that take devices off lists: gone from a whole list is good, named in a list is
 * not, and a list that is a part or was not brought in says nothing about what it does not name (settled 18).
 */
export function seenInLook(
  devices: Devices,
  named: ReadonlyMap<string, readonly DeviceList[]>,
): SeenTasks {
  const seen: Record<string, Seen> = {};
  for (const device of devices.items) {
    if (!isToGo(device)) continue;
    const asked = devices.renamed.some(({ before }) => before === device.id);
    for (const { list, goneAt } of device.on)
      if (goneAt !== null) seen[taskId(OFF[list], device.id)] = 'good';
      else if (!asked && named.get(device.id)?.includes(list) === true)
        seen[taskId(OFF[list], device.id)] = 'not-good';
  }
  return seen;
}
