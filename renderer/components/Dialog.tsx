import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { LeaveButton } from '../shell/LeaveButton';

interface DialogProps {
  /** The id of the dialog's own title, an h2 among the children. */
  readonly labelledBy: string;
  /** Esc, or the dialog was closed in another way. The owner then stops showing it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A native modal dialog under the top bar. Its title gets the focus, or the child that is marked
 * `data-autofocus`; closing gives the focus back. Everything else is inert while it is open, so
 * Leave quickly is drawn again in the top layer, at the same spot.
 */
export function Dialog({ labelledBy, onClose, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  // The newest onClose, so that a new function from the owner never closes and opens the dialog.
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    element.showModal();
    const wish = element.querySelector<HTMLElement>('[data-autofocus]');
    const title = document.getElementById(labelledBy);
    if (title !== null) title.tabIndex = -1;
    (wish ?? title)?.focus();
    const ended = (): void => {
      close.current();
    };
    element.addEventListener('close', ended);
    return () => {
      element.removeEventListener('close', ended);
      element.close(); // gives the focus back, while the dialog is still in the page
    };
  }, [labelledBy]);

  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="veil">
        <div className="dialog">{children}</div>
      </div>
      <div className="bar bar--over">
        <LeaveButton />
      </div>
    </dialog>
  );
}
