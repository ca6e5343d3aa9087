import { useId, type ReactNode } from 'react';
import type { OneDriveLook } from '../../../shared/local-actions';
import { Callout } from '../../components/Callout';
import { Chip } from '../../components/Chip';
import { Clicks } from '../../components/Clicks';
import { Head } from '../../components/Head';
import { OpenPage } from '../../components/OpenPage';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';

type Reason = Extract<OneDriveLook, { kind: 'could-not-look' }>['reason'];

const WORDS: Readonly<Record<Reason, PlainKey>> = {
  unreadable: 'computer.not-looked.unreadable',
  'timed-out': 'computer.not-looked.timed-out',
  failed: 'computer.not-looked.failed',
  'not-built-for-this-system': 'computer.not-looked.not-built',
};

/** Relock could not look. That is never "nothing there", and never green. */
export function CouldNotLook({ reason }: { readonly reason: Reason }): ReactNode {
  const t = useText();
  const mac = useSnapshot((snapshot) => snapshot.app.platform) === 'darwin';
  const words = reason === 'not-built-for-this-system' && mac ? MAC : WORDS[reason];
  return (
    <>
      <Head
        over={t('computer.over')}
        title={t('computer.not-looked.title')}
        lead={t(words)}
        arrival={reason}
      >
        <p className="meta">
          <Chip tone="unsure">{t('computer.unread.title')}</Chip>
        </p>
      </Head>
      {words === MAC && <MacSteps />}
    </>
  );
}

const MAC = 'computer.not-looked.mac';

/** The official way on a Mac; whether local copies stay there is not known (onedrive.md, lab item L5). */
function MacSteps(): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className="part part--ruled">
      <h2 id={id}>{t('computer.mac.title')}</h2>
      <div className="flow">
        <Callout tone="look">
          <p>
            <Text id="computer.mac.text" />
          </p>
          <OpenPage linkId="onedrive.web" kind="secondary">
            {t('computer.mac.web.button')}
          </OpenPage>
        </Callout>
        <Clicks>
          {[
            t('computer.mac.step-1'),
            <Text key="2" id="computer.mac.step-2" />,
            <Text key="3" id="computer.mac.step-3" />,
          ]}
        </Clicks>
      </div>
    </section>
  );
}
