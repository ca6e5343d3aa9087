import type { Logger } from '../../electron/ports/logger';

/** A log that nobody reads. */
export const silentLog: Logger = { info: () => {}, warn: () => {}, error: () => {} };
