import { err, ok, type Result } from '../../shared/result';

/** Turns what version n wrote into what version n + 1 reads. Pure. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The steps from each older version, by the version they start from. */
export interface Migrations {
  readonly current: number;
  readonly steps: Readonly<Record<number, Migration>>;
}

/**
 * Brings stored data up to the present version, before it is validated.
 * newer-version: a later Relock wrote it, so it is left alone. not-valid: no version, or no way from there.
 */
export function migrate(
  stored: unknown,
  { current, steps }: Migrations,
): Result<unknown, 'newer-version' | 'not-valid'> {
  if (!isRecord(stored)) return err('not-valid');
  const from = stored['version'];
  if (typeof from !== 'number' || !Number.isSafeInteger(from) || from < 1) return err('not-valid');
  if (from > current) return err('newer-version');
  let data: Readonly<Record<string, unknown>> = stored;
  for (let version = from; version < current; version += 1) {
    const step = steps[version];
    if (step === undefined) return err('not-valid');
    try {
      data = { ...step(data), version: version + 1 };
    } catch {
      // A step meets data from a disk, so what it cannot handle is bad data and not a bug.
      return err('not-valid');
    }
  }
  return ok(data);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
