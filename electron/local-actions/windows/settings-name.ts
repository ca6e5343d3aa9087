/** "20261126T010203Z" */
export const stampOf = (now: number): string =>
  new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** A name for settings that are set aside. It is free, also when the clock was set back to an earlier unlink. */
export function freeName(taken: readonly string[], stamp: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = `Personal.unlinked-${stamp}`;
  let name = base;
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base}-${String(count)}`;
  return name;
}
