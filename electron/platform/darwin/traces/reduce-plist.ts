import { parsePlist, type Plist } from '../../../../shared/plist';
import { asObject } from '../../common/trace-helpers';

/** Of a property list, the entries with these names, and of those the ones that `inner` names, as XML. */
export function reducePlist(content: Uint8Array, wanted: RegExp, inner = wanted): string {
  const plist = asObject(parsePlist(content)) ?? {};
  const entries = Object.entries(plist)
    .filter(([key]) => wanted.test(key))
    .map(([key, value]) => [key, only(value, inner)] as const);
  return `<plist version="1.0">${xml(Object.fromEntries(entries) as Plist)}</plist>`;
}

function only(value: unknown, wanted: RegExp): unknown {
  const info = asObject(value);
  if (info === null) return value;
  return Object.fromEntries(Object.entries(info).filter(([key]) => wanted.test(key)));
}

function xml(value: Plist): string {
  if (typeof value === 'string') return `<string>${escape(value)}</string>`;
  if (typeof value === 'number') return `<real>${String(value)}</real>`;
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (value === null || Array.isArray(value)) return '<array/>';
  const pairs = Object.entries(value).map(
    ([key, inner]) => `<key>${escape(key)}</key>${xml(inner)}`,
  );
  return `<dict>${pairs.join('')}</dict>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
