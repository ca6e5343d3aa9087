import { useId, useState, type ReactNode } from 'react';
import type { Watch } from '../../../../shared/schema/one-drive';
import { Callout } from '../../../components/Callout';
import { CallError } from '../../../components/CallError';
import { Clicks } from '../../../components/Clicks';
import { UnlinkSketch } from '../../../components/UnlinkSketch';
import { useCall } from '../../../components/use-call';
import { Text } from '../../../i18n/Text';
import { useText } from '../../../i18n/use-text';
import { api } from '../../../ipc/client';
import { OpenOneDrive } from './OpenOneDrive';

interface ClicksPartProps {
  readonly mac: boolean;
  readonly accountId: string;
  readonly program: string | null;
  readonly watching: boolean;
  readonly onWatch: (watch: Watch) => void;
}

/** The clicks in OneDrive itself, with a sketch; the button opens OneDrive and begins the watch. */
export function ClicksPart(props: ClicksPartProps): ReactNode {
  const { mac, accountId, program, watching, onWatch } = props;
  const t = useText();
  const id = useId();
  const start = useCall();
  const [begun, setBegun] = useState(false);
  const steps = mac
    ? (['one-drive.clicks.step-1-mac', 'one-drive.clicks.step-2-mac'] as const)
    : (['one-drive.clicks.step-1', 'one-drive.clicks.step-2'] as const);
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('one-drive.clicks.title')}</h2>
      <p className="part__note">
        {t(mac ? 'one-drive.clicks.will-mac' : 'one-drive.clicks.will')}
      </p>
      <div className="split split--step">
        <div className="flow">
          {mac && !watching && (
            <Callout tone="look">
              <p>
                <Text id="one-drive.clicks.keep-mac" />
              </p>
            </Callout>
          )}
          {!watching && (
            <div className="flow--s">
              <div className="buttons">
                <button
                  type="button"
                  className="button button--primary"
                  aria-disabled={start.busy}
                  onClick={() => {
                    start.run(
                      () => api.oneDrive.watch({ accountId, mayAsk: mac }),
                      (watch) => {
                        setBegun(true);
                        onWatch(watch);
                      },
                    );
                  }}
                >
                  {t('one-drive.clicks.watch.button')}
                </button>
              </div>
              {mac ? (
                <p className="soft">{t('one-drive.clicks.mac-note')}</p>
              ) : (
                program !== null && (
                  <p className="soft path-name">{t('one-drive.clicks.signer', { path: program })}</p>
                )
              )}
              <CallError error={start.error} />
            </div>
          )}
          {watching && <OpenOneDrive atOnce={begun} />}
          <Clicks here={1}>
            {[
              ...steps.map((step) => <Text key={step} id={step} />),
              <Text key="3" id="one-drive.clicks.step-3" />,
              t('one-drive.clicks.step-4'),
            ]}
          </Clicks>
        </div>
        <UnlinkSketch mac={mac} />
      </div>
    </section>
  );
}
