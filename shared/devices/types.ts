import type { DateContext } from '../text/dates';

/** The three lists of devices that Microsoft keeps and shows: microsoft-account.md 4.1. */
export const DEVICE_LISTS = ['computers', 'store', 'phones'] as const;
export type DeviceList = (typeof DEVICE_LISTS)[number];

export const DEVICE_TYPES = ['computer', 'console', 'phone', 'tablet', 'unknown'] as const;
export type DeviceType = (typeof DEVICE_TYPES)[number];

/** Devices that may use apps and games from the Store at one time: microsoft-account.md 4.2. */
export const STORE_LIMIT = 10;

/** Longest name and other short text of a device, in characters. */
export const DEVICE_TEXT_MAX = 60;

/** One device in one list, as it was read or typed. */
export interface DeviceRow {
  readonly name: string;
  readonly list: DeviceList;
  readonly type: DeviceType;
  readonly model: string | null;
  readonly os: string | null;
  /** 2026-03-02, or 2026-03 when the page names no day. */
  readonly lastUsed: string | null;
  /** Where the numbers of the date fit two days: the one with the day first, then the other. */
  readonly lastUsedEither: readonly [string, string] | null;
  /** The page itself says that it is the one in front of the person. */
  readonly saysThis: boolean;
  /** The line of its name, for people; 0 when it was typed in. */
  readonly line: number;
}

/** Why a line is not part of a device. */
export const UNREAD_REASONS = [
  /** Running text of the page. */
  'page-text',
  /** It may be a device, but nothing on the page says so. */
  'no-device-seen',
  /** It stands inside a device and is not understood. */
  'not-understood',
  /** The numbers fit two days, and nothing tells which. */
  'date-ambiguous',
  'date-impossible',
  'too-long',
  'too-many',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly reason: UnreadReason;
}

/** What a pasted text or a saved page holds. */
export interface DeviceReading {
  readonly rows: readonly DeviceRow[];
  /** The page's own number of devices, list by list; null where it says none. */
  readonly counts: Readonly<Record<DeviceList, number | null>>;
  /** Lists that the text is about, also when they are empty. */
  readonly lists: readonly DeviceList[];
  readonly unread: readonly UnreadLine[];
}

/** What the reader is told beside the text. */
export interface ReadContext extends DateContext {
  /** The list that the person says it is; null when the text has to tell. */
  readonly list: DeviceList | null;
}
