/** The ways to prove it is you that the chooser offers: microsoft-account.md 1.1, rows 7 and 8. */
export const METHODS = ['app', 'passkey', 'key', 'sms', 'mail'] as const;
export type Method = (typeof METHODS)[number];

/** Ways that are gone together with the phone. */
const ON_THE_PHONE: readonly Method[] = ['app', 'sms'];

/** What the chosen ways are worth together. With two-step verification a reset needs two (2.3, step 6). */
export type MethodsJudgement = 'none' | 'one' | 'phone-only' | 'good';

export function judgeMethods(chosen: readonly Method[]): MethodsJudgement {
  const ways = new Set(chosen);
  if (ways.size === 0) return 'none';
  if (ways.size === 1) return 'one';
  return [...ways].every((way) => ON_THE_PHONE.includes(way)) ? 'phone-only' : 'good';
}
