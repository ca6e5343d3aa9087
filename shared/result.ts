/** The outcome of an operation that is expected to fail sometimes. Bugs throw instead. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success that carries `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** An expected failure that carries `error`, usually one of a closed union of codes. */
export const err = <const E>(error: E): Result<never, E> => ({ ok: false, error });

/** Compile-time proof that a `switch` handled every member of a union. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
