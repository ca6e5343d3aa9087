import { err, ok } from '../../../shared/result';
import type { Machine } from '../../ports/machine';
import { createPaperFiles } from './files';
import { isRefused, type Paper } from './format';
import { paperHome } from './home';
import { createPaperRegistry } from './registry';
import { createPaperTools, paperCredentials } from './tools';

/** Where Windows keeps a person's programs' data when the environment does not say. */
const BELOW_HOME: Readonly<Record<string, string>> = {
  userprofile: '',
  localappdata: '\\AppData\\Local',
  appdata: '\\AppData\\Roaming',
};

/** What is the same on every Windows unless a description says otherwise. */
const STANDARD: Readonly<Record<string, string>> = {
  systemdrive: 'C:',
  systemroot: 'C:\\Windows',
  windir: 'C:\\Windows',
  programdata: 'C:\\ProgramData',
  programfiles: 'C:\\Program Files',
  'programfiles(x86)': 'C:\\Program Files (x86)',
};

/** A computer that is described on paper. What is not described is not there; what is refused is told so. */
export function createPaperMachine(paper: Paper): Machine {
  const home = paperHome(paper);
  const env = paperEnvironment(paper, home);
  const identity = paper.identity ?? null;
  return {
    platform: paper.platform,
    osVersion: String(paper.osVersion ?? ''),
    language: paper.language ?? 'en-US',
    home,
    env,
    elevated: async () => elevationOf(paper.elevated ?? 'unknown'),
    registry: createPaperRegistry(paper),
    files: createPaperFiles({ paper, home, env }),
    tools: createPaperTools(paper),
    credentials: async () => paperCredentials(paper),
    identity: async () => {
      if (identity === null) return err('not-found');
      if (isRefused(identity)) return err('denied');
      return ok({
        internetIdentity: identity.internetIdentity,
        provider: identity.provider ?? '',
        principal: identity.principal ?? '',
      });
    },
  };
}

function elevationOf(written: boolean | 'yes' | 'no' | 'unknown'): 'yes' | 'no' | 'unknown' {
  return typeof written === 'boolean' ? (written ? 'yes' : 'no') : written;
}

function paperEnvironment(paper: Paper, home: string): Machine['env'] {
  const { platform } = paper;
  const idOf = (name: string) => (platform === 'win32' ? name.toLowerCase() : name);
  const written = new Map(
    Object.entries(paper.env ?? {}).map(([name, value]) => [idOf(name), value ?? '']),
  );
  const lookUp = (name: string): string | undefined => {
    const id = idOf(name);
    const value = written.get(id);
    if (value !== undefined) return value === '' ? undefined : value;
    if (platform !== 'win32') return id === 'HOME' ? home : undefined;
    const below = Object.hasOwn(BELOW_HOME, id) ? BELOW_HOME[id] : undefined;
    if (below !== undefined) return `${home}${below}`;
    return Object.hasOwn(STANDARD, id) ? STANDARD[id] : undefined;
  };
  return lookUp;
}
