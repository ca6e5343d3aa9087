import os from 'node:os';
import { err, ok } from '../../../shared/result';
import type { CommandRunner } from '../../ports/command-runner';
import type { Machine, ToolId } from '../../ports/machine';
import { createLocatedTools } from '../common/located-tools';
import { createNodeFiles } from '../common/node-files';
import { noRegistry } from '../common/no-registry';

interface LinuxMachineDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly uid: number;
  readonly language: string;
  readonly commands: CommandRunner;
}

const TOOLS: readonly ToolId[] = ['rclone', 'systemctl'];

/** This Linux computer as its person sees it. */
export function createLinuxMachine(deps: LinuxMachineDeps): Machine {
  return {
    platform: 'linux',
    osVersion: os.release(),
    language: deps.language,
    home: deps.home,
    env: (name) => (deps.env[name] === '' ? undefined : deps.env[name]),
    elevated: () => Promise.resolve(deps.uid === 0 ? 'yes' : deps.uid < 0 ? 'unknown' : 'no'),
    registry: noRegistry,
    files: createNodeFiles({
      attributesOf: () => Promise.resolve(null),
      xattr: () => Promise.resolve(ok(null)),
    }),
    tools: createLocatedTools({
      commands: deps.commands,
      placesOf: (tool) =>
        TOOLS.includes(tool) ? [`/usr/bin/${tool}`, `/usr/local/bin/${tool}`] : [],
    }),
    credentials: () => Promise.resolve(err('not-found')),
    identity: () => Promise.resolve(err('not-found')),
  };
}
