import { groupsOfFive } from '../../../shared/safe/format';
import type { Language } from '../../../shared/settings';
import type { NativeSay } from '../../i18n/native-text';
import type { SheetWish } from './safe-calls';

/** Black on white, large, and with a font that tells 0 from O and 1 from I. */
export const SHEET_STYLE = `
@font-face { font-family: 'Sheet'; src: url('/sheet.woff2') format('woff2'); font-weight: 200 800; }
@page { size: auto; margin: 22mm; }
* { margin: 0; color: #000; background: #fff; }
body { font: 14pt/1.5 'Sheet', sans-serif; }
h1 { font-size: 26pt; line-height: 1.2; }
.label { font-size: 16pt; margin-top: 2mm; overflow-wrap: anywhere; }
ol { list-style: none; padding: 0; margin: 12mm 0; border: 1.5pt solid #000; border-radius: 3mm; }
li { padding: 5mm 6mm; font-size: 22pt; font-weight: 600; letter-spacing: 0.04em; white-space: pre-wrap; overflow-wrap: anywhere; }
li + li { border-top: 0.75pt solid #000; }
.keep { font-weight: 700; font-size: 16pt; }
p + p { margin-top: 4mm; }
.foot { margin-top: 12mm; font-size: 11pt; }
`;

/** The sheet as a page without a script. Everything that a person typed is escaped. */
export function sheetHtml(
  t: NativeSay,
  language: Language,
  { kind, label, value, addedAt }: SheetWish,
): string {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(addedAt));
  const lines = kind === 'recovery-code' ? [groupsOfFive(value).join(' – ')] : value.split('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Relock</title><link rel="stylesheet" href="/sheet.css"></head>
<body>
<h1>${escaped(t(`native.sheet.${kind}.title`))}</h1>
${label === '' ? '' : `<p class="label">${escaped(label)}</p>`}
<ol>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ol>
<p class="keep">${escaped(t('native.sheet.keep'))}</p>
<p>${escaped(t(`native.sheet.${kind}.text`))}</p>
<p>${escaped(t('native.sheet.replace'))}</p>
<p class="foot">${escaped(t('native.sheet.date', { date }))}</p>
</body>
</html>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
