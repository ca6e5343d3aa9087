/** Letters of a token, an encoded key or a path. */
const RUN = String.raw`[\w.~+/=-]`;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * What replaces each kind of private text in the log. Each pattern starts at the first letter of a run only
 * (the look-behind), so that a long line costs time in proportion to its length.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Home folders carry the person's user name; on Windows it may hold spaces.
  [/(\/(?:home|Users)\/)[^/\s"']+/g, '$1[user]'],
  [/([A-Za-z]:\\+Users\\+)(?:[^\\"'\n]+(?=\\)|[^\\\s"']+)/g, '$1[user]'],
  // Addresses of people, also percent-encoded.
  [/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+(?:@|%40)[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[address]'],
  // Recovery codes (5 × 5) and BitLocker keys (8 × 6).
  [/\b(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}\b/gi, '[code]'],
  [/\b(?:\d{6}-){7}\d{6}\b/g, '[code]'],
  // Telephone numbers are account names too.
  [/\+\d{7,15}\b/g, '[number]'],
  // Tokens, keys and codes: long runs that mix letters and digits. A journal id (UUID) stays readable.
  [
    new RegExp(
      `(?<!${RUN})(?!${UUID}(?!${RUN}))(?=${RUN}*\\d)(?=${RUN}*[A-Za-z])${RUN}{24,}`,
      'gi',
    ),
    '[long text]',
  ],
];

/** A log line without addresses, tokens, codes and user names. `names` are further texts to hide, such as people's names. */
export function redact(line: string, names: readonly string[] = []): string {
  const hidden = names
    .filter((name) => name.length > 1)
    // A name stands in a line as typed, or escaped as in JSON.
    .flatMap((name) => [name, JSON.stringify(name).slice(1, -1)])
    .reduce((text, name) => text.replaceAll(name, '[name]'), line);
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), hidden);
}
