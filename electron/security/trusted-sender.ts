import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';

/** Where the page comes from. */
export const APP_ORIGIN = 'app://main';

type Frame = Pick<WebFrameMain, 'url' | 'parent'>;

/** Only our own page, in its top frame, in a window that we made, may talk to the main process. */
export function createTrustedSender(ownWebContentsIds: ReadonlySet<number>) {
  return (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean => {
    // SECURITY: all four must hold. `senderFrame` is null once the page has moved on.
    const frame: Frame | null = event.senderFrame;
    return (
      frame !== null &&
      frame.parent === null &&
      ownWebContentsIds.has(event.sender.id) &&
      originOf(frame.url) === APP_ORIGIN
    );
  };
}

/** `URL.origin` is the string "null" for our scheme in Node, so it is built from the parts. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
