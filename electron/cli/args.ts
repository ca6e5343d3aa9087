import { QUESTIONS, type Question } from '../../shared/local-actions';
import { LANGUAGES, type Language } from '../../shared/settings';
import { err, ok, type Result } from '../../shared/result';

/** Every command, with the flags that it knows beside the common ones. */
const COMMANDS = {
  status: [],
  traces: ['--machine', '--addresses', '--consent'],
  devices: ['--since', '--part', '--machine'],
  record: ['--machine', '--yes'],
  'onedrive plan': ['--account', '--machine'],
  'onedrive unlink': ['--account', '--yes', '--person', '--seen'],
  'onedrive undo': ['--journal', '--yes', '--person'],
} as const;
export type CommandName = keyof typeof COMMANDS;

/** The names in the order in which the help lists them. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

const COMMON = ['--json', '--lang', '--out', '--help'] as const;
const SWITCHES: ReadonlySet<string> = new Set([
  '--json',
  '--help',
  '--yes',
  '--addresses',
  '--consent',
  '--part',
]);

/** What was asked for. Flags that were not given are null or false. */
export interface Request {
  readonly command: CommandName | 'help';
  readonly json: boolean;
  readonly yes: boolean;
  readonly lang: Language | null;
  readonly out: string | null;
  readonly account: string | null;
  readonly person: string | null;
  readonly journal: string | null;
  /** The file that describes the computer to look at, in the place of this one. */
  readonly machine: string | null;
  /** Show whole addresses. */
  readonly addresses: boolean;
  /** Also look where macOS asks the person first. */
  readonly consent: boolean;
  /** What the person looked at and found to be so (`uploads,web-access`). */
  readonly seen: readonly Question[];
  /** The pages to read. */
  readonly files: readonly string[];
  /** The pages as they were earlier. */
  readonly since: string | null;
  /** The pages are parts of their lists: what is missing in them says nothing. */
  readonly part: boolean;
}

/** What is wrong with the words after the program's name, and the word it is about. */
export interface UsageError {
  readonly code:
    | 'no-file'
    | 'no-command'
    | 'unknown-command'
    | 'unknown-flag'
    | 'no-value'
    | 'bad-language'
    | 'bad-seen'
    | 'too-much';
  readonly word: string;
  /** The nearest word that would be understood; '' when nothing is near. */
  readonly nearest: string;
}

/** Reads the command line. It never guesses: an unknown word is an error with the nearest known one. */
export function parseArgs(argv: readonly string[]): Result<Request, UsageError> {
  const words: string[] = [];
  const flags = new Map<string, string>();
  const waiting = argv.map((arg) => (arg === '-h' ? '--help' : arg));
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (!arg.startsWith('-')) {
      words.push(arg);
      continue;
    }
    const [name, inline] = splitFlag(arg);
    const value = SWITCHES.has(name) ? '' : (inline ?? waiting.shift());
    if (!ALL_FLAGS.includes(name) || (SWITCHES.has(name) && inline !== undefined))
      return wrong('unknown-flag', name, flagsOf(words));
    if (value === undefined || (inline === undefined && value.startsWith('--')))
      return wrong('no-value', name);
    flags.set(name, value);
  }
  return toRequest(words, flags);
}

function toRequest(
  words: readonly string[],
  flags: ReadonlyMap<string, string>,
): Result<Request, UsageError> {
  const lang = flags.get('--lang') ?? null;
  if (lang !== null && !isLanguage(lang)) return wrong('bad-language', lang, LANGUAGES);
  const seen = (flags.get('--seen') ?? '').split(',').filter((word) => word !== '');
  const odd = seen.find((word) => !isQuestion(word));
  if (odd !== undefined) return wrong('bad-seen', odd, QUESTIONS);
  const request = {
    json: flags.has('--json'),
    yes: flags.has('--yes'),
    lang,
    out: flags.get('--out') ?? null,
    account: flags.get('--account') ?? null,
    person: flags.get('--person') ?? null,
    journal: flags.get('--journal') ?? null,
    machine: flags.get('--machine') ?? null,
    addresses: flags.has('--addresses'),
    consent: flags.has('--consent'),
    seen: seen.filter(isQuestion),
    files: [],
    since: flags.get('--since') ?? null,
    part: flags.has('--part'),
  };
  if (flags.has('--help')) return ok({ ...request, command: 'help' });
  if (words.length === 0) return wrong('no-command', '');
  const length = words[0] === 'onedrive' ? 2 : 1;
  const name = words.slice(0, length).join(' ');
  const command = COMMAND_NAMES.find((known) => known === name);
  if (command === undefined) return wrong('unknown-command', name, COMMAND_NAMES);
  for (const flag of flags.keys())
    if (!flagsOf(words).includes(flag)) return wrong('unknown-flag', flag, flagsOf(words));
  if (command === 'devices')
    return words.length < 2
      ? wrong('no-file', command)
      : ok({ ...request, command, files: words.slice(1) });
  // `undo ID` is short for `undo --journal ID`.
  const [rest, tooMuch] = words.slice(length);
  if (command === 'record') {
    if (rest === undefined) return wrong('no-file', command);
    return tooMuch === undefined
      ? ok({ ...request, command, files: [rest] })
      : wrong('too-much', tooMuch);
  }
  const extra = command === 'onedrive undo' && request.journal === null ? tooMuch : rest;
  if (extra !== undefined) return wrong('too-much', extra);
  return ok({ ...request, command, journal: request.journal ?? rest ?? null });
}

const ALL_FLAGS: readonly string[] = [...new Set([...COMMON, ...Object.values(COMMANDS).flat()])];

function flagsOf(words: readonly string[]): readonly string[] {
  const name = COMMAND_NAMES.find(
    (known) => known === words.slice(0, 2).join(' ') || known === words[0],
  );
  return name === undefined ? ALL_FLAGS : [...COMMANDS[name], ...COMMON];
}

function splitFlag(arg: string): readonly [string, string?] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

const isQuestion = (text: string): text is Question => QUESTIONS.some((known) => known === text);
const isLanguage = (text: string): text is Language => LANGUAGES.some((known) => known === text);

const wrong = (
  code: UsageError['code'],
  word: string,
  known: readonly string[] = [],
): Result<never, UsageError> => err({ code, word, nearest: nearestTo(word, known) });

/** The known word with the fewest changed letters, when that is fewer than half of them. */
function nearestTo(word: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best !== undefined && best.far * 2 < best.candidate.length ? best.candidate : '';
}

/** Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + Number(letter !== other),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
