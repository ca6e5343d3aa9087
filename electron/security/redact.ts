/** What replaces each kind of private text in the log. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Addresses of people, also percent-encoded.
  [/[\p{L}\p{N}._%+-]+(?:@|%40)[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[address]'],
  // Tokens, keys and codes: long runs that mix letters and digits. A journal id (UUID) stays readable.
  [/\b(?![0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)(?=[\w.~+/=-]*\d)(?=[\w.~+/=-]*[A-Za-z])[\w.~+/=-]{24,}/gi, '[long text]'],
  [/\b(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}\b/gi, '[code]'],
  // Home folders carry the person's user name.
  [/(\/(?:home|Users)\/)[^/\s"']+/g, '$1[user]'],
  [/([A-Za-z]:\\+Users\\+)[^\\\s"']+/g, '$1[user]'],
];

/** A log line without addresses, tokens, codes and user names. `names` are further texts to hide, such as people's names. */
export function redact(line: string, names: readonly string[] = []): string {
  const hidden = names
    .filter((name) => name.length > 1)
    .reduce((text, name) => text.replaceAll(name, '[name]'), line);
  return RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), hidden);
}
