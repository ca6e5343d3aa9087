import { readFile, stat } from 'node:fs/promises';
import { app, dialog, type BrowserWindow } from 'electron';
import { err, type Result } from '../../../shared/result';

interface OpenPageOptions<E> {
  readonly window: BrowserWindow | null;
  readonly title: string;
  /** “Saved pages and text” */
  readonly kind: string;
  readonly maxBytes: number;
  readonly read: (bytes: Uint8Array) => Result<string, E>;
}

/** Asks the person for a saved page and reads it. Null: the person chose none. The path stays in main. */
export async function openPage<E extends string>(
  options: OpenPageOptions<E>,
): Promise<Result<string, E | 'too-big' | 'not-read'> | null> {
  const { window, title, kind, maxBytes, read } = options;
  const wish = {
    title,
    defaultPath: app.getPath('downloads'),
    filters: [{ name: kind, extensions: ['html', 'htm', 'mhtml', 'mht', 'txt'] }],
    properties: ['openFile' as const],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(wish)
    : dialog.showOpenDialog(window, wish));
  const [file] = filePaths;
  if (canceled || file === undefined) return null;
  try {
    const { size } = await stat(file);
    return size > maxBytes ? err('too-big') : read(await readFile(file));
  } catch {
    return err('not-read');
  }
}
