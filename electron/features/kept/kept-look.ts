import fs from 'node:fs/promises';
import path from 'node:path';
import { KEPT_IDS, type KeptId } from '../../../shared/kept';
import { FRESH_SECTIONS, type Person } from '../../../shared/person';
import type { SecretStore } from '../../ports/secret-store';
import { FILE_ROWS, rowOfSecret, SECTION_ROWS } from './kept-table';

/** One row as it was found. `count` is null when it could not be looked at, which is never "nothing". */
export interface KeptRow {
  readonly id: KeptId;
  readonly count: number | null;
  readonly since: string | null;
}

interface LookDeps {
  /** Relock's data folder. */
  readonly root: string;
  readonly secrets: Pick<SecretStore, 'names'>;
  /** The person whose account is open; what is kept of others is theirs. */
  readonly person: () => Person | null;
  /** The times at which runs began; null when the history cannot be read. */
  readonly history: () => Promise<readonly string[] | null>;
}

/** Looks into the folder, the keychain and the open person's file. Changes nothing. */
export function createKeptLook({ root, secrets, person, history }: LookDeps) {
  return async (): Promise<KeptRow[]> => {
    const [names, files, runs] = [await secrets.names(), await filesByRow(root), await history()];
    const inKeychain = (id: KeptId): number | null =>
      names.ok ? names.value.filter((name) => (rowOfSecret(name) ?? 'keys') === id).length : null;
    const open = person();
    const ofFiles = (id: KeptId): KeptRow => {
      const found = files.get(id);
      if (found === undefined) return { id, count: null, since: null };
      return { id, count: found.count, since: found.oldest };
    };

    const rows: Record<KeptId, KeptRow> = {
      people: ofFiles('people'),
      steps: {
        id: 'steps',
        count: open === null ? 0 : usedSections(open, 'steps'),
        since: open?.createdAt ?? null,
      },
      safe: {
        id: 'safe',
        count: open?.safe.items.length ?? 0,
        since: oldest(open?.safe.items.map(({ addedAt }) => addedAt) ?? []),
      },
      locks: { id: 'locks', count: inKeychain('locks'), since: null },
      history: { id: 'history', count: runs?.length ?? null, since: oldest(runs ?? []) },
      settings: ofFiles('settings'),
      log: ofFiles('log'),
      keys: { id: 'keys', count: inKeychain('keys'), since: null },
      clipboard: { id: 'clipboard', count: inKeychain('clipboard'), since: null },
      window: ofFiles('window'),
    };
    return KEPT_IDS.map((id) => rows[id]);
  };
}

/** How many sections of this row say something beyond "nothing known yet". */
const usedSections = (person: Person, row: KeptId): number =>
  sectionsOf(row).filter(
    (section) => JSON.stringify(person[section]) !== JSON.stringify(FRESH_SECTIONS[section]),
  ).length;

/** The sections that belong to a row. */
export const sectionsOf = (row: KeptId): readonly (keyof typeof SECTION_ROWS)[] =>
  (Object.keys(SECTION_ROWS) as (keyof typeof SECTION_ROWS)[]).filter(
    (section) => SECTION_ROWS[section] === row,
  );

const oldest = (dates: readonly string[]): string | null => dates.toSorted()[0] ?? null;

interface Found {
  readonly count: number;
  readonly oldest: string | null;
}

/** The files of each row; rows whose folder cannot be read are left out. */
async function filesByRow(root: string): Promise<Map<KeptId, Found>> {
  const found = new Map<KeptId, Found>();
  const there = await fs.readdir(root).catch((error: unknown) => (isNotThere(error) ? [] : null));
  if (there === null) return found;
  for (const { row } of FILE_ROWS) found.set(row, { count: 0, oldest: null });
  for (const name of there) {
    const row = FILE_ROWS.find((one) => one.name.test(name))?.row;
    if (row === undefined) continue;
    const times = await timesUnder(path.join(root, name));
    const before = found.get(row);
    if (times === null || before === undefined) {
      found.delete(row);
      continue;
    }
    const dates = times.map((time) => new Date(time).toISOString());
    found.set(row, {
      count: before.count + times.length,
      oldest: oldest(before.oldest === null ? dates : [...dates, before.oldest]),
    });
  }
  return found;
}

/** When each file below was last changed; null when a folder cannot be looked into. Links are not followed. */
async function timesUnder(place: string): Promise<number[] | null> {
  try {
    const stat = await fs.lstat(place);
    if (!stat.isDirectory()) return [stat.mtimeMs];
    const times: number[] = [];
    for (const name of await fs.readdir(place)) {
      const below = await timesUnder(path.join(place, name));
      if (below === null) return null;
      times.push(...below);
    }
    return times;
  } catch (error) {
    return isNotThere(error) ? [] : null;
  }
}

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
