import { fold } from './clean';

/** What a label in front of a value, or alone on its line, stands for. */
export interface LabelHit<K extends string> {
  readonly kind: K;
  /** The label itself, folded. */
  readonly label: string;
  /** What stands after the label on the same line; '' when the value is elsewhere. */
  readonly value: string;
}

/**
 * Finds a known label at the start of a text: `Label: value`, `Label value` (only when `loose` allows it) or the
 * bare label. Words are compared folded, so case and accents do not matter.
 */
export function createLabels<K extends string>(
  words: Readonly<Record<K, readonly string[]>>,
  loose: ReadonlySet<K>,
) {
  const known = (Object.entries(words) as [K, readonly string[]][])
    .flatMap(([kind, names]) => names.map((name) => ({ kind, name: fold(name) })))
    // The longest first, so that “Last seen on” wins over “Last seen”.
    .sort((a, b) => b.name.length - a.name.length);
  const whole = new Map(known.map(({ kind, name }) => [name, kind]));

  return (text: string): LabelHit<K> | null => {
    const colon = /[:：]/u.exec(text);
    if (colon !== null) {
      const label = fold(text.slice(0, colon.index));
      const kind = whole.get(label);
      if (kind !== undefined) return { kind, label, value: text.slice(colon.index + 1).trim() };
    }
    const folded = fold(text);
    const kind = whole.get(folded);
    if (kind !== undefined) return { kind, label: folded, value: '' };
    for (const label of known) {
      if (!loose.has(label.kind) || !folded.startsWith(label.name)) continue;
      const rest = folded.slice(label.name.length);
      // Japanese has no blanks between words; elsewhere a label ends where a word ends.
      if (/^[\s:：(]/u.test(rest) || /[^\u0000-\u024f]$/u.test(label.name))
        return {
          kind: label.kind,
          label: label.name,
          value: rest.replace(/^[\s:：(]+/u, '').replace(/\)$/u, ''),
        };
    }
    return null;
  };
}
