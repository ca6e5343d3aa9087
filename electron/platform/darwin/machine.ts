import os from 'node:os';
import { err, ok } from '../../../shared/result';
import type { CommandRunner } from '../../ports/command-runner';
import type { Machine, MachineFiles, MachineTools, ToolId } from '../../ports/machine';
import { createLocatedTools } from '../common/located-tools';
import { createNodeFiles } from '../common/node-files';
import { noRegistry } from '../common/no-registry';

interface MacMachineDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly uid: number;
  readonly language: string;
  readonly commands: CommandRunner;
}

/** All of them belong to the sealed system volume, which nobody but Apple can change. */
const TOOLS: Partial<Record<ToolId, string>> = {
  defaults: '/usr/bin/defaults',
  df: '/bin/df',
  fileproviderctl: '/usr/bin/fileproviderctl',
  pgrep: '/usr/bin/pgrep',
  plutil: '/usr/bin/plutil',
  pluginkit: '/usr/bin/pluginkit',
  ps: '/bin/ps',
  security: '/usr/bin/security',
  stat: '/usr/bin/stat',
  xattr: '/usr/bin/xattr',
};

/** This Mac as its person sees it. Places that raise a consent prompt are the readings' business (settled 15). */
export function createMacMachine(deps: MacMachineDeps): Machine {
  const tools = createLocatedTools({
    commands: deps.commands,
    placesOf: (tool) => (TOOLS[tool] === undefined ? [] : [TOOLS[tool]]),
  });
  return {
    platform: 'darwin',
    osVersion: macVersion(os.release()),
    language: deps.language,
    home: deps.home,
    env: (name) => (deps.env[name] === '' ? undefined : deps.env[name]),
    elevated: () => Promise.resolve(deps.uid === 0 ? 'yes' : deps.uid < 0 ? 'unknown' : 'no'),
    registry: noRegistry,
    files: createNodeFiles({
      attributesOf: () => Promise.resolve(null),
      xattr: createXattr(tools),
    }),
    tools,
    credentials: () => Promise.resolve(err('not-found')),
    identity: () => Promise.resolve(err('not-found')),
  };
}

/** "24.6.0" of the kernel is macOS 15, "25.0.0" is macOS 26: Apple left 16 to 25 out. */
export function macVersion(kernel: string): string {
  const major = Number.parseInt(kernel, 10);
  if (!(major >= 20)) return kernel;
  return String(major >= 25 ? major + 1 : major - 9);
}

/** Node cannot read extended attributes; Apple's own program can, `-s` without following a link. */
export function createXattr(tools: MachineTools): MachineFiles['xattr'] {
  return async (path, name) => {
    const end = await tools.run('xattr', ['-p', '-s', name, path]);
    if (end.kind === 'timed-out') return err('timed-out');
    if (end.kind !== 'exited') return err('failed');
    if (end.code === 0) return ok(end.stdout.replace(/\n$/, ''));
    if (/No such xattr/i.test(end.stderr)) return ok(null);
    if (/No such file/i.test(end.stderr)) return err('not-found');
    return err(/permi/i.test(end.stderr) ? 'denied' : 'failed');
  };
}
