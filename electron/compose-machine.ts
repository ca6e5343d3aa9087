import { readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import { err, ok, type Result } from '../shared/result';
import type { MachineFileProblem } from './cli/context';
import { createNodeCommandRunner } from './platform/common/node-command-runner';
import { createMacMachine } from './platform/darwin/machine';
import { createLinuxMachine } from './platform/linux/machine';
import { MAX_PAPER_BYTES, parsePaper } from './platform/paper/format';
import { createPaperMachine } from './platform/paper/machine';
import { createWindowsMachine } from './platform/win32/machine';
import { loadMachineApi } from './platform/win32/machine-api';
import { createRegistry } from './platform/win32/registry';
import { loadRegistryApi } from './platform/win32/windows-api';
import type { Logger } from './ports/logger';
import type { Machine } from './ports/machine';

interface MachinePlace {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly uid: number;
  readonly log: Logger;
}

/** This computer. Nothing is loaded, read or asked before a reading does it. */
export function composeMachine(place: MachinePlace): Machine {
  const { platform, env, home, uid, log } = place;
  const commands = createNodeCommandRunner({ env });
  const language = Intl.DateTimeFormat().resolvedOptions().locale;
  if (platform === 'win32')
    return createWindowsMachine({
      env,
      home,
      userName: os.userInfo().username,
      language,
      registry: createRegistry({ loadApi: loadRegistryApi, log }),
      commands,
      loadApi: loadMachineApi,
      log,
    });
  const create = platform === 'darwin' ? createMacMachine : createLinuxMachine;
  return create({ env, home, uid, language, commands });
}

/** A computer that is described in a file (docs/readings.md). */
export async function readMachineFile(file: string): Promise<Result<Machine, MachineFileProblem>> {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > MAX_PAPER_BYTES) return err({ code: 'machine-too-large', where: '' });
    text = await readFile(file, 'utf8');
  } catch {
    return err({ code: 'machine-unreadable', where: '' });
  }
  const paper = parsePaper(text);
  if (paper.ok) return ok(createPaperMachine(paper.value));
  const code = paper.error.code === 'not-json' ? 'machine-not-json' : 'machine-not-valid';
  return err({ code, where: paper.error.where });
}
