import type { ReactNode } from 'react';
import type { OneDriveLook } from '../../../shared/local-actions';
import { Chip } from '../../components/Chip';
import { Head } from '../../components/Head';
import { useText, type PlainKey } from '../../i18n/use-text';

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
  return (
    <Head
        over={t('computer.over')}
        title={t('computer.not-looked.title')}
        lead={t(WORDS[reason])}
        arrival={reason}
      >
        <p className="meta">
          <Chip tone="unsure">{t('computer.unread.title')}</Chip>
        </p>
    </Head>
  );
}
