import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { redact } from '../../security/redact';
import type { Logger } from '../../ports/logger';

/** A log is for the last few days: beyond this size it becomes the one older log. */
const MAX_BYTES = 512 * 1024;

interface FileLoggerOptions {
  /** Absolute. Its folder is made when the first line is written. */
  readonly file: string;
  readonly now: () => number;
  /** False: nothing may be written (session only, settled 2). Asked for each line. */
  readonly allowed: () => boolean;
  /** Texts that must not be in a log beside what `redact` knows: people's names. */
  readonly hide: () => readonly string[];
}

/**
 * The log file: one redacted line for each event, readable by its owner only.
 * A log that cannot be written is no reason to stop, so failures are silent.
 */
export function createFileLogger({ file, now, allowed, hide }: FileLoggerOptions): Logger {
  function write(level: string, message: string, data?: object): void {
    if (!allowed()) return;
    const details = data === undefined ? '' : ` ${JSON.stringify(data)}`;
    const line = `${new Date(now()).toISOString()} ${level} ${message}${details}`;
    try {
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      if (sizeOf(file) > MAX_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, `${redact(line, hide())}\n`, { mode: 0o600 });
    } catch {
      // Disk full or read-only: the person is told by what they wanted to save, not by the log.
    }
  }
  return {
    info: (message, data) => write('info', message, data),
    warn: (message, data) => write('warn', message, data),
    error: (message, data) => write('error', message, data),
  };
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
