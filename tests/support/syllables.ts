import type { Language } from '../../shared/settings';

/** Words of our catalogues and their neighbours that the English rules below would miscount, counted by hand. */
const ENGLISH_EXCEPTIONS: Readonly<Record<string, number>> = {
  anyone: 3,
  area: 3,
  areas: 3,
  being: 2,
  business: 2,
  centre: 2,
  client: 2,
  clients: 2,
  create: 2,
  created: 3,
  creates: 2,
  diet: 2,
  element: 3,
  evening: 2,
  every: 2,
  eye: 1,
  eyes: 1,
  familiar: 3,
  fuel: 2,
  idea: 3,
  ideas: 3,
  implement: 3,
  lion: 2,
  million: 2,
  naked: 2,
  once: 1,
  onion: 2,
  people: 2,
  poem: 2,
  quiet: 2,
  quietly: 3,
  real: 1,
  reality: 4,
  really: 2,
  reopen: 3,
  science: 2,
  series: 2,
  society: 4,
  supplement: 3,
  trial: 2,
  video: 3,
  videos: 3,
  wednesday: 2,
  wherever: 3,
};

/** First parts of compounds whose last letter stays silent: some-thing, there-fore, time-out. */
const SILENT_E_PREFIX =
  /^(some|every|there|where|here|home|life|time|name|note|safe|side|like|fire|type|one|wire|more|else)(?=[^aeiouy].*[aeiouy])/;

/**
 * Syllables of one English word. Spelling hides sound, so this counts vowel groups and mends the common cases:
 * silent endings, compounds, and vowels that meet without melting. Held to hand-counted words in its test.
 */
export function englishSyllables(raw: string): number {
  const word = raw.toLowerCase().replaceAll('’', "'");
  const known = ENGLISH_EXCEPTIONS[word.replaceAll("'", '’')];
  if (known !== undefined) return known;
  const bare = word.replace(/'(s|ll|re|ve|d|m)$/, '').replaceAll(/[^a-z']/g, '');
  const negated = /([a-z]*)n't$/.exec(bare);
  // "did-n't" has a beat of its own; "can't" and "aren't" have none.
  if (negated !== null) return withoutNot(negated[1] ?? '');
  if (bare === '') return 1;
  if (!/[aeiouy]/.test(bare)) return bare.length; // PC, SMS: said letter by letter
  const prefix = SILENT_E_PREFIX.exec(bare)?.[1];
  if (prefix !== undefined && prefix !== bare) {
    return (prefix === 'every' ? 2 : 1) + plainSyllables(bare.slice(prefix.length));
  }
  return plainSyllables(bare);
}

function withoutNot(stem: string): number {
  if (stem === '') return 1;
  return plainSyllables(stem) + (/[^aeiouy]$/.test(stem) ? 1 : 0);
}

function plainSyllables(bare: string): number {
  const word = withoutSilentEnd(bare);
  let count = word.match(/[aeiouy]+/g)?.length ?? 0;
  count += word.match(/[aeiou]y(?=[aeiou])/g)?.length ?? 0; // be-yond, play-er
  count += word.match(/[aeiou]{1,2}(?=ing)/g)?.length ?? 0; // do-ing, see-ing
  count += word.match(/(?<![aeiou])y(?=ing)/g)?.length ?? 0; // try-ing
  count += word.match(/(?<![tscgx])i(?=a|o(?!n$)|u)/g)?.length ?? 0; // me-di-a, previ-ous
  count += word.match(/(?<![qg])u(?=a|ou)/g)?.length ?? 0; // usu-al, continu-ous
  count += word.match(/rea(?=ct)/g)?.length ?? 0; // re-act
  count += word.match(/i(?=et|ers?$)/g)?.length ?? 0; // soci-et-y, earli-er
  return Math.max(1, count);
}

/** Cuts the letters at the end that are written and not said. */
function withoutSilentEnd(word: string): string {
  const suffix = /^(.*[aeiouy].*[^aeiouy])e(ly|ments?|ful|less|ness)$/.exec(word);
  if (suffix !== null) return `${suffix[1] ?? ''}${suffix[2] ?? ''}`; // safe-ly, use-ful
  if (/[^aeiouylr]le[sd]?$/.test(word)) return word; // ta-ble, sett-led: the end is said
  if (/[^td]ed$/.test(word) && /[aeiouy].*ed$/.test(word)) return word.replace(/ed$/, 'd');
  if (/([sxzcg]|[cs]h)es$/.test(word)) return word; // pa-ges, bo-xes
  if (/[aeiouy].*[^aeiouy]es$/.test(word)) return word.replace(/es$/, 's');
  if (/[aeiouy].*[^aeiouy]e$/.test(word)) return word.replace(/e$/, '');
  return word;
}

/**
 * Syllables of one Spanish word. Spelling shows sound: every strong or accented vowel is a nucleus, weak vowels
 * lean on a neighbour (Ortografía de la lengua española, 2010: diphthongs and hiatus by rule).
 */
export function spanishSyllables(raw: string): number {
  const word = raw
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^a-záéíóúüñ]/g, '')
    .replaceAll(/([qg])u(?=[eiéí])/g, '$1') // qu, gue, gui: the u is mute
    .replaceAll(/y(?=[aeiouáéíóú])/g, 'j') // ya, yo: a consonant
    .replaceAll('y', 'i') // y, hoy, muy: a vowel
    .replaceAll(/(?<![cs])h/g, ''); // h between vowels is mute and divides nothing
  if (word === '') return 1;
  const groups = word.match(/[aeiouáéíóúü]+/g);
  if (groups === null) return word.length; // PC, SMS
  return groups.reduce(
    (sum, group) => sum + Math.max(1, group.match(/[aeoáéíóú]/g)?.length ?? 0),
    0,
  );
}

/** Syllables of a word with its hyphens; a figure counts as one, because it is read at a glance. */
export function syllables(word: string, language: Language): number {
  const count = language === 'en' ? englishSyllables : spanishSyllables;
  return word
    .split(/[-/·–]/)
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + (/^\d/.test(part) ? 1 : count(part)), 0);
}
