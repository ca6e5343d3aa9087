import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';

interface SaveFileOptions {
  readonly window: BrowserWindow | null;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly text: string | Uint8Array;
}

/**
 * Asks the person where to save a file, and writes it there. False = the person chose not to.
 * Throws when the file cannot be written.
 */
export async function saveFile(options: SaveFileOptions): Promise<boolean> {
  const wish = {
    title: options.title,
    defaultPath: path.join(app.getPath('documents'), options.fileName),
    filters: [{ name: options.kind, extensions: [path.extname(options.fileName).slice(1)] }],
  };
  const { window } = options;
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(wish)
    : dialog.showSaveDialog(window, wish));
  if (canceled || filePath === '') return false;
  await writeFile(filePath, options.text);
  return true;
}
