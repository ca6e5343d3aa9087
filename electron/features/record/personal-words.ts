import path from 'node:path';
import type { Machine } from '../../ports/machine';
import type { ReadingUse } from '../../ports/trace-reading';
import type { Notes } from './recorder';

/** Words of places that are the same on every computer, beside those that the readings name. */
const EVERYWHERE =
  'appdata local roaming library desktop documents pictures onedrive personal business archive default profile other users home user root public shared all c d program files x86 windows outlook address book mail microsoft edge office oneauth teams teams2 msteams olk com items sqlite3 config hash refresh token tbacct ini dat liveid adal orgid';
/** What no person chose: keys of slots, numbers, ids. Ids are replaced by their shape. */
const NO_NAME =
  /^(personal|business\d*|s-1-[\d-]+|\{?[0-9a-f-]{12,}\}?|(?=.*\d)[0-9a-f]+|\d+(\.\d+)*|.*@.*\..*)$/i;

/**
 * Words that a person or an organisation may have chosen: names of keys, folders and profiles where a reading takes
 * any name, parts of paths in values, and what the system calls its person and itself.
 */
export function personalWords(
  notes: Notes,
  uses: readonly ReadingUse[],
  machine: Pick<Machine, 'platform' | 'home' | 'env'>,
): readonly string[] {
  const common = new Set([...wordsOf(JSON.stringify(uses)), ...wordsOf(EVERYWHERE)]);
  const found = new Set<string>();
  const add = (name: string): void => {
    const plain = name.replace(/_(LiveId|ADAL|OrgId)$/i, '').trim();
    if (NO_NAME.test(plain)) return;
    for (const word of wordsOf(plain))
      if (word.length > 1 && !common.has(word) && !NO_NAME.test(word)) found.add(word);
  };
  const style = machine.platform === 'win32' ? path.win32 : path.posix;
  add(style.basename(machine.home));
  for (const name of ['USERNAME', 'USER', 'LOGNAME', 'COMPUTERNAME', 'HOSTNAME'])
    add(machine.env(name) ?? '');
  for (const key of Object.keys(notes.registry)) key.split('\\').slice(1).forEach(add);
  for (const file of Object.keys(notes.files)) file.split(/[\\/]/).forEach(add);
  for (const text of textsIn({ registry: notes.registry, files: notes.files, env: notes.env }))
    if (/^(~|%|\/|\\\\|[a-z]:)/i.test(text)) text.split(/[\\/]/).forEach(add);
  for (const facts of Object.values(notes.files)) {
    const dir: unknown =
      typeof facts === 'object' && facts !== null && 'dir' in facts ? facts.dir : null;
    if (Array.isArray(dir)) for (const name of dir) add(String(name));
  }
  return [...found];
}

/** The words of a text, in lower case, as they stand between what is neither letter nor digit. */
const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
