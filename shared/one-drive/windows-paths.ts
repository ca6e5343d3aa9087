/** The letters of a path as Windows compares them: without case, and only where one letter stays one letter. */
export const sameCase = (text: string): string =>
  Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');

/**
 * Fills in `%NAME%` as Windows does, in any case. Null when a variable is named that nobody knows: then
 * the path cannot be judged.
 */
export function expandPath(
  text: string,
  lookup: (name: string) => string | undefined,
): string | null {
  // A value may name another variable, as `%OneDrive%` does in some profiles; three rounds are enough for those.
  let path = text;
  for (let round = 0; round < 3 && /%[^%]+%/.test(path); round += 1) {
    path = path.replace(/%([^%]+)%/g, (whole, name: string) => lookup(name) ?? whole);
  }
  return /%[^%]+%/.test(path) ? null : path;
}

/**
 * One way to write a path, to compare it with others: no `\\?\`, one kind of slash, no `.` and `..`, no
 * slash at the end, small letters. Null for what is not absolute.
 */
export function canonicalPath(text: string): string | null {
  let path = text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('/', '\\');
  path = path.replace(/^\\\\[?.]\\UNC\\/i, '\\\\').replace(/^\\\\[?.]\\/, '');
  const root = /^(?:[A-Za-z]:(?=\\|$)|\\\\[^\\]+\\[^\\]+)/.exec(path)?.[0];
  if (root === undefined) return null;
  const parts: string[] = [];
  for (const part of path.slice(root.length).split('\\')) {
    // Windows drops spaces and dots at the end of a name.
    const name = part === '..' ? part : part.replace(/[. ]+$/, '');
    if (name === '') continue;
    if (name === '..') parts.pop();
    else parts.push(name);
  }
  return sameCase([root, ...parts].join('\\'));
}

/** Is the first path the second or below it? Both as `canonicalPath` writes them. */
export const isUnder = (path: string, root: string): boolean =>
  path === root || path.startsWith(`${root}\\`);

/** Does a part of it look like an 8.3 short name, which stands for a longer one that only Windows knows? */
export const hasShortName = (path: string): boolean =>
  /(^|\\)[^\\]{1,6}~\d+(\.[^\\]{0,3})?(\\|$)/.test(path);
