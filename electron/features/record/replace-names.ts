/** Domains of mail that everybody may have; others can name an employer or a family. */
const COMMON_DOMAIN = /^(outlook|hotmail|live|msn|passport|gmail|yahoo|icloud)\.[a-z.]{2,6}$/i;
const ADDRESS =
  /[^\s@:;,=/\\|<>"'[\]{}()]+@([^\s@:;,=/\\|<>"'[\]{}()]+\.[^\s@:;,=/\\|<>"'[\]{}().]+)/g;
const SID = /\bS-1-5-21-[\d-]+|\bS-1-12-1-[\d-]+/gi;
// An underscore ends an id: Office writes `<id>_LiveId`.
const GUID = /(?<![0-9a-z])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;
const HEX = /(?<![0-9a-z])[0-9a-f]{12,64}(?![0-9a-z])/gi;
const PHONE = /(?<![\w.+-])\+?\d{7,15}(?![\w.-])/g;
/** The person's name in the path of a home. */
const HOME = /((?:[A-Za-z]:)?[\\/]{1,2}(?:Users|home)[\\/]{1,2})([^\\/"]+)/gi;
/** What stands behind "OneDrive - " or "OneDrive-" in a folder is an organisation. */
const ORGANISATION = /(\bOneDrive(?: - |-))(?!Personal\b|mac\b)([^\\/"()]+)/gi;
/** Values and fields that hold names of people and organisations. */
const NAME_FIELD =
  /^(DisplayName|FriendlyName|Account Name|user_name|FirstName|LastName|Gamertag|TenantName|principal|user)$/i;

/**
 * Replaces addresses, names and ids, everywhere the same one by the same stand-in, so that a described computer
 * still behaves as the real one did. Shape is kept: an id stays an id of its length. `keep` are ids in lower case that
 * are the same on every computer; `words` are names, wherever they stand.
 */
export function replaceNames<T>(
  written: T,
  keep: ReadonlySet<string> = new Set(),
  words: readonly string[] = [],
): T {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const count = (sort: string): number => {
    const next = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, next);
    return next;
  };
  const same = (sort: string, text: string, make: (number: number) => string): string => {
    const id = `${sort} ${text.toLowerCase()}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = make(count(sort));
    known.set(id, made);
    return made;
  };
  const domain = (text: string) =>
    COMMON_DOMAIN.test(text)
      ? text.toLowerCase()
      : same('domain', text, (n) => `company${n}.example`);
  const digits = (text: string, n: number): string => {
    let left = String(n).padStart(4, '0');
    // From the end, so that what is told apart stands where ids differ; the rest becomes zeros.
    return Array.from(text)
      .reverse()
      .map((letter) => {
        if (!/[0-9a-f]/i.test(letter)) return letter;
        const last = left.at(-1) ?? '0';
        left = left.slice(0, -1);
        return last;
      })
      .reverse()
      .join('');
  };
  const names: [RegExp, string][] = [];

  const inText = (text: string): string => {
    let out = text
      .replace(ADDRESS, (whole, host: string) => {
        const shown = domain(host);
        return same('address', whole, (n) => `person${n}@${shown}`);
      })
      .replace(HOME, (_whole, before: string, name: string) =>
        /^(Public|Default|Shared|All Users)$/i.test(name)
          ? before + name
          : before + same('home', name, (n) => (n === 1 ? 'person' : `person${n}`)),
      )
      .replace(ORGANISATION, (_whole, before: string, name: string) => before + standIn(name));
    for (const [pattern, stand] of names) out = out.replace(pattern, stand);
    return out
      .replace(SID, (sid) => same('sid', sid, (n) => `S-1-5-21-1-2-3-${1000 + n}`))
      .replace(GUID, (id) =>
        keep.has(id.toLowerCase()) ? id : same('id', id, (n) => digits(id, n)),
      )
      .replace(HEX, (id) =>
        keep.has(id.toLowerCase()) || /^0*[0-9]{0,4}$/.test(id)
          ? id
          : same('id', id, (n) => digits(id, n)),
      )
      .replace(PHONE, (number) =>
        same('phone', number, (n) => `+1555${String(n).padStart(7, '0')}`),
      );
  };
  const standIn = (name: string): string => same('name', name.trim(), (n) => `Name ${n}`);

  const collect = (value: unknown, field: string): void => {
    const inner = asValue(value);
    if (typeof inner === 'string' && NAME_FIELD.test(field) && !inner.includes('@')) {
      const plain = inner.trim();
      if (plain.length > 1 && !/^[0-9a-f-]{12,}$/i.test(plain) && !/^\+?\d{7,15}$/.test(plain))
        names.push([
          new RegExp(`(?<![\\w@])${escapeForRegExp(plain)}(?![\\w@])`, 'gi'),
          standIn(plain),
        ]);
    }
    if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) collect(one, name);
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [inText(name), walk(one)]),
    );
  };
  collect(written, '');
  // The longest first: a name may be a part of another.
  for (const word of [...words].sort((one, other) => other.length - one.length))
    names.push([
      new RegExp(`(?<![\\p{L}\\p{N}])${escapeForRegExp(word)}(?![\\p{L}\\p{N}@])`, 'giu'),
      standIn(word),
    ]);
  return walk(written) as T;
}

/** The ids inside some texts, in lower case: of the places that readings look at, they are no secret. */
export const idsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(GUID), ...text.matchAll(HEX)].map(([id]) => id.toLowerCase()));

/** The text of a registry value, or a plain one. */
const asValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value && 'value' in value
    ? value.value
    : value;

const escapeForRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
