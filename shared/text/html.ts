/**
 * A saved page as the text that a browser would have copied. It is read, never shown: nothing of it becomes markup.
 * Blocks become lines, cells of a table are parted by tabs, what is hidden or is no text is left out.
 */
export function htmlToText(html: string): string {
  const out: string[] = [];
  /** The element that hides all that is in it, and how deep the same tag is nested there. */
  let hiding: { readonly tag: string; depth: number } | null = null;
  let inCell = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [token, tag, text] = [match[0], match[2]?.toLowerCase(), match[4]];
    if (tag === undefined) {
      if (text !== undefined && hiding === null)
        out.push(decodeEntities(text).replace(/[\s]+/gu, ' '));
      continue;
    }
    const closing = match[1] === '/';
    const empty = VOID.has(tag) || token.endsWith('/>');
    if (hiding !== null) {
      if (tag === hiding.tag && !empty) hiding.depth += closing ? -1 : 1;
      if (hiding.depth === 0) hiding = null;
      continue;
    }
    if (!closing && !empty && (SILENT.has(tag) || isHidden(match[3] ?? ''))) {
      hiding = { tag, depth: 1 };
      continue;
    }
    if (tag === 'td' || tag === 'th') {
      inCell = Math.max(0, inCell + (closing ? -1 : 1));
      if (closing) out.push('\t');
    } else if (tag === 'tr' || tag === 'table') {
      inCell = 0;
      out.push('\n');
    } else if (BLOCK.has(tag)) out.push(inCell > 0 ? '\u0001' : '\n');
    else if (tag === 'a') out.push('\u0001');
    else out.push(' ');
  }
  return out
    .join('')
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell) =>
          cell.replace(/[\s\u0001]*\u0001[\s\u0001]*/gu, '\u0001').replace(/^\u0001|\u0001$/gu, ''),
        )
        .join('\t')
        .replace(/\u0001/gu, line.includes('\t') ? '\t' : '  ')
        .replace(/[ \t]+$/u, ''),
    )
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
}

/** Does this text look like a page rather than like words that somebody copied? */
export const looksLikeHtml = (text: string): boolean =>
  /<!doctype html|<html[\s>]|<body[\s>]|<\/(?:div|table|li|span)>/iu.test(text.slice(0, 20_000));

const TOKEN =
  /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gu;
const SILENT = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'select',
  'iframe',
  'object',
  'textarea',
]);
const VOID = new Set(['br', 'img', 'input', 'hr', 'meta', 'link', 'wbr', 'source', 'col']);
const BLOCK = new Set(
  'address article aside blockquote br button dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre section summary details ul'.split(
    ' ',
  ),
);

const isHidden = (attributes: string): boolean =>
  /(?:^|\s)hidden(?:[\s=/]|$)|display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  shy: '',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  agrave: 'à',
  egrave: 'è',
  ugrave: 'ù',
  igrave: 'ì',
  ograve: 'ò',
  acirc: 'â',
  ecirc: 'ê',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
  ccedil: 'ç',
  atilde: 'ã',
  otilde: 'õ',
  iuml: 'ï',
  euml: 'ë',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Ntilde: 'Ñ',
  Uuml: 'Ü',
  Ouml: 'Ö',
  Auml: 'Ä',
  Agrave: 'À',
  Egrave: 'È',
  Ccedil: 'Ç',
  ordm: 'º',
  ordf: 'ª',
  deg: '°',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,7}));?/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}
