import { createHash } from 'node:crypto';
import type { Clipboard } from 'electron';

/** The clipboard, as far as Relock filled it. What the person copied elsewhere is never touched. */
export function createOwnClipboard(clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>) {
  // A digest instead of the text: what was copied is not kept a second time.
  let ours: string | null = null;
  return {
    /** Puts `text` on the clipboard and remembers that it is ours. Throws when the system refuses. */
    async copy(text: string): Promise<void> {
      // Electron 44 made the clipboard asynchronous; awaiting is right on both sides.
      await clipboard.writeText(text);
      ours = digest(text);
    },
    /** Empties the clipboard if it still holds what Relock put there. */
    async clearIfOurs(): Promise<void> {
      if (ours === null) return;
      const expected = ours;
      ours = null;
      if (digest(await clipboard.readText()) === expected) clipboard.clear();
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
