import { randomUUID } from 'node:crypto';
import { bringIn, settleRenamed } from '../../../shared/devices/bring-in';
import { cleanUpTasks, devicesGuide, seenInLook } from '../../../shared/devices/cleanup';
import { coverageOf } from '../../../shared/devices/coverage';
import { DEVICES_MAX } from '../../../shared/devices/limits';
import { readLists } from '../../../shared/devices/read-lists';
import { activeLists, storeUse, type Device, type Devices } from '../../../shared/devices/state';
import { whichIsThis, type ThisComputer } from '../../../shared/devices/this-computer';
import {
  DEVICE_LISTS,
  DEVICE_TEXT_MAX,
  type DeviceList,
  type DeviceReading,
} from '../../../shared/devices/types';
import { noteSeen, reduceGuide } from '../../../shared/guide/reducer';
import type { AppContract } from '../../../shared/ipc/contract';
import type { AppError, Handlers } from '../../../shared/ipc/define';
import type { Person } from '../../../shared/person';
import { err, ok, type Result } from '../../../shared/result';
import { fold } from '../../../shared/text/clean';
import type { Clock } from '../../ports/clock';
import type { ThisComputerSource } from '../../ports/this-computer';
import type { Session } from '../session/session';
import type { PageProblem } from './page-file';
import { dayOf } from './today';

/** Why a file that was chosen gave no text. */
export type PageFileFailure = PageProblem | 'too-big' | 'not-read';

interface DevicesDeps {
  readonly session: Session;
  readonly clock: Clock;
  readonly thisComputer: ThisComputerSource;
  /** Asks for a saved page. Null: the person chose none. */
  readonly choosePage: () => Promise<Result<string, PageFileFailure> | null>;
}

type Calls = Handlers<AppContract>['devices'];
type LookView = Awaited<ReturnType<Calls['read']>>;

/** A look that waits for the person to confirm its rows. Only the latest few; nothing of it is on disk. */
const WAITING_MAX = 3;
const DAY_MS = 86_400_000;

/** The devices of the people who are helped here. Rules are in `shared/devices`; this joins them to what is kept. */
export function createDevicesService({
  session,
  clock,
  thisComputer,
  choosePage,
}: DevicesDeps): Calls & {
  /** Forgets lists that were brought in and not confirmed: somebody left, or their lock closed. */
  letGo(): void;
} {
  const waiting = new Map<string, DeviceReading>();
  let computer: Promise<ThisComputer> | null = null;
  const here = (): Promise<ThisComputer> => (computer ??= thisComputer.look());

  function look(text: string, list: DeviceList | null): LookView {
    const reading = readLists(text, { ...dayOf(clock.now()), order: null, list });
    const lookId = randomUUID();
    waiting.set(lookId, reading);
    for (const old of [...waiting.keys()].slice(0, -WAITING_MAX)) waiting.delete(old);
    return ok({
      lookId,
      rows: reading.rows.map(
        ({ name, list: on, type, model, os, lastUsed, lastUsedEither }, index) => ({
          id: `r${index}`,
          name,
          list: on,
          type,
          model,
          os,
          lastUsed,
          either: lastUsedEither === null ? null : [...lastUsedEither],
        }),
      ),
      counts: { ...reading.counts },
      lists: [...reading.lists],
      unread: reading.unread
        .slice(0, 300)
        .map((line) => ({ ...line, text: line.text.slice(0, 300) })),
      unreadCount: reading.unread.length,
    });
  }

  /** Changes the section; the same object means that nothing changed. */
  const change = async (
    personId: string,
    make: (devices: Devices, now: number) => Devices,
  ): Promise<Result<null, AppError<'people.unknown' | 'people.not-saved'>>> => {
    const result = await session.update(personId, (person: Person, now) => {
      const devices = make(person.devices, now);
      return devices === person.devices ? person : { ...person, devices };
    });
    return result.ok ? result : err({ code: result.error });
  };

  return {
    async list({ personId }) {
      const person = session.people().find(({ id }) => id === personId);
      if (person === undefined) return err({ code: 'people.unknown' });
      const { devices } = person;
      const isHere = herenessOf(devices.items, await here());
      return ok({
        items: devices.items.map((device, index) => ({ ...device, here: isHere[index] ?? 'no' })),
        looks: devices.looks,
        renamed: devices.renamed,
        store: storeUse(devices),
        tasks: cleanUpTasks(devices).map(({ id, kind, deviceId, minutes, after }) => ({
          id,
          kind,
          deviceId,
          minutes,
          after: [...(after ?? [])],
        })),
        guide: devices.guide,
        lookAgainAt: devices.lookAgain?.at ?? null,
      });
    },
    read: async ({ text, list }) => look(text, list),
    async readFile({ list }) {
      const page = await choosePage();
      if (page === null) return ok(null);
      if (page.ok) return look(page.value, list);
      if (page.error === 'too-big') return err({ code: 'devices.file-too-big' });
      return err({
        code: page.error === 'not-read' ? 'devices.file-not-read' : 'devices.file-no-text',
      });
    },
    async keep({ personId, lookId, rows, parts, order }) {
      const reading = waiting.get(lookId);
      if (reading === undefined) return err({ code: 'devices.look-unknown' });
      const confirmed = rows.flatMap(({ row, name, type }) => {
        const read = reading.rows[indexOf(row)];
        if (read === undefined) return [];
        const either = order === null ? null : read.lastUsedEither;
        return [
          {
            ...read,
            name,
            type,
            lastUsed: read.lastUsed ?? either?.[order === 'day-first' ? 0 : 1] ?? null,
          },
        ];
      });
      // A row that the person left out may be a device that is known: then its absence says nothing.
      const used = new Set(rows.map(({ row }) => indexOf(row)));
      const leftOut = reading.rows.filter((_row, index) => !used.has(index));
      const said = (list: DeviceList) => (parts.includes(list) ? 'part' : 'whole');
      const coverage = coverageOf(reading, {
        computers: said('computers'),
        store: said('store'),
        phones: said('phones'),
      });
      let told = { gone: [], stayed: [], added: [], notSeen: [] } as Record<
        'gone' | 'stayed' | 'added' | 'notSeen',
        readonly string[]
      >;
      const kept = await change(personId, (devices, now) => {
        for (const { list, name } of leftOut)
          if (coverage[list] === 'whole' && isKnown(devices, list, name)) coverage[list] = 'part';
        const {
          devices: after,
          named,
          ...lists
        } = bringIn(devices, { rows: confirmed, coverage, counts: reading.counts }, now);
        told = lists;
        return withSeen(after, now, named);
      });
      if (!kept.ok) return kept;
      waiting.delete(lookId);
      return ok({
        gone: [...told.gone],
        stayed: [...told.stayed],
        added: [...told.added],
        notSeen: [...told.notSeen],
      });
    },
    async add({ personId, name, type, lists, here: isHere }) {
      const system = isHere ? await here() : null;
      const person = session.people().find(({ id }) => id === personId);
      if ((person?.devices.items.length ?? 0) >= DEVICES_MAX)
        return err({ code: 'devices.too-many' });
      return change(personId, (devices, now) => {
        if (devices.items.length >= DEVICES_MAX) return devices;
        const device: Device = {
          id: `d${devices.nextId}`,
          name,
          type,
          model: short(system?.model ?? null),
          os: short(system?.os ?? null),
          on: DEVICE_LISTS.filter((list) => lists.includes(list)).map((list) => ({
            list,
            lastUsed: null,
            goneAt: null,
          })),
          whose: null,
          isThis: isHere ? 'yes' : null,
          joinedByModel: false,
          addedAt: new Date(now).toISOString(),
        };
        return { ...devices, nextId: devices.nextId + 1, items: [...devices.items, device] };
      });
    },
    say: ({ personId, deviceIds, whose }) => {
      const named = new Set(deviceIds);
      return change(personId, (devices, now) =>
        withSeen(
          {
            ...devices,
            items: devices.items.map((device) =>
              named.has(device.id) ? { ...device, whose } : device,
            ),
          },
          now,
        ),
      );
    },
    isThis: ({ personId, deviceId, answer }) =>
      change(personId, (devices) => ({
        ...devices,
        items: devices.items.map((device) =>
          device.id === deviceId
            ? { ...device, isThis: answer }
            : // Only one computer can be this one.
              answer === 'yes' && device.isThis === 'yes'
              ? { ...device, isThis: 'no' }
              : device,
        ),
      })),
    renamed: ({ personId, before, after, same }) =>
      change(personId, (devices, now) => {
        const settled = settleRenamed(devices, { before, after }, same, now);
        return settled === devices ? devices : withSeen(settled, now);
      }),
    drop: ({ personId, deviceId }) =>
      change(personId, (devices) => ({
        ...devices,
        items: devices.items.filter(({ id }) => id !== deviceId),
        renamed: devices.renamed.filter(
          ({ before, after }) => before !== deviceId && after !== deviceId,
        ),
      })),
    send: ({ personId, event }) =>
      change(personId, (devices, now) => {
        const guide = reduceGuide(devicesGuide(devices), devices.guide, event, now);
        return guide === devices.guide ? devices : { ...devices, guide };
      }),
    lookAgain: ({ personId, days }) =>
      change(personId, (devices, now) => ({
        ...devices,
        lookAgain:
          days === null
            ? null
            : { at: new Date(now + days * DAY_MS).toISOString(), reminded: false },
      })),
    letGo: () => waiting.clear(),
    async thisComputer() {
      const { name, model, os } = await here();
      return ok({ name: short(name), model: short(model), os: short(os) });
    },
  };
}

const indexOf = (row: string): number => Number(row.slice(1));

const isKnown = ({ items }: Devices, list: DeviceList, name: string): boolean =>
  items.some((device) => fold(device.name) === fold(name) && activeLists(device).includes(list));

/** Ticks steps that a look has shown to be done, and opens those that it has shown not to be. */
const withSeen = (
  devices: Devices,
  now: number,
  named: ReadonlyMap<string, readonly DeviceList[]> = new Map(),
): Devices => {
  const guide = noteSeen(devicesGuide(devices), devices.guide, seenInLook(devices, named), now);
  return guide === devices.guide ? devices : { ...devices, guide };
};

/** The person's own answer stands; for the rest the system's name and model tell. */
function herenessOf(
  items: readonly Device[],
  computer: ThisComputer,
): readonly ('yes' | 'no' | 'ask')[] {
  if (items.some(({ isThis }) => isThis === 'yes'))
    return items.map(({ isThis }) => (isThis === 'yes' ? 'yes' : 'no'));
  const told = whichIsThis(
    items.map((device) => ({ ...device, saysThis: false })),
    computer,
  );
  return items.map((device, index) => (device.isThis === 'no' ? 'no' : (told[index] ?? 'no')));
}

const short = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim().slice(0, DEVICE_TEXT_MAX);
