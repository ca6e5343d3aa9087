import type { OneDrivePlan } from '../../../shared/one-drive/plan';
import { finding, type Finding } from '../../../shared/one-drive/findings';
import type { Machine } from '../../ports/machine';

const PROGRAMS = ['/usr/bin/onedrive', '/usr/local/bin/onedrive', '/snap/bin/onedrive'];

/**
 * The OneDrive client of a Linux that is described on paper. This computer's own is planned by the action itself,
 * which knows more (a trial run, the user unit).
 */
export async function readLinuxPlan(machine: Machine): Promise<OneDrivePlan> {
  const { files, home } = machine;
  const configHome = machine.env('XDG_CONFIG_HOME') ?? `${home}/.config`;
  const state = `${configHome}/onedrive`;
  const [top, token, config] = await Promise.all([
    files.stat(state),
    files.stat(`${state}/refresh_token`),
    files.readText(`${state}/config`),
  ]);
  const findings: Finding[] = [];
  const add = (id: Finding['id'], where: Finding['state'], evidence: string[] = []): void =>
    void findings.push(finding({ check: 'W3', id, state: where, evidence }));
  if ((await machine.elevated()) === 'yes') add('elevated', 'stop');
  const refused = [top, token, config].some((one) => !one.ok && one.error !== 'not-found');
  if (refused) add('unreadable', 'unknown', [state]);
  const linked = token.ok ? true : refused ? null : false;
  const folder = folderOf(config.ok ? config.value : '', home);
  if (linked === false) add('no-account', 'stop');
  const program = await findLinuxClient({ files });
  if (program === null) add('no-client', 'stop');
  if (linked === true) {
    const tree = await files.stat(folder);
    if (!tree.ok) add('folder-missing', 'warn', [folder]);
    add('uploads', 'ask');
  }
  const here = top.ok || token.ok || config.ok || refused;
  return {
    platform: 'linux',
    accounts: here ? [{ id: 'linux-standard', kind: 'unknown', email: null, folder, linked }] : [],
    client: program === null ? null : { path: program },
    findings,
  };
}

/** The last `sync_dir` wins; empty means the standard folder (man page of 2.4.23). */
function folderOf(config: string, home: string): string {
  const written = [...config.matchAll(/^\s*sync_dir\s*=\s*"(.*)"\s*$/gm)].at(-1)?.[1] ?? '';
  const path = written === '' ? '~/OneDrive' : written;
  return path.replace(/^~(?=\/|$)/, home);
}

/** The OneDrive program for Linux; null when it is not installed. */
export async function findLinuxClient({ files }: Pick<Machine, 'files'>): Promise<string | null> {
  for (const path of PROGRAMS) if ((await files.stat(path)).ok) return path;
  return null;
}
