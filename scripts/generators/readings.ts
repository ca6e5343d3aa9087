import { readFileSync } from 'node:fs';
import { TRACE_READINGS } from '../../electron/compose-traces';
import type { ReadingUse, TraceReading } from '../../electron/ports/trace-reading';

const FILE = 'docs/readings.md';
const START = '<!-- readings: made by npm run generate -->';
const END = '<!-- end of readings -->';
const SYSTEMS = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const;

/** docs/readings.md with the table of readings made anew; what people wrote around it stays. */
export function renderReadings(): { path: string; text: string } {
  const written = readFileSync(FILE, 'utf8');
  const [before, rest] = [written.split(START)[0] ?? '', written.split(END)[1] ?? ''];
  const parts = Object.entries(SYSTEMS).map(([platform, name]) =>
    [
      `### ${name}`,
      '',
      ...TRACE_READINGS[platform as keyof typeof SYSTEMS].flatMap((reading) => section(reading)),
    ].join('\n'),
  );
  return { path: FILE, text: `${before}${START}\n\n${parts.join('\n')}\n${END}${rest}` };
}

function section({ id, kinds, uses, asks }: TraceReading): readonly string[] {
  const consent =
    asks === undefined ? '' : ' macOS asks for consent first, so it is read only after a yes.';
  return [
    `**${id}** finds ${kinds.map((kind) => `\`${kind}\``).join(', ')}.${consent}`,
    '',
    ...uses.map((use) => `- ${lineOf(use)}`),
    '',
  ];
}

function lineOf(use: ReadingUse): string {
  if ('registry' in use)
    return `key \`${use.registry}\`: ${use.values.length === 0 ? 'names of its subkeys' : use.values.map((name) => `\`${name}\``).join(', ')}`;
  if ('file' in use) return `${PLACES[use.what]} \`${use.file}\``;
  if ('xattr' in use) return `extended attribute \`${use.name}\` of \`${use.xattr}\``;
  if ('tool' in use) return `program \`${use.tool}\``;
  return 'credentials' in use
    ? 'names in the Credential Manager (`CredEnumerateW`; on paper `credentials`, else `cmdkey /list`)'
    : 'the account of Windows (`NetUserGetInfo`, USER_INFO_24; on paper `identity`)';
}

const PLACES = { content: 'file', names: 'names in folder', presence: 'that there is' } as const;
