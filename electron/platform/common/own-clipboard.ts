import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clipboard } from 'electron';
import { SAFE_SHOWN_MS } from '../../../shared/safe/kinds';
import type { SecretStore } from '../../ports/secret-store';

/** Was the system told to keep a copied secret out of its histories, in a way that it knows? */
export type ClipboardMarks = 'kept-out' | 'not-available';

interface OwnClipboardDeps {
  readonly clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>;
  /** Where the note for a start after a crash is kept. */
  readonly secrets: Pick<SecretStore, 'get' | 'set' | 'delete'>;
  /** Writes a text together with the marks of this system; false when that did not work. Absent = it knows none. */
  readonly writeMarked?: (text: string) => Promise<boolean>;
  /** Milliseconds that a secret stays. */
  readonly secretMs?: number;
}

/** The clipboard, as far as Relock filled it. What the person copied elsewhere is never touched. */
export function createOwnClipboard(deps: OwnClipboardDeps) {
  const { clipboard, secrets, writeMarked, secretMs = SAFE_SHOWN_MS } = deps;
  // A digest instead of the text: what was copied is not kept a second time.
  let ours: string | null = null;
  let noted = false;
  let timer: NodeJS.Timeout | null = null;

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  async function dropNote(): Promise<void> {
    if (!noted) return;
    // A note that stays behind is looked at once more at the next start, and does no harm.
    if ((await secrets.delete('clipboard-note')).ok) noted = false;
  }

  async function clearIfOurs(): Promise<void> {
    stopTimer();
    const expected = ours;
    if (expected !== null && digest(await clipboard.readText()) === expected) {
      clipboard.clear();
    }
    // Something newer of ours may have come meanwhile.
    if (ours === expected) ours = null;
    await dropNote();
  }

  return {
    /** Puts `text` on the clipboard and remembers that it is ours. Throws when the system refuses. */
    async copy(text: string): Promise<void> {
      stopTimer();
      // Electron 44 made the clipboard asynchronous; awaiting is right on both sides.
      await clipboard.writeText(text);
      ours = digest(text);
    },

    /**
     * Puts a secret there for a short time. Before it does, it leaves a note in the keychain by which the next
     * start knows the text again if this one ends without tidying up. Throws when either is refused.
     */
    async copySecret(text: string): Promise<ClipboardMarks> {
      stopTimer();
      const note = await makeNote(text);
      noted = true;
      if (!(await secrets.set('clipboard-note', note)).ok) throw new Error('no note could be kept');
      ours = digest(text);
      const marked = (await writeMarked?.(text)) ?? false;
      if (!marked) await clipboard.writeText(text);
      timer = setTimeout(() => void clearIfOurs().catch(() => undefined), secretMs);
      timer.unref();
      return marked ? 'kept-out' : 'not-available';
    },

    /** Empties the clipboard if it still holds what Relock put there. */
    clearIfOurs,

    /** Once at start: empties the clipboard if an ended Relock left a secret on it. True when it did. */
    async clearAfterCrash(): Promise<boolean> {
      const note = await secrets.get('clipboard-note');
      if (!note.ok || note.value === null) return false;
      noted = true;
      const left = await isNoted(note.value, await clipboard.readText());
      if (left) clipboard.clear();
      await dropNote();
      return left;
    },
  };
}

export type OwnClipboard = ReturnType<typeof createOwnClipboard>;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Slow on purpose, and short: the note must not help anybody to find a weak password that was copied. */
const slowDigest = promisify<string, Buffer, number, Buffer>(scrypt);
const SALT_BYTES = 16;
const NOTE_BYTES = 8;

async function makeNote(text: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return Buffer.concat([salt, await slowDigest(text, salt, NOTE_BYTES)]).toString('base64url');
}

async function isNoted(note: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(note, 'base64url');
  if (bytes.length !== SALT_BYTES + NOTE_BYTES || text === '') return false;
  const seen = await slowDigest(text, bytes.subarray(0, SALT_BYTES), NOTE_BYTES);
  return timingSafeEqual(seen, bytes.subarray(SALT_BYTES));
}
