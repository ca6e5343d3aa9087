import path from 'node:path';

/** What the client's settings say. `malformed`: a line that 2.4.23 calls malformed and exits 1 for. */
export interface ClientConfig {
  readonly malformed: boolean;
  /** As written, before `~` is resolved; null when the file does not say. */
  readonly syncDir: string | null;
}

/** The pattern of the client (2.4.23, seen by feeding it lines): `key = "value"`, spaces free. */
const LINE = /^(\w+)\s*=\s*"(.*)"\s*$/;

/** Reads the settings of the Linux client. The last `sync_dir` wins; empty means the standard folder. */
export function parseClientConfig(text: string): ClientConfig {
  let syncDir: string | null = null;
  let malformed = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const match = LINE.exec(line);
    if (match === null) malformed = true;
    else if (match[1] === 'sync_dir') syncDir = match[2] ?? null;
  }
  return { malformed, syncDir: syncDir === '' ? null : syncDir };
}

/** The absolute sync folder; `~/OneDrive` when the settings do not name one (man page of 2.4.23). */
export function syncFolder(config: ClientConfig, home: string): string {
  const written = config.syncDir ?? '~/OneDrive';
  const full = written === '~' || written.startsWith('~/') ? home + written.slice(1) : written;
  return path.resolve(home, full);
}
