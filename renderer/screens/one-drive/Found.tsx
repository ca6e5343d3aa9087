import type { ReactNode } from 'react';
import type { OneDriveAccount, OneDriveLook } from '../../../shared/local-actions';
import { Callout } from '../../components/Callout';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText, type Say } from '../../i18n/use-text';
import { AccountPart } from './AccountPart';

export type Looked = Extract<OneDriveLook, { kind: 'looked' }>;

interface FoundProps {
  readonly look: Looked;
  readonly onUnlink: (account: OneDriveAccount) => void;
}

/** The accounts found here, and what could not be seen. */
export function Found({ look, onUnlink }: FoundProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const { title, lead } = headWords(t, look);
  const planned = look.accounts.filter((account) => account.canPlan);
  return (
    <>
      <Head over={t('computer.over')} title={title} lead={lead} arrival={look.at}>
        <p className="meta">
          <span>
            <Icon name="i-clock" />
            {t('computer.looked', { when: when.moment(Date.parse(look.at), now) })}
          </span>
          <span>
            <Icon name="i-info" />
            {t('computer.changed-nothing')}
          </span>
        </p>
      </Head>
      {look.accounts.map((account) => (
        <AccountPart
          key={account.id}
          account={account}
          only={planned.length === 1}
          onUnlink={onUnlink}
        />
      ))}
      {look.unread.length > 0 && <Unread places={look.unread} />}
    </>
  );
}

/** The title says how things stand. Something unread or unknown is never called "none". */
export function headWords(t: Say, look: Looked): { title: string; lead: string } {
  const count = (state: OneDriveAccount['linked']): number =>
    look.accounts.filter((account) => account.linked === state).length;
  const lead = t('computer.lead');
  const linked = count('yes');
  if (linked > 0) return { title: t('computer.linked.title', { count: linked }), lead };
  if (count('unknown') > 0 || look.unread.length > 0)
    return { title: t('computer.unknown.title'), lead };
  if (count('no') > 0) return { title: t('computer.unlinked.title'), lead };
  return { title: t('computer.none.title'), lead: t('computer.none.lead') };
}

function Unread({ places }: { readonly places: readonly string[] }): ReactNode {
  const t = useText();
  return (
    <div className="part">
      <Callout tone="unsure">
        <p>
          <strong>{t('computer.unread.title')}.</strong>{' '}
          {t('computer.unread.text', { count: places.length })}
        </p>
        <ul>
          {places.map((place) => (
            <li key={place} className="path-name">
              {place}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}
