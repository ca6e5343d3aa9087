import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * The check that a folder is, file by file, the Electron whose SHA-256 list is kept in this repository.
 * @typedef {{ file: string, what: 'missing' | 'differs' | 'unexpected' }} FileProblem
 */

/**
 * Reads a list in the format of sha256sum.
 * @param {string} text
 * @returns {ReadonlyMap<string, string>} hexadecimal SHA-256 by relative path
 */
export function parseHashList(text) {
  return new Map(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}

/** @param {string} file @returns {Promise<string>} */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** @param {string} dir @returns {Promise<string[]>} every file below, relative, with forward slashes */
export async function filesBelow(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      path
        .relative(dir, path.join(entry.parentPath ?? entry.path, entry.name))
        .replaceAll(path.sep, '/'),
    );
}

/**
 * Hashes every file of the list and names each that is missing, differs, or does not belong.
 * @param {string} dir
 * @param {ReadonlyMap<string, string>} list
 * @returns {Promise<FileProblem[]>} empty = the very files of the list
 */
export async function findProblems(dir, list) {
  const present = new Set(await filesBelow(dir));
  /** @type {FileProblem[]} */
  const problems = [];
  for (const [file, hash] of list) {
    if (!present.has(file)) problems.push({ file, what: 'missing' });
    else if ((await sha256(path.join(dir, file))) !== hash)
      problems.push({ file, what: 'differs' });
  }
  for (const file of present) {
    if (!list.has(file) && file !== 'version') problems.push({ file, what: 'unexpected' });
  }
  return problems;
}

/** @param {readonly FileProblem[]} problems @returns {string} one line a file, for people */
export function describeProblems(problems) {
  const words = {
    missing: 'is missing',
    differs: 'is not the official file',
    unexpected: 'does not belong there',
  };
  return problems.map(({ file, what }) => `  ${file} ${words[what]}`).join('\n');
}

/** Names every file there is, so that one that was added is noticed too. @param {string} dir */
async function fingerprint(dir) {
  const entries = (await filesBelow(dir)).sort().map(async (file) => {
    const { size, mtimeMs } = await lstat(path.join(dir, file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(entries)).join('\n');
}

/**
 * Checks a cached folder: by size and time where a stamp of an earlier full check fits, else in full,
 * which takes about a second.
 * @param {string} dir
 * @param {ReadonlyMap<string, string>} list
 * @param {string} stamp where the note of the last full check is kept
 * @returns {Promise<FileProblem[]>}
 */
export async function checkCached(dir, list, stamp) {
  const noted = await readFile(stamp, 'utf8').catch(() => undefined);
  const now = await fingerprint(dir).catch(() => undefined);
  if (now !== undefined && noted === now) return [];
  const problems = await findProblems(dir, list);
  if (problems.length === 0) await writeFile(stamp, await fingerprint(dir));
  return problems;
}
