import {
  SETTINGS_NAME,
  type CopyComparison,
  type WindowsOneDrive,
} from '../../ports/windows-one-drive';
import type { UndoBox } from '../undo-box';
import { readRegistry, wasBegun, type Before } from './before';
import type { DetachDeps } from './deps';
import { freeName, stampOf } from './settings-name';
import { clientRuns, stopClient } from './stop-client';

type BackDeps = Pick<DetachDeps, 'oneDrive' | 'session' | 'sleep' | 'clock'>;

/**
 * Puts back what an unlink changed, from any point at which it may have ended; safe to repeat. What is there
 * already is left as it is. OneDrive is closed meanwhile, and started again if it ran before. Throws when Windows
 * does not do a step.
 */
export async function putBack(deps: BackDeps, before: Before, box: UndoBox): Promise<void> {
  const runs = (await clientRuns(deps.session)) === 'yes';
  if (await wasBegun(box)) await putAccountBack(deps, before, box);
  if ((!before.wasRunning && !runs) || before.executable === null) return;
  if ((await clientRuns(deps.session)) === 'no') await deps.session.start(before.executable);
}

async function putAccountBack(
  { oneDrive, session, sleep, clock }: BackDeps,
  before: Before,
  box: UndoBox,
): Promise<void> {
  const copy = await readRegistry(box);
  if (copy === null) throw new Error('The copy of the registry is not there');
  if ((await clientRuns(session)) !== 'no') {
    const problem = await stopClient(session, before.executable, sleep);
    if (problem !== null) throw new Error(`OneDrive could not be closed: ${problem}`);
  }
  const compared = await oneDrive.compare(copy, before.explorerId);
  if (!compared.ok) throw new Error('The registry cannot be read');
  const { identity, missing, explorer, variablesGone, unlinkedAt } = compared.value;
  if (identity === 'other') throw new Error('Another account is linked');
  // The settings first: an account without its settings would be set up anew.
  if (before.settingsTo !== null)
    await putSettingsBack(oneDrive, before.settingsTo, { identity, now: clock.now() });
  must(missing === 0 || (await oneDrive.putAccountBack(copy)), 'the account');
  must(
    explorer !== 'gone' ||
      before.explorerId === null ||
      (await oneDrive.putIntoExplorer(copy, before.explorerId)),
    'the entry in Explorer',
  );
  must(
    variablesGone.length === 0 || (await oneDrive.putVariablesBack(copy, variablesGone)),
    'the variables',
  );
  must(unlinkedAt === 'same' || (await oneDrive.putNoteBack(copy)), 'the time of the unlink');
}

function must(done: boolean, what: string): void {
  if (!done) throw new Error(`Windows did not put back ${what}`);
}

/** A OneDrive that was started without an account may have made settings of its own: they are set aside. */
async function putSettingsBack(
  oneDrive: WindowsOneDrive,
  from: string,
  { identity, now }: { readonly identity: CopyComparison['identity']; readonly now: number },
): Promise<void> {
  let end = await oneDrive.renameSettings(from, SETTINGS_NAME);
  if (end === 'exists' && identity === 'none') {
    const looked = await oneDrive.look();
    const stamp = stampOf(now);
    const aside = looked.ok ? freeName(looked.value.settings, stamp) : null;
    if (aside !== null && (await oneDrive.renameSettings(SETTINGS_NAME, aside)) === 'done')
      end = await oneDrive.renameSettings(from, SETTINGS_NAME);
  }
  if (end !== 'done' && end !== 'missing') throw new Error(`The settings are ${end}`);
}
