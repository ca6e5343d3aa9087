import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, session as electronSession, type Session } from 'electron';
import { CONTENT_SECURITY_POLICY } from '../security/content-policy';
import { lockSession } from '../security/lockdown';
import { APP_ORIGIN } from '../security/trusted-sender';
import { SECURE_WEB_PREFERENCES } from '../security/web-preferences';

/** In memory: what is shown in a partition without "persist:" is written to no disk. */
const PARTITION = 'sheet';

interface SheetPrinterDeps {
  /** The folder of the built page, for its font. */
  readonly pageFolder: string;
  readonly style: string;
}

/**
 * Prints a page that was made in main, through the print window of the system. It is shown in a hidden window
 * without scripts, under the same content policy, in a session of its own that keeps nothing.
 */
export function createSheetPrinter({ pageFolder, style }: SheetPrinterDeps) {
  let sheet = '';
  let window: BrowserWindow | null = null;
  let prepared: Session | null = null;

  function prepare(): void {
    if (prepared !== null) return;
    prepared = electronSession.fromPartition(PARTITION, { cache: false });
    lockSession({ session: prepared, allowDevTools: false, report: () => undefined });
    prepared.protocol.handle('app', ({ url }) => answer(new URL(url).pathname));
  }

  async function answer(pathname: string): Promise<Response> {
    if (pathname === '/sheet.html') return page(sheet, 'text/html; charset=utf-8');
    if (pathname === '/sheet.css') return page(style, 'text/css; charset=utf-8');
    const font = pathname === '/sheet.woff2' ? await readFont(pageFolder) : null;
    return font === null ? new Response(null, { status: 404 }) : page(font, 'font/woff2');
  }

  function close(): void {
    sheet = '';
    const closing = window;
    window = null;
    if (closing !== null && !closing.isDestroyed()) closing.destroy();
  }

  return {
    /** `not-now`: the person closed the print window. One sheet at a time; a second press is the first one's. */
    async print(html: string): Promise<'printed' | 'not-now' | 'failed'> {
      if (window !== null) return 'not-now';
      prepare();
      sheet = html;
      const made = new BrowserWindow({
        show: false,
        title: 'Relock',
        webPreferences: {
          ...SECURE_WEB_PREFERENCES,
          partition: PARTITION,
          javascript: false,
          devTools: false,
        },
      });
      window = made;
      try {
        await made.loadURL(`${APP_ORIGIN}/sheet.html`);
        return await printed(made);
      } catch {
        return 'failed';
      } finally {
        close();
      }
    },
    /** Takes the sheet away: the person left, or closed Relock. */
    close,
  };
}

const printed = (window: BrowserWindow): Promise<'printed' | 'not-now' | 'failed'> =>
  new Promise((resolve) => {
    window.once('closed', () => {
      resolve('not-now');
    });
    window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
      if (success) resolve('printed');
      else resolve(/cancel/i.test(reason) ? 'not-now' : 'failed');
    });
  });

const page = (content: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });

/** The font of the page, which the build gives a name with a digest in it. */
async function readFont(pageFolder: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const assets = path.join(pageFolder, 'assets');
  const names = await readdir(assets).catch(() => []);
  const name = names.find((one) => one.endsWith('.woff2'));
  return name === undefined ? null : new Uint8Array(await readFile(path.join(assets, name)));
}
