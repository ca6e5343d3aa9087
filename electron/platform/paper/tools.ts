import { err, ok, type Result } from '../../../shared/result';
import type { CommandOutcome } from '../../ports/command-runner';
import type { CredentialName, MachineTools, ReadError } from '../../ports/machine';
import { isRefused, type Paper } from './format';

/** The programs that a description tells the end of; its keys are name and arguments, joined by single spaces. */
export function createPaperTools(paper: Paper): MachineTools {
  const ends = new Map(
    Object.entries(paper.tools ?? {}).map(([key, end]) => [keyOf(key, paper), end]),
  );
  return {
    run: async (tool, args): Promise<CommandOutcome> => {
      const end = ends.get(keyOf([tool, ...args].join(' '), paper));
      if (end === undefined) return { kind: 'not-found' };
      // There, but it may not be run, or broke: it told nothing, which is not the same as not being installed.
      if (isRefused(end))
        return /^(ENOENT|not.?found)$/i.test(end.error)
          ? { kind: 'not-found' }
          : { kind: 'killed', signal: end.error };
      if (typeof end === 'string') return { kind: 'exited', code: 0, stdout: end, stderr: '' };
      if (end.hangs === true) return { kind: 'timed-out' };
      return {
        kind: 'exited',
        code: end.code ?? 0,
        stdout: end.stdout ?? '',
        stderr: end.stderr ?? '',
      };
    },
  };
}

/** A key with the folder and the ending of the program left out; on Windows in any case. */
function keyOf(written: string, { platform }: Paper): string {
  const key = written.trim().replace(/\s+/g, ' ');
  if (platform !== 'win32') return unquoted(key.replace(/^\/\S*\//, ''));
  const name = key
    .toLowerCase()
    .replace(/^"?(?:[a-z]:|%[^%]+%)\\[^"]*?([^\\" ]+)"?(?= |$)/, '$1')
    .replace(/^(\S+?)\.exe(?= |$)/, '$1');
  return unquoted(name);
}

/** Quotes around an argument are a way of writing it, on both sides of the comparison. */
const unquoted = (key: string): string => key.replace(/["']/g, '');

/** The names in the Credential Manager: as listed, else as `cmdkey /list` prints them. */
export function paperCredentials(paper: Paper): Result<readonly CredentialName[], ReadError> {
  if (paper.platform !== 'win32') return err('not-found');
  const { credentials } = paper;
  if (isRefused(credentials))
    return err(/EPERM|EACCES|denied/i.test(credentials.error) ? 'denied' : 'failed');
  if (credentials !== undefined && credentials !== null)
    return ok(
      credentials.map((one) =>
        typeof one === 'string'
          ? { target: one, user: '' }
          : { target: one.target, user: one.user ?? '' },
      ),
    );
  const printed = Object.entries(paper.tools ?? {}).find(
    ([key]) => keyOf(key, paper) === 'cmdkey /list',
  )?.[1];
  if (printed === undefined) return ok([]);
  if (isRefused(printed)) return err('failed');
  if (typeof printed === 'string') return ok(parseCmdkey(printed));
  if (printed.hangs === true) return err('timed-out');
  return (printed.code ?? 0) === 0 ? ok(parseCmdkey(printed.stdout ?? '')) : err('failed');
}

/**
 * What `cmdkey /list` prints. Its labels are translated, so it is read by its shape: a line whose value names a target
 * begins an entry; behind it come the type, the user when there is one, and how long it is kept.
 */
export function parseCmdkey(text: string): readonly CredentialName[] {
  const entries: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    const value = /^\s*[^:]+:\s*(\S.*?)\s*$/.exec(line)?.[1];
    // A line without a label ends what could still be the user.
    if (value === undefined) entries.at(-1)?.push('');
    else if (/(^|:)(target|user)=/.test(value) || value.includes('|')) entries.push([value]);
    else entries.at(-1)?.push(value);
  }
  return entries.map(([target = '', , user = '']) => ({ target, user }));
}
