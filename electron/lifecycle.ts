import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Language } from '../shared/settings';
import type { Logger } from './ports/logger';

/** Longest time that tidying up may hold up the end, in milliseconds. */
const END_MS = 2_000;

/** What runs once the page is painted. */
export interface Running {
  readonly log: Logger;
  /** Tidies up before the end. It may take a moment, and never stops the end. */
  readonly end: () => Promise<void>;
  readonly language: () => Language;
}

interface LifecycleDeps {
  readonly window: () => BrowserWindow | null;
  /** Null before the first paint. */
  readonly running: () => Running | null;
}

/**
 * What happens around the one window: a bug, a page that died, the end.
 * No stack trace meets a person: it goes to the log, and the person gets a reference.
 */
export function guardLifecycle({ window, running }: LifecycleDeps): void {
  let told = false;
  const onBug = (cause: unknown): void => {
    const ref = randomUUID().slice(0, 8);
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    running()?.log.error('main: unexpected error', { ref, cause: text });
    if (told) return;
    told = true; // One sentence is enough, however many lines the log gets.
    void saySorry(running()?.language() ?? 'en', ref);
  };
  process.on('uncaughtException', onBug);
  process.on('unhandledRejection', onBug);

  app.on('render-process-gone', (_event, contents, { reason }) => {
    running()?.log.error('page: gone', { reason });
    // The page holds nothing but a projection, so a fresh one loses nothing.
    if (reason !== 'clean-exit' && contents === window()?.webContents) contents.reload();
  });
  app.on('window-all-closed', () => app.quit());

  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    void Promise.race([running()?.end(), sleep(END_MS)]).finally(() => app.quit());
  });
}

async function saySorry(language: Language, ref: string): Promise<void> {
  const { createNativeText } = await import('./i18n/native-text');
  const t = await createNativeText(language);
  dialog.showErrorBox(
    t('native.unexpected.title'),
    t('native.unexpected.text', { reference: ref }),
  );
}

/** Says that the data folder cannot be used, in a window and for those who look at a terminal. */
export async function tellFolderProblem(language: Language): Promise<void> {
  const { createNativeText } = await import('./i18n/native-text');
  const t = await createNativeText(language);
  const [title, text] = [t('native.no-folder.title'), t('native.no-folder.text')];
  process.stderr.write(`${title}\n${text}\n`);
  dialog.showErrorBox(title, text);
}
