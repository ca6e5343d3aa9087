/** The log of the main process. Every adapter redacts addresses, tokens, names and home paths first. */
export interface Logger {
  info(message: string, data?: object): void;
  warn(message: string, data?: object): void;
  error(message: string, data?: object): void;
}
