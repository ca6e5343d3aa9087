const DAY_MS = 86_400_000;

/** Calendar days from `from` to `to` in local time: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(from: number, to: number): number {
  const noon = (at: number): number => {
    const date = new Date(at);
    // UTC noon of the local date: days are counted without being shortened by a time change.
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
  };
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}
