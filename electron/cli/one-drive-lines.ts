import type { ActionResult, FolderFacts, PlanView } from '../../shared/local-actions';
import type { CliContext } from './context';

/** The plan as plain lines: what is there, what stands in the way, what to know first. */
export function sayPlan({ say, line }: CliContext, plan: PlanView): void {
  const { account, folder, stops, warnings, undoDays } = plan;
  line(say('cli.plan.account', { id: account.id, linked: account.linked }));
  if (folder !== null) line(say('cli.plan.folder', factsOf(folder)));
  else if (account.folder !== null) line(say('cli.plan.folder-only', { path: account.folder }));
  if (folder?.onlineOnly !== undefined && folder.onlineOnly.files > 0)
    line(say('cli.plan.online-only', folder.onlineOnly));
  for (const stop of stops) line(say(`cli.stop.${stop}`));
  if (stops.length > 0) return;
  line(say('cli.plan.what'));
  for (const warning of warnings) line(say(`cli.warning.${warning}`));
  line(say('cli.plan.undo', { days: undoDays }));
}

/** The outcome as plain lines, with what to look at or do next. */
export function sayResult({ say, line }: CliContext, result: ActionResult): void {
  // A refusal has said its reason with the plan.
  if (result.stop !== null && result.outcome === 'rolled-back')
    line(say(`cli.stop.${result.stop}`));
  // What is not linked was said with the plan, too.
  const restOf = result.outcome === 'rolled-back' && result.syncStopped;
  if (restOf) line(say('cli.outcome.rolled-back-stopped'));
  else if (result.stop !== 'not-linked') line(say(`cli.outcome.${result.outcome}`));
  if (result.linkedAgain) line(say('cli.result.linked-again'));
  if (result.syncStopped) line(say('cli.result.sync-stopped'));
  if (result.outcome !== 'verified' && result.outcome !== 'unverified') return;
  if (result.after !== null)
    line(say('cli.result.folder', { changed: result.changedPaths, ...factsOf(result.after) }));
  line(say('cli.result.next'));
  if (result.journalId !== null && result.undoDays > 0)
    line(say('cli.result.undo', { journalId: result.journalId, days: result.undoDays }));
}

const factsOf = ({ path, files, folders, bytes, unreadable }: FolderFacts) => ({
  path,
  files,
  folders,
  bytes,
  unreadable,
});
