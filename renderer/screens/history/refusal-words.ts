import type { UndoRefusal } from '../../../shared/local-actions';
import type { PlainKey } from '../../i18n/use-text';

/** Why an undo was not done: settled 8. Each one has its own reason. */
export const REFUSALS: Readonly<Record<UndoRefusal, PlainKey>> = {
  'unknown-entry': 'computer.undo.refused.unknown-entry',
  'already-undone': 'computer.undo.refused.already-undone',
  expired: 'computer.undo.refused.expired',
  'no-undo-copy': 'computer.undo.refused.no-undo-copy',
  'machine-changed': 'computer.undo.refused.machine-changed',
  'files-missing': 'computer.undo.refused.files-missing',
  'files-unknown': 'computer.undo.refused.files-unknown',
  'another-person': 'computer.undo.refused.another-person',
  'another-account': 'computer.undo.refused.another-account',
  'linked-again': 'computer.undo.refused.linked-again',
  failed: 'computer.undo.refused.failed',
};
