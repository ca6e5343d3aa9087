import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, parseArgs } from '../../../electron/cli/args';

const parsed = (line: string) => parseArgs(line === '' ? [] : line.split(' '));

describe('the words of the command line', () => {
  it.each([
    ['status', { command: 'status', json: false }],
    ['--json status', { command: 'status', json: true }],
    [
      'onedrive plan --account linux-standard',
      { command: 'onedrive plan', account: 'linux-standard' },
    ],
    [
      'onedrive unlink --yes --person Ana',
      { command: 'onedrive unlink', yes: true, person: 'Ana' },
    ],
    [
      'onedrive unlink --seen uploads,web-access',
      { command: 'onedrive unlink', seen: ['uploads', 'web-access'] },
    ],
    ['onedrive undo abc', { command: 'onedrive undo', journal: 'abc' }],
    ['onedrive undo --journal=abc', { command: 'onedrive undo', journal: 'abc' }],
    ['--lang=es --help', { command: 'help', lang: 'es' }],
    ['onedrive -h', { command: 'help' }],
  ])('understands "%s"', (line, request) => {
    expect(parsed(line)).toMatchObject({ ok: true, value: request });
  });

  it.each([
    ['', 'no-command', ''],
    ['stat', 'unknown-command', 'status'],
    ['onedrive unlnk', 'unknown-command', 'onedrive unlink'],
    ['onedrive', 'unknown-command', ''],
    ['xyzzy', 'unknown-command', ''],
    ['status --jason', 'unknown-flag', '--json'],
    ['onedrive plan --yes', 'unknown-flag', ''],
    ['status --json=yes', 'unknown-flag', '--json'],
    ['onedrive plan --account', 'no-value', ''],
    ['onedrive unlink --person --yes', 'no-value', ''],
    ['status --lang de', 'bad-language', ''],
    ['onedrive unlink --seen uploads,web', 'bad-seen', ''],
    ['onedrive unlink --seen upload', 'bad-seen', 'uploads'],
    ['onedrive plan --seen uploads', 'unknown-flag', ''],
    ['status twice', 'too-much', ''],
    ['onedrive undo a b', 'too-much', ''],
    ['onedrive undo a --journal b', 'too-much', ''],
  ])('calls "%s" %s', (line, code, nearest) => {
    expect(parsed(line)).toMatchObject({ ok: false, error: { code } });
    const answer = parsed(line);
    if (!answer.ok && nearest !== '') expect(answer.error.nearest).toBe(nearest);
  });

  it('never throws, whatever is typed', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(...COMMAND_NAMES, 'onedrive', 'undo', '--yes', '--', '-', '--out', '--=', ''),
    );
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        const answer = parseArgs(argv);
        expect(answer.ok || answer.error.code.length > 0).toBe(true);
      }),
    );
  });
});
