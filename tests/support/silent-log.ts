import type { Logger } from '../../electron/ports/logger';

const ignore = () => undefined;

/** A log that nobody reads. */
export const silentLog: Logger = { info: ignore, warn: ignore, error: ignore };
