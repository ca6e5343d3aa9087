import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Logger } from './ports/logger';

/** Longest time that tidying up may hold up the end, in milliseconds. */
const END_MS = 2_000;

interface LifecycleDeps {
  readonly window: () => BrowserWindow | null;
  readonly log: Logger;
  /** Tidies up before the end. It may take a moment, and never stops the end. */
  readonly end: () => Promise<void>;
  /** A sentence for a failure that nobody expected, with the reference of its log line. */
  readonly sorry: (ref: string) => Promise<{ title: string; body: string }>;
}

/**
 * What happens around the one window: a bug, a page that died.
 * No stack trace meets a person: it goes to the log, and the person gets a reference.
 */
export function guardLifecycle({ window, log, end, sorry }: LifecycleDeps): void {
  let told = false;
  const onBug = (cause: unknown): void => {
    const ref = randomUUID().slice(0, 8);
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    log.error('main: unexpected error', { ref, cause: text });
    if (told) return;
    told = true; // One sentence is enough, however many lines the log gets.
    void sorry(ref).then(({ title, body }) => dialog.showErrorBox(title, body));
  };
  process.on('uncaughtException', onBug);
  process.on('unhandledRejection', onBug);

  app.on('render-process-gone', (_event, contents, { reason }) => {
    log.error('page: gone', { reason });
    // The page holds nothing but a projection, so a fresh one loses nothing.
    if (reason !== 'clean-exit' && contents === window()?.webContents) contents.reload();
  });
  app.on('window-all-closed', () => app.quit());

  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    void Promise.race([end(), sleep(END_MS)]).finally(() => app.quit());
  });
}
