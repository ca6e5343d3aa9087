import type { TreeFacts, WindowsFacts } from '../../../shared/one-drive/facts';
import { checkMac, macAccounts } from '../../../shared/one-drive/mac-checks';
import type { OneDrivePlan } from '../../../shared/one-drive/plan';
import { checkWindows } from '../../../shared/one-drive/windows-checks';
import type { Machine } from '../../ports/machine';
import { readLinuxPlan } from './linux-plan';
import { readMac } from './mac-facts';
import { readTree } from './tree';
import { readWindows } from './windows-facts';

/** The longest that a plan counts files. What is not counted by then is said to be unknown. */
const COUNT_MS = 8_000;
const COUNT_ENTRIES = 300_000;

/** How far a plan looks. */
export interface PlanLook {
  /** The person agreed to the question that a Mac asks (settled 15). */
  readonly mayAsk: boolean;
  /** Count the files of the sync folders too. */
  readonly count: boolean;
}

/** What taking OneDrive off would meet on this computer, by reading alone. */
export async function readPlan(machine: Machine, look: PlanLook): Promise<OneDrivePlan> {
  if (machine.platform === 'linux') return readLinuxPlan(machine);
  if (machine.platform === 'darwin') return readMacPlan(machine, look);
  const facts = await readWindows(machine);
  const trees = look.count ? await countTrees(machine, facts) : {};
  return windowsPlan({ ...facts, trees });
}

async function readMacPlan(machine: Machine, { mayAsk }: PlanLook): Promise<OneDrivePlan> {
  const facts = await readMac(machine, { mayAsk });
  const [app] = facts.apps;
  return {
    platform: 'darwin',
    accounts: macAccounts(facts),
    client: app === undefined ? null : { path: app.path },
    findings: checkMac(facts),
  };
}

/** The plan of a Windows PC, from what was read. */
export function windowsPlan(facts: WindowsFacts): OneDrivePlan {
  const [client] = facts.clients;
  return {
    platform: 'win32',
    accounts: facts.accounts.map(({ id, kind, email, folder, standing }) => ({
      id,
      kind,
      email,
      folder,
      linked: standing === 'unclear' ? null : standing === 'linked',
    })),
    client: client === undefined ? null : { path: client.path },
    findings: checkWindows(facts),
  };
}

async function countTrees(
  { files }: Machine,
  { accounts }: WindowsFacts,
): Promise<Record<string, TreeFacts>> {
  const trees: Record<string, TreeFacts> = {};
  const limits = {
    entries: COUNT_ENTRIES,
    milliseconds: COUNT_MS,
    now: () => Date.now(),
    cancelled: () => false,
  };
  for (const { id, folder, folderState } of accounts) {
    if (folder === null || folderState !== 'there') continue;
    const tree = await readTree(files, folder, limits);
    if (tree !== null) trees[id] = tree.facts;
  }
  return trees;
}
