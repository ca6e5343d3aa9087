/** How a device went. The first two are in somebody's hands who may use it. */
export const GONE_WAYS = ['sold', 'given', 'lost', 'stolen', 'broken'] as const;

/** The most devices that are kept for one person. */
export const DEVICES_MAX = 6_000;

/** Longest text that can be pasted, in characters: some 20,000 devices. */
export const PASTE_MAX = 4_000_000;

/** When to look at the lists again, in days (microsoft-account.md 4.2: a PC can come up to a day late). */
export const LOOK_AGAIN_DAYS = [1, 7] as const;
