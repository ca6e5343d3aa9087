import { randomUUID } from 'node:crypto';
import { resolveLanguage } from '../../shared/languages';
import { assertNever, type Result } from '../../shared/result';
import type { Logger } from '../ports/logger';
import { COMMAND_NAMES, parseArgs, type Request, type UsageError } from './args';
import type { CliContext, CliEnd, CliServices, CliTerminal, MachineFileProblem } from './context';
import { devices } from './devices';
import { planOneDrive, undoOneDrive, unlinkOneDrive } from './one-drive';
import { record } from './record';
import { status } from './status';
import { traces } from './traces';
import { createCliText, type Say } from './texts';

/** What `runCli` needs: a terminal, and the services when a command asks for them. */
export interface CliDeps {
  readonly terminal: CliTerminal;
  /** The services; with a file, for the computer that it describes. */
  readonly services: (machine: string | null) => Promise<Result<CliServices, MachineFileProblem>>;
  readonly log: Logger;
  /** "0.1.0" */
  readonly version: string;
}

const QUIET: Request = {
  command: 'help',
  json: false,
  yes: false,
  lang: null,
  out: null,
  account: null,
  person: null,
  journal: null,
  machine: null,
  addresses: false,
  consent: false,
  seen: [],
  files: [],
  since: null,
  part: false,
};

/**
 * Runs one command and answers with its exit code. With `--json` exactly one object is printed. A bug ends in a
 * sentence with a reference, never in a stack trace.
 */
export async function runCli(argv: readonly string[], deps: CliDeps): Promise<number> {
  const parsed = parseArgs(argv);
  const request = parsed.ok ? parsed.value : { ...QUIET, json: argv.includes('--json') };
  const lines: string[] = [];
  const { terminal } = deps;
  const say = await createCliText(resolveLanguage(request.lang ?? 'system', terminal.languages));
  const toFile = request.out !== null;
  const ask = toFile || request.yes ? null : terminal.ask;
  const line = (text: string): void => {
    if (request.json || toFile) lines.push(text);
    else terminal.out(`${text}\n`);
    // Somebody who is asked has to see what about, but not in the one object.
    if (request.json && ask !== null) terminal.err(`${text}\n`);
  };
  const end = parsed.ok
    ? await guarded({ request, say, line, ask }, deps)
    : wrongUse(parsed.error, say, request.json ? line : (text) => terminal.err(`${text}\n`));
  const text = request.json
    ? `${JSON.stringify({ ...end.json, messages: lines }, null, 2)}\n`
    : lines.map((one) => `${one}\n`).join('');
  if (request.out === null) {
    terminal.out(text);
    return end.exit;
  }
  try {
    await terminal.writeFile(request.out, text);
    return end.exit;
  } catch {
    // What was done is done: the person still gets to read it.
    terminal.err(`${say('cli.out-not-written', { file: request.out })}\n`);
    terminal.out(text);
    return end.exit === 0 ? 2 : end.exit;
  }
}

async function guarded(context: Omit<CliContext, 'services'>, deps: CliDeps): Promise<CliEnd> {
  if (context.request.command === 'help') return help(context.say, context.line, deps.version);
  try {
    const services = await deps.services(context.request.machine);
    return services.ok
      ? await runCommand({ ...context, services: services.value })
      : badMachine(context, services.error);
  } catch (cause) {
    const ref = randomUUID().slice(0, 8);
    deps.log.error('cli: unexpected error', {
      ref,
      cause: cause instanceof Error ? cause.stack : String(cause),
    });
    context.line(context.say('cli.unexpected', { ref }));
    return {
      exit: 3,
      json: { command: context.request.command, error: { code: 'unexpected', ref } },
    };
  }
}

function badMachine(
  { request, say, line }: Omit<CliContext, 'services'>,
  { code, where }: MachineFileProblem,
): CliEnd {
  const file = request.machine ?? '';
  line(say(`cli.machine.${code}`, { file, where }));
  return { exit: 2, json: { command: request.command, error: { code, file, where } } };
}

function runCommand(context: CliContext): Promise<CliEnd> {
  const { command } = context.request;
  switch (command) {
    case 'status':
      return status(context);
    case 'traces':
      return traces(context);
    case 'devices':
      return devices(context);
    case 'record':
      return record(context);
    case 'onedrive plan':
      return planOneDrive(context);
    case 'onedrive unlink':
      return unlinkOneDrive(context);
    case 'onedrive undo':
      return undoOneDrive(context);
    case 'help':
      throw new Error('Help needs no services');
    default:
      return assertNever(command);
  }
}

function help(say: Say, line: (text: string) => void, version: string): CliEnd {
  line(say('cli.help.title', { version }));
  line('');
  for (const name of COMMAND_NAMES) line(`  ${name.padEnd(17)}${say(`cli.help.${keyOf(name)}`)}`);
  line('');
  for (const flag of FLAGS) line(`  ${`--${flag}`.padEnd(17)}${say(`cli.flag.${flag}`)}`);
  line('');
  line(say('cli.help.exit'));
  return { exit: 0, json: { command: 'help', version, commands: COMMAND_NAMES } };
}

const FLAGS = [
  'since',
  'part',
  'account',
  'journal',
  'machine',
  'addresses',
  'consent',
  'person',
  'seen',
  'yes',
  'json',
  'lang',
  'out',
] as const;

const keyOf = (name: (typeof COMMAND_NAMES)[number]) =>
  name === 'status' || name === 'traces' || name === 'devices' || name === 'record'
    ? name
    : (name.slice('onedrive '.length) as 'plan' | 'unlink' | 'undo');

function wrongUse(error: UsageError, say: Say, line: (text: string) => void): CliEnd {
  const { code, word, nearest } = error;
  line(say(`cli.usage.${code}`, { word }));
  line(nearest === '' ? say('cli.usage.help') : say('cli.usage.nearest', { word: nearest }));
  return { exit: 2, json: { command: null, error: { code, word, nearest } } };
}
