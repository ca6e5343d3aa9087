import { useId, type ReactNode } from 'react';
import type { Finding } from '../../../../shared/one-drive/findings';
import { whyNotOffered } from '../../../../shared/one-drive/guided';
import type { OneDriveCheck } from '../../../../shared/schema/one-drive';
import { Callout } from '../../../components/Callout';
import { Chip } from '../../../components/Chip';
import { Head } from '../../../components/Head';
import { Icon } from '../../../components/Icon';
import { useNow } from '../../../components/use-now';
import { useSlow } from '../../../components/use-slow';
import { useWhen } from '../../../components/use-when';
import { useText, type PlainKey, type Say } from '../../../i18n/use-text';
import { useAccountName } from '../AccountPart';
import { wordsOf } from './finding-words';

type Checked = Extract<OneDriveCheck, { kind: 'checked' }>;
type Account = Checked['accounts'][number];

interface OverviewProps {
  readonly mac: boolean;
  readonly check: OneDriveCheck;
  readonly busy: boolean;
  readonly onShow: (accountId: string) => void;
  readonly onDo: (accountId: string) => void;
  readonly onLook: (mayAsk: boolean) => void;
}

/** The accounts that were found, each with its ways, and what was not looked at. */
export function Overview(props: OverviewProps): ReactNode {
  const { mac, check, onLook } = props;
  const t = useText();
  if (check.kind === 'could-not-look')
    return (
      <>
        <Head
          over={t('computer.over')}
          title={t('computer.not-looked.title')}
          lead={t(`one-drive.not-looked.${check.reason}`)}
          arrival={check.reason}
        >
          <p className="meta">
            <Chip tone="unsure">{t('computer.unread.title')}</Chip>
          </p>
        </Head>
        <LookAgain {...props} asked={false} />
      </>
    );
  return (
    <>
      <FoundHead check={check} />
      {check.accounts.map((account) => (
        <AccountWays key={account.id} {...props} check={check} account={account} />
      ))}
      <Unread check={check} />
      {mac && !check.asked && (
        <div className="part">
          <Callout tone="info">
            <p>
              <strong>{t('one-drive.found.ask.title')}.</strong> {t('one-drive.found.ask.text')}
            </p>
            <div className="buttons">
              <button
                type="button"
                className="button button--secondary button--small"
                onClick={() => {
                  onLook(true);
                }}
              >
                {t('one-drive.found.ask.button')}
              </button>
            </div>
          </Callout>
        </div>
      )}
      <LookAgain {...props} asked={check.asked} />
    </>
  );
}

function FoundHead({ check }: { readonly check: Checked }): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const { title, lead } = headOf(t, check);
  return (
    <Head over={t('computer.over')} title={title} lead={lead} arrival={check.at}>
      <p className="meta">
        <span>
          <Icon name="i-clock" />
          {t('computer.looked', { when: when.moment(Date.parse(check.at), now) })}
        </span>
        <span>
          <Icon name="i-info" />
          {t('computer.changed-nothing')}
        </span>
      </p>
    </Head>
  );
}

/** The title says how things stand. What could not be looked at is never called "none". */
function headOf(t: Say, check: Checked): { title: string; lead: string } {
  const count = (state: Account['linked']): number =>
    check.accounts.filter(({ linked }) => linked === state).length;
  const lead = t('computer.lead');
  if (count('yes') > 0) return { title: t('computer.linked.title', { count: count('yes') }), lead };
  const dark = check.findings.some(
    ({ check: which, state }) => ['W3', 'M2'].includes(which) && ['unknown', 'ask'].includes(state),
  );
  if (count('unknown') > 0 || dark) return { title: t('computer.unknown.title'), lead };
  if (count('no') > 0) return { title: t('one-drive.found.left.title'), lead };
  return { title: t('computer.none.title'), lead: t('computer.none.lead') };
}

const KINDS: Readonly<Record<'personal' | 'work', PlainKey>> = {
  personal: 'one-drive.found.kind.personal',
  work: 'one-drive.found.kind.work',
};

interface AccountWaysProps extends OverviewProps {
  readonly check: Checked;
  readonly account: Account;
}

function AccountWays({ mac, check, account, onShow, onDo }: AccountWaysProps): ReactNode {
  const t = useText();
  const id = useId();
  const name = useAccountName();
  const { kind, linked, folder } = account;
  const only = check.accounts.filter((one) => one.linked !== 'no').length === 1;
  return (
    <section className="account" aria-labelledby={id}>
      <div className="account__head">
        <h2 id={id}>{name(account.address)}</h2>
        {kind !== 'unknown' && <p className="soft">{t(KINDS[kind])}</p>}
      </div>
      <dl className="facts">
        <div>
          <dt>{t('computer.account.state')}</dt>
          <dd>
            {linked === 'unknown' ? (
              <Chip tone="unsure">{t('computer.account.linked.unknown')}</Chip>
            ) : (
              <span className={linked === 'yes' ? 'held held--in' : 'held'}>
                {t(linked === 'yes' ? 'computer.account.linked.yes' : 'one-drive.found.left-over')}
              </span>
            )}
          </dd>
        </div>
        {linked !== 'no' && (
          <>
            <div>
              <dt>{t('computer.account.folder')}</dt>
              <dd className="path-name">{folder ?? t('computer.account.folder.none')}</dd>
            </div>
            <div>
              <dt>{t('one-drive.found.program')}</dt>
              <dd className="path-name">{check.program ?? t('one-drive.found.program.none')}</dd>
            </div>
          </>
        )}
      </dl>
      {linked === 'no' && <p className="soft part--tight">{t('one-drive.found.left-over.text')}</p>}
      {linked !== 'no' && (
        <>
          {kind === 'work' && <p className="part--tight">{t('one-drive.found.work.text')}</p>}
          <ul className="rows rows--ends ways" aria-label={t('one-drive.way.title')}>
            <ShowWay primary={only} onShow={() => { onShow(account.id); }} />
            {!mac && kind === 'personal' && (
              <DoWay check={check} accountId={account.id} onDo={onDo} />
            )}
          </ul>
        </>
      )}
    </section>
  );
}

interface ShowWayProps {
  /** The one account of the screen: its button may be the one primary button. */
  readonly primary: boolean;
  readonly onShow: () => void;
}

function ShowWay({ primary, onShow }: ShowWayProps): ReactNode {
  const t = useText();
  return (
    <li className="row">
      <span className="row__mark">
        <Icon name="i-look" size="mark" />
      </span>
      <div>
        <h3 className="row__title row__title--h">
          {t('one-drive.way.show.title')}{' '}
          <Chip tone="here">{t('one-drive.way.show.chip')}</Chip>
        </h3>
        <p className="row__text">{t('one-drive.way.show.text')}</p>
      </div>
      <div className="row__end">
        <button
          type="button"
          className={`button button--${primary ? 'primary' : 'secondary'}`}
          onClick={onShow}
        >
          {t('one-drive.way.show.button')}
        </button>
      </div>
    </li>
  );
}

interface DoWayProps {
  readonly check: Checked;
  readonly accountId: string;
  readonly onDo: (accountId: string) => void;
}

/** The second choice (settled 10): offered only when nothing stands in the way and nothing stayed unknown. */
function DoWay({ check, accountId, onDo }: DoWayProps): ReactNode {
  const t = useText();
  const why = whyNotOffered(check.findings, accountId);
  return (
    <li className="row">
      <span className="row__mark">
        <Icon name="i-unlink" size="mark" />
      </span>
      <div>
        <h3 className="row__title row__title--h">
          {t('one-drive.way.do.title')} <Chip tone="look">{t('one-drive.way.do.chip')}</Chip>
        </h3>
        <p className="row__text">{t('one-drive.way.do.text')}</p>
        {why === null ? (
          <p className="row__text">{t('one-drive.way.do.what')}</p>
        ) : (
          <WhyNot finding={why} />
        )}
      </div>
      <div className="row__end">
        {why === null && (
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              onDo(accountId);
            }}
          >
            {t('one-drive.way.do.button')}
          </button>
        )}
      </div>
    </li>
  );
}

function WhyNot({ finding }: { readonly finding: Finding }): ReactNode {
  const t = useText();
  const words = wordsOf(t, finding, false);
  return (
    <p className="row__text">
      <strong>{t('one-drive.way.do.off')}</strong>{' '}
      {finding.state === 'unknown'
        ? t('one-drive.way.do.unchecked', { what: words.title })
        : `${words.title}. ${words.way}`}
    </p>
  );
}

/** Places that are there and could not be read: never "none". */
function Unread({ check }: { readonly check: Checked }): ReactNode {
  const t = useText();
  const places = check.findings.flatMap(({ check: which, id, evidence }) =>
    id === 'unreadable' && ['W3', 'M2'].includes(which) ? evidence : [],
  );
  if (places.length === 0) return null;
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

function LookAgain({
  busy,
  asked,
  onLook,
}: OverviewProps & { readonly asked: boolean }): ReactNode {
  const t = useText();
  const slow = useSlow(busy);
  return (
      <div className="buttons part">
        <button
          type="button"
          className="button button--secondary"
          aria-disabled={busy}
          onClick={() => {
            onLook(asked);
          }}
        >
          {t('computer.look-again.button')}
        </button>
        <span role="status" className="soft">
          {slow ? t('one-drive.looking.text') : ''}
        </span>
      </div>
  );
}
