import os from 'node:os';
import { composeSystem, dataFolderOf } from '../../../electron/compose-system';
import { silentLog } from '../../support/silent-log';

/** Plans the unlink in node.exe exactly as the app puts it together, with nothing scripted. */
const { platform, env } = process;
const home = os.homedir();
const clock = { now: () => Date.UTC(2026, 10, 22, 12) };
const system = composeSystem({ platform, env, home, uid: -1, clock, log: silentLog });
const actions = system.actions({
  folder: dataFolderOf({ platform, env, home }),
  owner: { activeId: () => null, nameOf: () => null },
});
const look = await system.source.look();
const answers = { uploads: 'yes', 'web-access': 'yes', vault: 'yes' } as const;
const plan = await actions.plan({ actionId: 'onedrive.unlink', accountId: 'personal', answers });
await system.sweepScratch();
console.log(JSON.stringify({ look, plan }));
