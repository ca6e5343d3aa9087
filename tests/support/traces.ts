import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import type { VirtualSession } from './virtual-session';

/** One file that a run left behind. */
export interface Kept {
  /** Relative to the session's home. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** Every file that a run left in the session's home: data, logs, Chromium's folder, crash dumps, caches. */
export function filesOf({ home }: VirtualSession): Kept[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: path.relative(home, file), bytes: readFileSync(file) }));
}

/** The ways in which a text may lie in a file. */
function shapesOf(text: string): Buffer[] {
  const plain = Buffer.from(text, 'utf8');
  return [
    plain,
    Buffer.from(text, 'utf16le'),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(plain.toString('hex')),
    // The middle of base64 text, whichever of the three places it began at.
    ...[0, 1, 2].map((shift) =>
      Buffer.from(
        Buffer.concat([Buffer.alloc(shift), plain])
          .toString('base64')
          .slice(shift === 0 ? 0 : 4, -4),
      ),
    ),
  ];
}

/** The files that hold one of the texts, in any shape. */
export const holding = (files: readonly Kept[], texts: readonly string[]): string[] =>
  files
    .filter(({ bytes }) =>
      texts.some((text) => shapesOf(text).some((shape) => bytes.includes(shape))),
    )
    .map(({ file }) => file);

/** Everything that the page's V8 heap holds, after a forced collection. */
export async function heapOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const parts: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await devTools.send('HeapProfiler.enable');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return parts.join('');
}
