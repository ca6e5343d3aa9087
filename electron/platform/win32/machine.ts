import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { CommandRunner } from '../../ports/command-runner';
import type { Logger } from '../../ports/logger';
import type { Machine, ReadError, ToolId } from '../../ports/machine';
import type { Registry } from '../../ports/registry';
import { createLocatedTools } from '../common/located-tools';
import { createNodeFiles } from '../common/node-files';
import type { Answer, MachineApi } from './machine-api';
import { WIN32 } from './windows-api';

interface WindowsMachineDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly userName: string;
  readonly language: string;
  readonly registry: Registry;
  readonly commands: CommandRunner;
  /** Loads the calls into Windows; called once, at the first need. */
  readonly loadApi: (systemRoot: string) => Promise<MachineApi>;
  readonly log: Logger;
}

const TOOLS: readonly ToolId[] = ['dsregcmd', 'tasklist'];

/** This Windows computer as its person sees it: registry, attributes and names are read in this process. */
export function createWindowsMachine(deps: WindowsMachineDeps): Machine {
  const env = (name: string) => findVariable(deps.env, name);
  const systemRoot = absoluteOr(env('SystemRoot'), 'C:\\Windows');
  let loading: Promise<MachineApi | null> | undefined;
  const load = () =>
    (loading ??= deps.loadApi(systemRoot).catch((cause: unknown) => {
      deps.log.warn('The calls into Windows could not be loaded', { cause: String(cause) });
      return null;
    }));
  const ask = async <T>(call: (api: MachineApi) => Answer<T>): Promise<Result<T, ReadError>> => {
    const api = await load();
    if (api === null) return err('failed');
    const answer = call(api);
    return 'value' in answer ? ok(answer.value) : err(errorOf(answer.code));
  };
  return {
    platform: 'win32',
    osVersion: os.release(),
    language: deps.language,
    home: deps.home,
    env,
    elevated: async () => {
      const answer = await ask((api) => api.elevated());
      return answer.ok ? (answer.value ? 'yes' : 'no') : 'unknown';
    },
    registry: deps.registry,
    files: createNodeFiles({
      attributesOf: async (place) => {
        const answer = await ask((api) => api.attributes(place));
        return answer.ok ? answer.value : null;
      },
      xattr: () => Promise.resolve(ok(null)),
    }),
    tools: createLocatedTools({
      commands: deps.commands,
      placesOf: (tool) =>
        TOOLS.includes(tool) ? [path.win32.join(systemRoot, 'System32', `${tool}.exe`)] : [],
    }),
    credentials: async () => {
      const names = await ask((api) => api.credentials());
      return !names.ok && names.error === 'not-found' ? ok([]) : names;
    },
    identity: () => ask((api) => api.identity(deps.userName)),
  };
}

/** Windows compares the names of variables without regard to case; a copy of `process.env` does not. */
function findVariable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const key = Object.keys(env).find((one) => one.toLowerCase() === wanted);
  const value = key === undefined ? undefined : env[key];
  return value === '' ? undefined : value;
}

const absoluteOr = (place: string | undefined, fallback: string): string =>
  place !== undefined && path.win32.isAbsolute(place) ? place : fallback;

function errorOf(code: number): ReadError {
  switch (code) {
    case WIN32.fileNotFound:
    case WIN32.pathNotFound:
    case WIN32.notFound:
    case WIN32.invalidLevel:
      return 'not-found';
    case WIN32.accessDenied:
      return 'denied';
    default:
      return 'failed';
  }
}
