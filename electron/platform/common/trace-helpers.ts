import { toUSVString } from 'node:util';
import type { SignOutWay, Trace, TraceAccountKind, TraceKind } from '../../../shared/traces';
import type { Machine, ReadError } from '../../ports/machine';
import { findValue, type RegistryKey, type RegistryRoot } from '../../ports/registry';

/** An address, or a phone number: the two names that Microsoft accounts have. */
const ADDRESS = /[^\s@:;,=/\\|<>"]+@[^\s@:;,=/\\|<>"]+\.[^\s@:;,=/\\|<>".]+/;
const PHONE = /^\+?\d{7,15}$/;

/** The account that a text names: an address in it, or all of it when it is a phone number; else null. */
export function accountIn(text: string | null | undefined): string | null {
  const plain = wellFormed(text ?? '')
    .trim()
    .slice(0, 2_000);
  if (PHONE.test(plain)) return plain;
  return ADDRESS.exec(plain)?.[0] ?? null;
}

/** Half of a surrogate pair becomes U+FFFD: nothing that is shown or kept may hold one. */
export const wellFormed = toUSVString;

/** Longest place and account that are told, in characters. */
const WHERE_MAX = 400;
const ACCOUNT_MAX = 254;

/** Kinds, places and ways are required; the rest is what most traces are. Texts are cut to what can be shown. */
export const trace = (
  given: Pick<Trace, 'kind' | 'where' | 'signOut'> & Partial<Trace>,
): Trace => ({
  accountKind: 'unknown',
  state: 'known',
  count: 1,
  ...given,
  account: given.account == null ? null : wellFormed(given.account.slice(0, ACCOUNT_MAX)),
  where: wellFormed(given.where.slice(0, WHERE_MAX)),
});

/** It is there, or may be, and could not be read. */
export const unread = (kind: TraceKind, where: string, signOut: SignOutWay): Trace =>
  trace({ kind, where, signOut, state: 'could-not-read' });

/** A key of the registry: null when it is not there, `unread` when nobody could look. */
export async function keyAt(
  { registry }: Machine,
  root: RegistryRoot,
  path: string,
): Promise<RegistryKey | 'unread' | null> {
  const key = await registry.read(root, path);
  if (key.ok) return key.value;
  return key.error === 'not-found' ? null : 'unread';
}

/** The text under that name; null when there is none, it is blank, or it is not text. */
export function textIn(key: RegistryKey, name: string): string | null {
  const data = findValue(key, name);
  if (data?.kind !== 'text' && data?.kind !== 'expandable-text') return null;
  const text = wellFormed(data.text).trim();
  return text === '' ? null : text;
}

/** Text, or text in UTF-16 that a program wrote as bytes. */
export function wideTextIn(key: RegistryKey, name: string): string | null {
  const data = findValue(key, name);
  if (data?.kind !== 'binary') return textIn(key, name);
  const text = Buffer.from(data.bytes).toString('utf16le').split('\0', 1)[0] ?? '';
  const plain = wellFormed(text).trim();
  return plain === '' ? null : plain;
}

/** `not-found` is the only error that means none. */
export const isNone = (error: ReadError): boolean => error === 'not-found';

/** Parses JSON that another program wrote; null for rubbish. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return asObject(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
}

/** The value if it is an object with names; null for lists, texts and the rest. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;

export const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Microsoft's own numbers for its two sorts of account, as Edge writes them. */
export function edgeAccountKind(value: unknown): TraceAccountKind {
  if (value === 1) return 'personal';
  return value === 2 ? 'work' : 'unknown';
}
