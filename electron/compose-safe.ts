import { access } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { removeOrphans } from './features/safe/orphans';
import { createSafeCalls } from './features/safe/safe-calls';
import { createSafe, type SafeIndexes } from './features/safe/safe-service';
import { createSafeValues } from './features/safe/safe-values';
import { sheetHtml, SHEET_STYLE } from './features/safe/sheet';
import type { AppState } from './features/session/app-state';
import type { Session } from './features/session/session';
import { createNativeText } from './i18n/native-text';
import type { OwnClipboard } from './platform/common/own-clipboard';
import type { Clock } from './ports/clock';
import type { Logger } from './ports/logger';
import type { SecretStore } from './ports/secret-store';
import type { DataFolder } from './storage/data-folder';
import { personFile } from './storage/person-file';
import type { PersonSealing } from './storage/person-sealing';
import { createSheetPrinter } from './window/sheet-window';
import { createShield } from './window/shield';

interface ComposeSafeOptions {
  readonly window: () => BrowserWindow | null;
  readonly folder: DataFolder;
  readonly secrets: SecretStore;
  readonly sealing: PersonSealing;
  readonly session: Session;
  readonly state: AppState;
  readonly clipboard: OwnClipboard;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Builds the Safe: its lines in the people's files, its values in the keychain, its paper and its clipboard. */
export function composeSafe(options: ComposeSafeOptions) {
  const { window, folder, secrets, session, state, clipboard, clock, log } = options;
  const find = (personId: string) => session.people().find(({ id }) => id === personId);
  const indexes: SafeIndexes = {
    of: (personId) => find(personId)?.safe ?? null,
    change: (personId, change) =>
      session.update(personId, (person) => {
        const safe = change(person.safe);
        return safe === person.safe ? person : { ...person, safe };
      }),
  };
  const safe = createSafe({
    indexes,
    values: createSafeValues(secrets, options.sealing),
    clock,
    log,
  });
  const shield = createShield(window);
  const printer = createSheetPrinter({
    pageFolder: path.join(import.meta.dirname, 'renderer'),
    style: SHEET_STYLE,
  });

  /** Nobody is shown a line that is being settled just now. */
  let settling: Promise<void> = Promise.resolve();
  const settlePeople = (): Promise<void> => {
    const settle = async (): Promise<void> => {
      const people = session.people();
      const broken = people.some(({ safe: { items } }) =>
        items.some(({ step }) => step !== 'kept'),
      );
      await safe.settle(people.map(({ id }) => id));
      const fromBackup = state.get().notices.some(({ kind }) => kind === 'used-backup');
      if (broken || fromBackup) await sweep();
    };
    settling = settling.then(settle).catch(() => log.warn('safe: not settled'));
    return settling;
  };

  return {
    safe,
    calls: createSafeCalls({
      settled: () => settling,
      safe,
      activeId: () => (state.get().away ? null : session.activeId()),
      clipboard,
      shield,
      print: async (sheet) => {
        const { language } = state.get();
        return printer.print(sheetHtml(await createNativeText(language), language, sheet));
      },
    }),
    /** Takes every secret off the screen: the person left, or closed Relock. */
    conceal(): void {
      printer.close();
      shield.set(false);
    },
    /** At start, once everybody is open: settles what an ended Relock left, on the clipboard too. */
    async settle(): Promise<void> {
      if (state.get().keychain.state !== 'ready') return;
      const settled = settlePeople();
      await clipboard.clearAfterCrash().catch(() => log.warn('clipboard not looked at'));
      await settled;
    },
    /** Somebody was unlocked: what an ended Relock left of theirs is settled now. */
    settlePeople,
  };

  /** Names are listed only where there is a reason: some keychains hand the values out along with them. */
  function sweep(): Promise<number> {
    return removeOrphans({
      secrets,
      indexes,
      log,
      isKept: (personId) =>
        access(personFile(folder.people, personId)).then(
          () => true,
          () => false,
        ),
    });
  }
}
