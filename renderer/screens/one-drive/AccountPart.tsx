import { useId, type ReactNode } from 'react';
import type { OneDriveAccount } from '../../../shared/local-actions';
import { Chip } from '../../components/Chip';
import { Icon } from '../../components/Icon';
import { useText, type PlainKey } from '../../i18n/use-text';

interface AccountPartProps {
  readonly account: OneDriveAccount;
  /** The only account that can be taken off: its button may be the one primary button. */
  readonly only: boolean;
  readonly onUnlink: (account: OneDriveAccount) => void;
}

const LINKED: Readonly<Record<OneDriveAccount['linked'], PlainKey>> = {
  yes: 'computer.account.linked.yes',
  no: 'computer.account.linked.no',
  unknown: 'computer.account.linked.unknown',
};
const RUNNING: Readonly<Record<OneDriveAccount['running'], PlainKey>> = {
  yes: 'computer.account.running.yes',
  no: 'computer.account.running.no',
  unknown: 'computer.account.running.unknown',
};
const CLIENTS: Readonly<Record<OneDriveAccount['client'], PlainKey>> = {
  'linux-client': 'computer.account.linux-client',
  'windows-onedrive': 'computer.account.windows-onedrive',
};

/** The name of an account as a person can be told: its shortened address, or that it has none. */
export function useAccountName(): (address: string | null) => string {
  const t = useText();
  return (address) => address ?? t('computer.account.no-address');
}

/** One account: state, folder, sync, and the way to take it off where Relock can. */
export function AccountPart({ account, only, onUnlink }: AccountPartProps): ReactNode {
  const t = useText();
  const id = useId();
  const name = useAccountName();
  return (
    <section className="account" aria-labelledby={id}>
      <div className="account__head">
        <h2 id={id}>{name(account.address)}</h2>
        {account.accountKind !== 'unknown' && (
          <p className="soft">
            {t(
              account.accountKind === 'work'
                ? 'computer.account.kind.work'
                : 'computer.account.kind.personal',
            )}
          </p>
        )}
      </div>
      <AccountFacts account={account} />
      {account.canPlan && account.linked !== 'no' && (
        <div className="buttons part--tight">
          <button
            type="button"
            className={`button button--${only ? 'primary' : 'secondary'}`}
            onClick={() => {
              onUnlink(account);
            }}
          >
            <Icon name="i-unlink" />
            {t('computer.unlink.button')}
          </button>
          <span className="soft">{t('computer.unlink.note')}</span>
        </div>
      )}
    </section>
  );
}

function AccountFacts({ account }: { readonly account: OneDriveAccount }): ReactNode {
  const t = useText();
  return (
    <dl className="facts">
      <div>
        <dt>{t('computer.account.state')}</dt>
        <dd>
          {account.linked === 'unknown' ? (
            <Chip tone="unsure">{t(LINKED.unknown)}</Chip>
          ) : (
            <span className={account.linked === 'yes' ? 'held held--in' : 'held'}>
              {t(LINKED[account.linked])}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('computer.account.folder')}</dt>
        <dd className="path-name">{account.folder ?? t('computer.account.folder.none')}</dd>
      </div>
      <div>
        <dt>{t('computer.account.running')}</dt>
        <dd>{t(RUNNING[account.running])}</dd>
      </div>
      <div>
        <dt>{t('computer.account.program')}</dt>
        <dd>{t(CLIENTS[account.client])}</dd>
      </div>
    </dl>
  );
}
