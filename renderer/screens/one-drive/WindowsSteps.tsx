import { useId, type ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { Clicks } from '../../components/Clicks';
import { UnlinkSketch } from '../../components/UnlinkSketch';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';

/** The official way on Windows (onedrive.md, finding 1). Relock only lists the accounts there. */
export function WindowsSteps(): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('computer.windows.title')}</h2>
      <p className="part__note">{t('computer.windows.text')}</p>
      <div className="split split--step">
        <div className="flow">
          <Callout tone="look">
            <p>
              <Text id="computer.windows.before" />
            </p>
          </Callout>
          <Clicks here={2}>
            {[
              <Text key="1" id="computer.windows.step-1" />,
              <Text key="2" id="computer.windows.step-2" />,
              <Text key="3" id="computer.windows.step-3" />,
              t('computer.windows.step-4'),
            ]}
          </Clicks>
        </div>
        <UnlinkSketch />
      </div>
    </section>
  );
}
