/**
 * A function that does its work at the first call and gives the same answer from then on.
 * `called` tells whether there was one.
 */
export function once<T>(work: () => T): (() => T) & { called(): boolean } {
  let done: { readonly value: T } | null = null;
  const ask = (): T => (done ??= { value: work() }).value;
  return Object.assign(ask, { called: () => done !== null });
}
