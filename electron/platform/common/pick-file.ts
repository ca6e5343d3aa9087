import { dialog, type BrowserWindow } from 'electron';
import { readFileBytes } from '../../storage/atomic-file';

interface PickFileOptions {
  readonly window: BrowserWindow | null;
  readonly title: string;
  readonly kind: string;
  /** Without the dot. */
  readonly extension: string;
}

/** What the person chose: the bytes of one file, nothing, or one that cannot be read. The path stays here. */
export async function pickFile({ window, title, kind, extension }: PickFileOptions) {
  const wish: Electron.OpenDialogOptions = {
    title,
    properties: ['openFile'],
    filters: [{ name: kind, extensions: [extension] }],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(wish)
    : dialog.showOpenDialog(window, wish));
  const [file] = filePaths;
  if (canceled || file === undefined) return { kind: 'none' } as const;
  const read = await readFileBytes(file);
  return read.kind === 'bytes' ? read : ({ kind: 'unreadable' } as const);
}
