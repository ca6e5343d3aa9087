import type { Finding } from '../../../../shared/one-drive/findings';
import type { PlainKey, Say } from '../../../i18n/use-text';
import { STOP_WORDS } from '../stop-words';

/** A finding in words: what it is, why it counts, and what to do. `way` may be ''. */
export interface FindingWords {
  readonly title: string;
  readonly text: string;
  readonly way: string;
}

/** What a reading without an answer was about. */
const UNCLEAR: Readonly<Record<string, PlainKey>> = {
  managed: 'one-drive.unclear.managed',
  rights: 'one-drive.unclear.rights',
  account: 'one-drive.unclear.account',
  'known-folders': 'one-drive.unclear.known-folders',
  office: 'one-drive.unclear.office',
  'online-only': 'one-drive.unclear.online-only',
  'orphan-domain': 'one-drive.unclear.orphan-domain',
  space: 'one-drive.unclear.space',
};

const note = <const N extends string>(name: N) =>
  ({ title: `one-drive.note.${name}.title`, text: `one-drive.note.${name}.text` }) as const;

/** What should be known and does not stop. */
const NOTES = {
  'shared-folders': note('shared-folders'),
  vault: note('vault'),
  'office-open': note('office-open'),
  'folder-missing': note('folder-missing'),
  'work-account': note('work-account'),
  'low-space': note('low-space'),
} as const satisfies Partial<Record<Finding['id'], { title: PlainKey; text: PlainKey }>>;

const isNote = (id: Finding['id']): id is keyof typeof NOTES => id in NOTES;

/** The words for one finding that is not clear. */
export function wordsOf(t: Say, finding: Finding, mac: boolean): FindingWords {
  const { id, state, names, count } = finding;
  if (state === 'unknown') {
    const about = UNCLEAR[names[0] ?? ''] ?? 'one-drive.unclear.unreadable';
    return { title: t(about), text: t('one-drive.unclear.text'), way: '' };
  }
  if (id === 'online-only')
    return {
      title: t('one-drive.note.online-only.title', { count }),
      text: t('one-drive.note.online-only.text'),
      way: '',
    };
  if (isNote(id) && (state === 'warn' || id === 'work-account'))
    return { title: t(NOTES[id].title), text: t(NOTES[id].text), way: '' };
  const words = id === 'leftover' || id === 'low-space' ? STOP_WORDS.unclear : STOP_WORDS[id];
  const macFolders = mac && id === 'known-folders';
  return {
    title: t(words.title),
    text: t(words.text),
    way: t(macFolders ? 'one-drive.mac-stop.known-folders.way' : words.way),
  };
}
