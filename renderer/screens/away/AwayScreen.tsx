import { useEffect, useRef, type ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';

/** What is seen first after Leave quickly: nothing personal, and one button to go on. */
export function AwayScreen({ onBack }: { readonly onBack: () => void }): ReactNode {
  const t = useText();
  const back = useCall();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <main className="away">
      <Icon name="mark" />
      <h1 ref={heading} tabIndex={-1}>
        {t('shell.away.title')}
      </h1>
      <p>{t('shell.away.text')}</p>
      <button
        type="button"
        className="button button--secondary"
        disabled={back.busy}
        onClick={() => {
          back.run(() => api.app.comeBack({}), onBack);
        }}
      >
        {t('shell.away.button')}
      </button>
      <CallError error={back.error} />
    </main>
  );
}
