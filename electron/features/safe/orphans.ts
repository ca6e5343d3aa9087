import type { Logger } from '../../ports/logger';
import type { SafeSecretId, SecretStore } from '../../ports/secret-store';
import type { SafeIndexes } from './safe-service';

interface OrphanDeps {
  readonly secrets: Pick<SecretStore, 'names' | 'delete'>;
  readonly indexes: Pick<SafeIndexes, 'of'>;
  /** Is this person kept here, whether they can be opened or not? */
  readonly isKept: (personId: string) => Promise<boolean>;
  readonly log: Logger;
}

const SAFE_NAME = /^safe\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

/**
 * Removes values that no index knows, as can be when a person's file had to be taken from its backup; the number
 * that went. Somebody who cannot be opened keeps all of theirs: their index may know them.
 */
export async function removeOrphans({
  secrets,
  indexes,
  isKept,
  log,
}: OrphanDeps): Promise<number> {
  const names = await secrets.names();
  if (!names.ok) return 0;
  let gone = 0;
  for (const name of names.value) {
    const [, personId, itemId] = SAFE_NAME.exec(name) ?? [];
    if (personId === undefined || itemId === undefined) continue;
    const index = indexes.of(personId);
    const known =
      index === null ? await isKept(personId) : index.items.some(({ id }) => id === itemId);
    if (known) continue;
    if ((await secrets.delete(name as SafeSecretId)).ok) gone += 1;
  }
  if (gone > 0) log.warn('safe: values without a line removed', { gone });
  return gone;
}
