import type { Trace, TraceAccountKind } from '../../../../shared/traces';
import type { Machine } from '../../../ports/machine';
import type { TraceReading } from '../../../ports/trace-reading';
import { decodeText } from '../../common/decode-text';
import { accountIn, trace, unread } from '../../common/trace-helpers';
import { configPlace } from './config-home';

/** A section of an ini file: its name and the values that were asked for. */
interface Section {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** Sections with only the named values: tokens and passwords are passed over where they stand. */
function parseIni(text: string, wanted: readonly string[]): readonly Section[] {
  const sections: { name: string; values: Map<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[(.*)\]\s*$/.exec(line);
    if (header !== null) {
      sections.push({ name: header[1] ?? '', values: new Map() });
      continue;
    }
    const match = /^\s*([^=#;]+?)\s*=\s*(.*?)\s*$/.exec(line);
    const name = match?.[1];
    if (name === undefined) continue;
    if (wanted.includes(name)) sections.at(-1)?.values.set(name, match?.[2] ?? '');
    // That it is there is told; what it is, is not taken.
    else if (name === 'token') sections.at(-1)?.values.set('token', match?.[2] === '' ? '' : 'x');
  }
  return sections;
}

/** Of what can name somebody only an address counts. */
const plainOf = (key: string, value: string): string =>
  key.endsWith('Identity') ? (accountIn(value) ?? '') : value;

/** The same file with those values alone, for a report. */
const reduceIni = (content: Uint8Array, wanted: readonly string[]): string =>
  parseIni(decodeText(content), wanted)
    .map(({ values }, index) =>
      [
        `[section ${String(index + 1)}]`,
        ...[...values].map(([key, value]) => `${key} = ${plainOf(key, value)}`),
      ].join('\n'),
    )
    .join('\n');

const RCLONE_VALUES = ['type', 'drive_type'];
const RCLONE_PLACES = ['~/.config/rclone/rclone.conf', '~/.rclone.conf'];
/** rclone writes this at the start of settings that have a password of their own. */
const RCLONE_CLOSED = /^(#.*\n|\s)*RCLONE_ENCRYPT_V/;

/** Settings that are closed stay so in a report. */
const reduceRclone = (content: Uint8Array): string =>
  RCLONE_CLOSED.test(decodeText(content))
    ? 'RCLONE_ENCRYPT_V0:'
    : reduceIni(content, RCLONE_VALUES);

/** Remotes of rclone that are a OneDrive. That a token is there is seen; the token is not. */
export const rcloneReading: TraceReading = {
  id: 'linux/rclone',
  kinds: ['rclone'],
  uses: RCLONE_PLACES.map((file) => ({
    file,
    what: 'content',
    reduce: reduceRclone,
  })),
  async read(machine) {
    const config = configPlace(machine);
    const found = await Promise.all([
      readRclone(
        machine,
        `${config.path}/rclone/rclone.conf`,
        `${config.where}/rclone/rclone.conf`,
      ),
      readRclone(machine, `${machine.home}/.rclone.conf`, '~/.rclone.conf'),
    ]);
    return { traces: found.flat() };
  },
};

async function readRclone(
  machine: Machine,
  path: string,
  where: string,
): Promise<readonly Trace[]> {
  const text = await machine.files.readText(path);
  if (!text.ok) return text.error === 'not-found' ? [] : [unread('rclone', where, 'app:rclone')];
  if (RCLONE_CLOSED.test(text.value)) return [unread('rclone', where, 'app:rclone')];
  return parseIni(text.value, RCLONE_VALUES)
    .filter(({ values }) => values.get('type') === 'onedrive')
    .map(({ name, values }) =>
      trace({
        kind: 'rclone',
        accountKind: driveKind(values.get('drive_type')),
        state: (values.get('token') ?? '') === '' ? 'known' : 'signed-in',
        where: `${where}: ${name.slice(0, 80)}`,
        signOut: 'app:rclone',
      }),
    );
}

function driveKind(type: string | undefined): TraceAccountKind {
  if (type === 'personal') return 'personal';
  return type === 'business' || type === 'documentLibrary' ? 'work' : 'unknown';
}

const GOA_VALUES = ['Provider', 'Identity', 'PresentationIdentity'];
/** The providers of GNOME Online Accounts that are Microsoft's. */
const GOA_KINDS: Readonly<Record<string, TraceAccountKind>> = {
  ms_graph: 'unknown',
  windows_live: 'personal',
  exchange: 'work',
};

/** Microsoft accounts of the desktop itself (GNOME Online Accounts). Their secrets lie elsewhere. */
export const onlineAccountsReading: TraceReading = {
  id: 'linux/online-accounts',
  kinds: ['online-account'],
  uses: [
    {
      file: '~/.config/goa-1.0/accounts.conf',
      what: 'content',
      reduce: (content: Uint8Array) => reduceIni(content, GOA_VALUES),
    },
  ],
  async read(machine) {
    const config = configPlace(machine);
    const where = `${config.where}/goa-1.0/accounts.conf`;
    const text = await machine.files.readText(`${config.path}/goa-1.0/accounts.conf`);
    if (!text.ok)
      return {
        traces:
          text.error === 'not-found'
            ? []
            : [unread('online-account', where, 'app:online-accounts')],
      };
    const traces = parseIni(text.value, GOA_VALUES).flatMap(({ name, values }) => {
      const provider = values.get('Provider') ?? '';
      if (!Object.hasOwn(GOA_KINDS, provider)) return [];
      const account =
        accountIn(values.get('PresentationIdentity')) ?? accountIn(values.get('Identity'));
      return [
        trace({
          kind: 'online-account',
          account,
          accountKind: GOA_KINDS[provider] ?? 'unknown',
          state: 'signed-in',
          where: `${where}: ${name.slice(0, 80)}`,
          signOut: 'app:online-accounts',
        }),
      ];
    });
    return { traces };
  },
};
