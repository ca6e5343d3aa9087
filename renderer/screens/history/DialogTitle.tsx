import { useEffect, useRef, type ReactNode } from 'react';

interface DialogTitleProps {
  readonly id: string;
  readonly children: string;
}

/** The title of a dialog. It takes the focus again when the dialog shows something new. */
export function DialogTitle({ id, children }: DialogTitleProps): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [children]);
  return (
    <h2 id={id} ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
