import type { ReactNode } from 'react';
import type { OsSettingsId } from '../../shared/os-settings';
import { Callout } from './Callout';
import { CallError } from './CallError';
import { Icon } from './Icon';
import { useCall } from './use-call';
import { useText } from '../i18n/use-text';
import { api } from '../ipc/client';

interface OpenSettingsProps {
  readonly settingsId: OsSettingsId;
  /** What the button says. */
  readonly children: ReactNode;
}

/** Opens one page of the system's own settings, by its id. */
export function OpenSettings({ settingsId, children }: OpenSettingsProps): ReactNode {
  const t = useText();
  const open = useCall();
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          onClick={() => {
            open.run(() => api.links.openSettings({ settingsId }));
          }}
        >
          {children}
          <Icon name="i-open" />
        </button>
      </div>
      {open.error?.code === 'links.no-settings' ? (
        <Callout tone="look" live="alert">
          <p>{t('traces.no-settings')}</p>
        </Callout>
      ) : (
        <CallError error={open.error} />
      )}
    </>
  );
}
