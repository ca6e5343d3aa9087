import type { BrowserWindow } from 'electron';
import type { SafeValues } from './features/safe/safe-values';
import type { Session } from './features/session/session';
import { createSafeTransfer } from './features/transfer/safe-transfer';
import { createTransfer } from './features/transfer/transfer';
import type { NativeSay } from './i18n/native-text';
import { pickFile } from './platform/common/pick-file';
import { saveFile } from './platform/common/save-file';
import type { Clock } from './ports/clock';

interface TransferOptions {
  readonly session: Session;
  readonly values: SafeValues;
  readonly clock: Clock;
  readonly window: () => BrowserWindow | null;
  readonly say: () => Promise<NativeSay>;
}

/** Joins the move to another computer to people, Safe and the system's file windows. */
export function composeTransfer({ session, values, clock, window, say }: TransferOptions) {
  const find = (personId: string) => session.people().find(({ id }) => id === personId);
  return createTransfer({
    clock,
    people: {
      find,
      already: (personId) => session.already(personId),
      adopt: session.adopt,
      replace: (person) => session.update(person.id, () => person),
    },
    safe: createSafeTransfer({
      values,
      find,
      change: (personId, change) =>
        session.update(personId, (person) => {
          const safe = change(person.safe);
          return safe === person.safe ? person : { ...person, safe };
        }),
    }),
    saveFile: async (bytes) => {
      const t = await say();
      return saveFile({
        window: window(),
        title: t('native.transfer.save-title'),
        fileName: t('native.transfer.file-name'),
        kind: t('native.transfer.file-kind'),
        text: bytes,
      });
    },
    pickFile: async () => {
      const t = await say();
      return pickFile({
        window: window(),
        title: t('native.transfer.open-title'),
        kind: t('native.transfer.file-kind'),
        extension: 'relock',
      });
    },
  });
}
