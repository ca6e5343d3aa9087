import { readdirSync, readFileSync } from 'node:fs';

/** What Linux says about running processes, from /proc. */

/**
 * A process and everything that it started, directly or not.
 * @param {number} pid
 * @returns {number[]}
 */
export function processTree(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [pid];
  for (const member of tree) tree.push(...(children.get(member) ?? []));
  return tree;
}

/** @param {number} pid @returns {number | undefined} */
function parentOf(pid) {
  // The program's name stands in brackets and may itself hold brackets and spaces.
  const stat = read(`/proc/${pid}/stat`);
  const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

/**
 * Memory of a process tree with shared pages divided fairly (PSS).
 * @param {number} pid
 * @returns {number} KiB; throws when one of the processes may not be read, as a part would mislead
 */
export function memoryOfTree(pid) {
  return processTree(pid).reduce((sum, member) => {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${member}/smaps_rollup`, 'utf8'));
    return sum + Number(found?.[1] ?? 0);
  }, 0);
}

/** @param {number} pid @returns {string} the command line, parts joined by spaces; empty when it is gone */
export const commandLineOf = (pid) =>
  (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();

/** @param {number} pid @returns {string} the text of /proc/PID/status; empty when it is gone */
export const statusOf = (pid) => read(`/proc/${pid}/status`) ?? '';

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
