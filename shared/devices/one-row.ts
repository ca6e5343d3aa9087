import { fold } from '../text/clean';
import { scanDate, type DateContext, type DateHit } from '../text/dates';
import { actionOf, fieldIn, isState, type Piece } from './classify';
import { FIELD_WORDS } from './words';
import { isModelName, isOs, isSureHostName } from './guess';

const { english, others } = FIELD_WORDS['last-used'];
const USED = new RegExp(`(?:${[...english, ...others].map(fold).join('|')})`, 'u');
/** Words of one button or label at most: “Utilisé pour la dernière fois le”. */
const LONGEST = 7;
const ROW_WORDS_MAX = 40;

/**
 * A card that came out of the browser as one line with single blanks between: “ANA-PC HP Pavilion Windows 11 Last
 * seen March 2, 2026 Remove device”. Only where two of system, last use and button tell that it is one; else null.
 */
export function oneRow(cell: string, context: DateContext): readonly Piece[] | null {
  const words = cell.split(' ');
  if (words.length < 4 || words.length > ROW_WORDS_MAX || /[.!?。]$/u.test(cell)) return null;
  const buttons = takeButtons(words);
  const used = takeLastUse(buttons.rest, context);
  const system = takeSystem(used.rest);
  const told = [buttons.found, used.found, system.found].filter((piece) => piece !== null);
  if (told.length < 2 || system.rest.length === 0) return null;
  const names = namesIn(system.rest);
  return [
    ...names.map((text): Piece => ({ kind: 'text', text })),
    ...[system.found, used.found, buttons.found].filter((piece) => piece !== null),
  ];
}

interface Taken {
  readonly rest: readonly string[];
  readonly found: Piece | null;
}

function takeButtons(words: readonly string[]): Taken {
  let rest = words;
  let found: Piece | null = null;
  for (let size = LONGEST; size > 0; size -= 1) {
    const action = size < rest.length ? actionOf(rest.slice(-size).join(' ')) : undefined;
    if (action === undefined) continue;
    rest = rest.slice(0, -size);
    if (found === null && action !== 'neutral') found = { kind: 'action', action };
    size = LONGEST + 1;
  }
  return { rest, found };
}

function takeLastUse(words: readonly string[], context: DateContext): Taken {
  // Most lines name no last use at all; that is cheap to see.
  if (!USED.test(fold(words.join(' ')))) return { rest: words, found: null };
  for (let at = 1; at < words.length - 1; at += 1) {
    const label = fieldIn(words.slice(at).join(' '));
    if (label?.kind !== 'last-used' || label.value === '') continue;
    const hit: DateHit | null = scanDate(label.value, context);
    if (hit !== null) return { rest: words.slice(0, at), found: { kind: 'date', hit } };
  }
  return { rest: words, found: null };
}

function takeSystem(words: readonly string[]): Taken {
  const bare = words.filter((word, at) => at === 0 || !isState(word));
  for (let at = 1; at < bare.length; at += 1) {
    const text = bare.slice(at).join(' ');
    if (isOs(text) && /\d/u.test(text))
      return { rest: bare.slice(0, at), found: { kind: 'os', text } };
  }
  return { rest: words, found: null };
}

/** The name, and behind it the model where a maker's name begins one. */
function namesIn(words: readonly string[]): readonly string[] {
  const whole = words.join(' ');
  if (isModelName(whole)) return [whole];
  for (let at = 1; at < words.length; at += 1) {
    const model = words.slice(at).join(' ');
    const again = fold(words[at] ?? '') === fold(words[at + 1] ?? '');
    if (isModelName(model) && !again) return [words.slice(0, at).join(' '), model];
  }
  const [first = '', ...rest] = words;
  return isSureHostName(first) && rest.length > 0 ? [first, rest.join(' ')] : [whole];
}
