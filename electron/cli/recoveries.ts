import type { RecoveryReport } from '../local-actions/recovery';
import type { CliContext } from './context';

/** Says what an earlier run left behind and what became of it (settled 7). */
export function tellRecoveries({ say, line }: CliContext, report: RecoveryReport): void {
  if (report.journal !== 'none') line(say(`cli.journal.${report.journal}`));
  for (const { result, journalId } of report.recoveries)
    line(say(`cli.recovered.${result}`, { journalId }));
}
