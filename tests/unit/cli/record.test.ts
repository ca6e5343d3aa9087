import { describe, expect, it } from 'vitest';
import type { CliServices } from '../../../electron/cli/context';
import { runCli } from '../../../electron/cli/run';
import { ok } from '../../../shared/result';
import { silentLog } from '../../support/silent-log';

const MACHINE = { platform: 'linux', files: { '~/.config': { dir: ['onedrive'] } } };

function setup(more: { answer?: string; exists?: boolean; refuses?: boolean } = {}) {
  const said = { out: '', err: '', asked: [] as string[], written: [] as [string, string][] };
  const services = {
    record: async () => MACHINE,
    fileExists: async () => more.exists === true,
    writeNewFile: async (file: string, text: string) => {
      if (more.refuses === true) throw new Error('EROFS');
      said.written.push([file, text]);
    },
  } as unknown as CliServices;
  const { answer } = more;
  const run = (...argv: string[]) =>
    runCli(argv, {
      version: '0.1.0',
      log: silentLog,
      services: async () => ok(services),
      terminal: {
        out: (text) => (said.out += text),
        err: (text) => (said.err += text),
        ask:
          answer === undefined
            ? null
            : async (question) => {
                // What would be saved is read before the question.
                expect(said.out + said.err).toContain('"platform": "linux"');
                said.asked.push(question);
                return answer;
              },
        writeFile: async () => undefined,
        languages: ['en'],
      },
    });
  return { said, run };
}

describe('record', () => {
  it('shows the whole description, asks, and saves exactly what it showed', async () => {
    const { run, said } = setup({ answer: 'y' });

    expect(await run('record', 'report.json')).toBe(0);
    expect(said.asked).toHaveLength(1);
    expect(said.written).toEqual([['report.json', `${JSON.stringify(MACHINE, null, 2)}\n`]]);
    expect(said.out).toContain(JSON.stringify(MACHINE, null, 2));
  });

  it.each([
    [{ answer: 'n' }, 1, 'declined'],
    [{ answer: '' }, 1, 'declined'],
    [{}, 1, 'declined'],
    [{ answer: 'y', exists: true }, 2, 'file-exists'],
    [{ answer: 'y', refuses: true }, 2, 'not-written'],
  ])('%j: exits %i with %s, and nothing is saved', async (more, exit, outcome) => {
    const { run, said } = setup(more);

    expect(await run('record', 'report.json', '--json')).toBe(exit);
    expect(JSON.parse(said.out)).toMatchObject({ command: 'record', outcome, file: 'report.json' });
    expect(said.written).toEqual([]);
  });

  it('saves without a question with --yes', async () => {
    const { run, said } = setup();

    expect(await run('record', 'report.json', '--yes')).toBe(0);
    expect(said.written).toHaveLength(1);
  });

  it.each([
    [['record'], 'no-file'],
    [['record', 'a', 'b'], 'too-much'],
    [['record', 'a', '--account', 'x'], 'unknown-flag'],
  ])('%j is wrong use', async (argv, code) => {
    const { run, said } = setup();

    expect(await run(...argv, '--json')).toBe(2);
    expect(JSON.parse(said.out)).toMatchObject({ error: { code } });
  });
});
