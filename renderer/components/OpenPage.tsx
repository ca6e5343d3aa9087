import { useState, type ReactNode } from 'react';
import { LINKS, type LinkId } from '../../shared/links';
import { useText } from '../i18n/use-text';
import { api } from '../ipc/client';
import { Callout } from './Callout';
import { CallError } from './CallError';
import { Icon } from './Icon';
import { useCall } from './use-call';

interface OpenPageProps {
  readonly linkId: LinkId;
  /** What the button says, such as "Open the page". */
  readonly children: ReactNode;
  /** One primary button a screen; further links are secondary or quiet. */
  readonly kind?: 'primary' | 'secondary' | 'quiet';
}

/**
 * Opens one of our links in the person's own browser. When no browser opens, it names the site and
 * offers the address to copy.
 */
export function OpenPage({ linkId, children, kind = 'primary' }: OpenPageProps): ReactNode {
  const t = useText();
  const open = useCall();
  const noBrowser = open.error?.code === 'links.no-browser';
  return (
    <div className="open-page">
      <div className="buttons">
        <button
          type="button"
          className={`button button--${kind}${kind === 'primary' ? '' : ' button--small'}`}
          onClick={() => {
            open.run(() => api.links.open({ linkId }));
          }}
        >
          {children}
          <Icon name="i-open" />
        </button>
        {kind === 'primary' ? <span className="soft">{t('shell.opens-in-browser')}</span> : null}
      </div>
      {noBrowser ? <CopyAddress linkId={linkId} /> : <CallError error={open.error} />}
    </div>
  );
}

function CopyAddress({ linkId }: { readonly linkId: LinkId }): ReactNode {
  const t = useText();
  const copy = useCall();
  const [copied, setCopied] = useState(false);
  return (
    <Callout tone="look" live="alert">
      <p>
        <strong>{t('shell.no-browser.title')}</strong>{' '}
        {t('shell.no-browser.text', { host: new URL(LINKS[linkId]).host })}
      </p>
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          onClick={() => {
            copy.run(
              () => api.links.copy({ linkId }),
              () => {
                setCopied(true);
              },
            );
          }}
        >
          {t('shell.no-browser.copy.button')}
        </button>
        <span role="status">{copied ? t('shell.no-browser.copied') : ''}</span>
      </div>
      <CallError error={copy.error} />
    </Callout>
  );
}
