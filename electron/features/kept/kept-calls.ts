import fs from 'node:fs/promises';
import path from 'node:path';
import type { AppContract } from '../../../shared/ipc/contract';
import type { AppError, Handlers } from '../../../shared/ipc/define';
import type { KeptRemovable } from '../../../shared/kept';
import type { HistoryEntry } from '../../../shared/local-actions';
import { FRESH_SECTIONS, type Person } from '../../../shared/person';
import { err, ok, type Result } from '../../../shared/result';
import type { SecretId, SecretStore } from '../../ports/secret-store';
import type { Safe } from '../safe/safe-service';
import { createKeptLook, sectionsOf } from './kept-look';
import { FILE_ROWS, rowOfSecret } from './kept-table';

type KeptCode =
  | 'kept.not-removed'
  | 'kept.run-open'
  | 'kept.others'
  | 'people.unknown'
  | 'people.not-saved'
  | 'settings.not-saved';

interface KeptDeps {
  readonly root: string;
  readonly secrets: Pick<SecretStore, 'names' | 'delete'>;
  readonly person: () => Person | null;
  readonly update: (
    personId: string,
    change: (person: Person) => Person,
  ) => Promise<Result<null, 'people.unknown' | 'people.not-saved'>>;
  readonly safe: Pick<Safe, 'remove'>;
  readonly history: () => Promise<Result<readonly HistoryEntry[], unknown>>;
  /** Runs as the one that may write on this computer. */
  readonly alone: (act: () => Promise<boolean>) => Promise<boolean>;
  readonly resetSettings: () => Promise<Result<unknown, 'settings.not-saved'>>;
  readonly clearClipboard: () => Promise<void>;
}

/** What the list in Settings may ask: what is kept, and to empty one row of it. */
export function createKeptCalls(deps: KeptDeps): Handlers<AppContract>['kept'] {
  const { root, secrets, person } = deps;
  const look = createKeptLook({
    root,
    secrets,
    person,
    history: async () => {
      const found = await deps.history();
      return found.ok ? found.value.map(({ startedAt }) => startedAt) : null;
    },
  });

  async function freshSteps(): Promise<Result<null, KeptCode>> {
    const open = person();
    if (open === null) return err('people.unknown');
    return deps.update(
      open.id,
      (present) =>
        Object.assign(
          { ...present },
          ...sectionsOf('steps').map((section) => ({ [section]: FRESH_SECTIONS[section] })),
        ) as Person,
    );
  }

  async function emptySafe(): Promise<Result<null, KeptCode>> {
    const open = person();
    if (open === null) return err('people.unknown');
    for (const { id } of open.safe.items) {
      if (!(await deps.safe.remove(open.id, id)).ok) return err('kept.not-removed');
    }
    return ok(null);
  }

  /** A run that is open needs its copy, and what is of others is theirs. */
  async function emptyHistory(): Promise<Result<null, KeptCode>> {
    const found = await deps.history();
    if (!found.ok) return err('kept.not-removed');
    if (found.value.some(({ state }) => state === 'started' || state === 'stuck'))
      return err('kept.run-open');
    if (found.value.some(({ whose }) => whose === 'other')) return err('kept.others');
    const done = await deps.alone(async () => {
      // Copies first: a token must not outlive the line that says that it is there.
      const tokens = await secrets.names();
      if (!tokens.ok) return false;
      for (const name of tokens.value.filter((one) => rowOfSecret(one) === 'history')) {
        if (!(await secrets.delete(name as SecretId)).ok) return false;
      }
      return removeFiles(root, 'history');
    });
    return done ? ok(null) : err('kept.not-removed');
  }

  const EMPTY: Record<KeptRemovable, () => Promise<Result<unknown, KeptCode>>> = {
    steps: freshSteps,
    safe: emptySafe,
    history: emptyHistory,
    settings: deps.resetSettings,
    log: async () => ((await removeFiles(root, 'log')) ? ok(null) : err('kept.not-removed')),
    clipboard: async () => {
      await deps.clearClipboard();
      return ok(null);
    },
  };

  return {
    look: async () => ok(await look()),
    remove: async ({
      row,
    }): Promise<Result<Awaited<ReturnType<typeof look>>[number], AppError<KeptCode>>> => {
      const emptied = await EMPTY[row]();
      if (!emptied.ok) return err({ code: emptied.error });
      const after = (await look()).find(({ id }) => id === row);
      return after === undefined ? err({ code: 'kept.not-removed' }) : ok(after);
    },
  };
}

/** Removes the files of one row; false when something of it stays. A link is removed, not followed. */
async function removeFiles(root: string, row: KeptRemovable): Promise<boolean> {
  const names = await fs.readdir(root).catch(() => []);
  const places = names
    .filter((name) => FILE_ROWS.find((one) => one.name.test(name))?.row === row)
    .map((name) => path.join(root, name));
  for (const place of places) {
    await fs.rm(place, { recursive: true, force: true }).catch(() => undefined);
  }
  const left = await Promise.all(
    places.map((place) =>
      fs.lstat(place).then(
        () => true,
        () => false,
      ),
    ),
  );
  return !left.includes(true);
}
