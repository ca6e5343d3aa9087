import { fold } from '../text/clean';
import { sameModel, type MergedDevice } from './merge';
import { DEVICE_LISTS, type DeviceList } from './types';

/** What is known about how much of a list was brought in. Only `whole` lets an absence mean something. */
export type Coverage = 'whole' | 'part' | 'not-given';

/** What a list needs to be compared. */
export type Comparable = Pick<MergedDevice, 'name' | 'model' | 'type' | 'lists'>;

/** One device in a comparison, with the lists that it is about. */
export interface Change<D> {
  readonly device: D;
  readonly lists: readonly DeviceList[];
}

export interface Comparison<D> {
  /** In the earlier list, and not in the new one, which is whole. */
  readonly gone: readonly Change<D>[];
  readonly stayed: readonly (Change<D> & { readonly before: D })[];
  readonly added: readonly Change<D>[];
  /** Not in the new list, which is a part only or was not brought in: nobody can say. */
  readonly notSeen: readonly Change<D>[];
  /** One went and one came with the same model: it may have a new name. Only the person can tell. */
  readonly maybeRenamed: readonly { readonly before: D; readonly after: D }[];
}

/** Pairs devices of two looks, then compares list by list. Names alike are told apart by their model. */
export function compareDevices<D extends Comparable>(
  before: readonly D[],
  after: readonly D[],
  coverage: Readonly<Record<DeviceList, Coverage>>,
  /** Lists that were looked at earlier: what is new can only be said there. */
  looked: readonly DeviceList[] = DEVICE_LISTS,
): Comparison<D> {
  const pairs = pairUp(before, after);
  const paired = new Map(pairs.map(([old, now]) => [old, now]));
  const known = new Map(pairs.map(([old, now]) => [now, old]));
  const gone: Change<D>[] = [];
  const notSeen: Change<D>[] = [];
  const stayed: (Change<D> & { before: D })[] = [];
  const added: Change<D>[] = [];
  for (const device of before) {
    const now = paired.get(device);
    const missing = device.lists.filter((list) => now?.lists.includes(list) !== true);
    const went = missing.filter((list) => coverage[list] === 'whole');
    const unsure = missing.filter((list) => coverage[list] !== 'whole');
    if (went.length > 0) gone.push({ device, lists: went });
    if (unsure.length > 0) notSeen.push({ device, lists: unsure });
    const still = device.lists.filter((list) => now?.lists.includes(list) === true);
    if (now !== undefined && still.length > 0)
      stayed.push({ device: now, before: device, lists: still });
  }
  for (const device of after) {
    const old = known.get(device);
    const lists = device.lists.filter(
      (list) => looked.includes(list) && old?.lists.includes(list) !== true,
    );
    if (lists.length > 0) added.push({ device, lists });
  }
  const maybeRenamed = renamed(
    gone.map(({ device }) => device).filter((device) => !paired.has(device)),
    added.map(({ device }) => device).filter((device) => !known.has(device)),
  );
  return { gone, stayed, added, notSeen, maybeRenamed };
}

/** The same device then and now: by name, the closest first where several are named alike. */
export function pairUp<D extends Comparable>(
  before: readonly D[],
  after: readonly D[],
): (readonly [D, D])[] {
  const waiting = new Map<string, D[]>();
  for (const device of after)
    waiting.set(fold(device.name), [...(waiting.get(fold(device.name)) ?? []), device]);
  const pairs: (readonly [D, D])[] = [];
  // The surest pairs first, so that of two named alike each finds its own.
  const scored = before
    .flatMap((old) =>
      (waiting.get(fold(old.name)) ?? []).map((now) => ({ old, now, score: likeness(old, now) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [usedOld, usedNow] = [new Set<D>(), new Set<D>()];
  for (const { old, now } of scored) {
    if (usedOld.has(old) || usedNow.has(now)) continue;
    usedOld.add(old);
    usedNow.add(now);
    pairs.push([old, now]);
  }
  return pairs;
}

function likeness(a: Comparable, b: Comparable): number {
  if (a.type !== b.type && a.type !== 'unknown' && b.type !== 'unknown') return 0;
  const model = a.model === null || b.model === null ? 1 : sameModel(a.model, b.model) ? 4 : 0.5;
  return model + a.lists.filter((list) => b.lists.includes(list)).length;
}

function renamed<D extends Comparable>(
  gone: readonly D[],
  added: readonly D[],
): { before: D; after: D }[] {
  return gone.flatMap((before) => {
    const same = added.filter(
      ({ model, type }) => type === before.type && sameModel(model, before.model),
    );
    const rivals = gone.filter(
      ({ model, type }) => type === before.type && sameModel(model, before.model),
    );
    const [after] = same;
    return after !== undefined && same.length === 1 && rivals.length === 1
      ? [{ before, after }]
      : [];
  });
}
