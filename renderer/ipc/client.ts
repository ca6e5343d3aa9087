import type { AppApi } from '../../shared/ipc/contract';

declare global {
  interface Window {
    readonly app: AppApi;
  }
}

/** The only door to the main process. Nothing else in the page reads `window.app`. */
export const api: AppApi = globalThis.window.app;
