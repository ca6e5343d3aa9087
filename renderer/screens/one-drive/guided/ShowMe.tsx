import { useId, useState, type ReactNode } from 'react';
import { QUESTIONS } from '../../../../shared/local-actions';
import { sortBefore } from '../../../../shared/one-drive/guided';
import type { OneDriveCheck, Watch } from '../../../../shared/schema/one-drive';
import { Head } from '../../../components/Head';
import { Icon } from '../../../components/Icon';
import { useSlow } from '../../../components/use-slow';
import { useText } from '../../../i18n/use-text';
import { MINUTES } from '../../../../shared/minutes';
import { Before } from './Before';
import { ClicksPart } from './ClicksPart';
import { Questions, type Said } from './Questions';
import { WatchStatus } from './WatchStatus';

interface ShowMeProps {
  readonly mac: boolean;
  readonly accountId: string;
  /** Null while main looks, when the screen opened on a watch that goes on. */
  readonly check: OneDriveCheck | null;
  readonly busy: boolean;
  readonly watch: Exclude<Watch, { kind: 'done' }>;
  readonly onWatch: (watch: Watch) => void;
  readonly onLookAgain: () => void;
  readonly onBack: () => void;
}

/** "Show me": what Relock saw, what only the person can see, the clicks, and the watch. Nothing is changed. */
export function ShowMe(props: ShowMeProps): ReactNode {
  const { mac, accountId, check, busy, watch, onWatch, onLookAgain, onBack } = props;
  const t = useText();
  const id = useId();
  const slow = useSlow(busy);
  const [said, setSaid] = useState<Said>({});
  const checked = check?.kind === 'checked' ? check : null;
  const before = sortBefore(checked?.findings ?? [], accountId);
  const questions = QUESTIONS.filter((question) => before.asks.some(({ id: of }) => of === question));
  const answered = questions.every((question) => said[question] === 'yes');
  const free = checked !== null && before.stops.length === 0;
  const watching = watch.kind !== 'none';
  const account = checked?.accounts.find((one) => one.id === accountId);
  const whose = (watching ? watch.address : account?.address) ?? null;
  return (
    <>
      <Head
        over={whose === null ? t('computer.over') : `${t('computer.over')} · ${whose}`}
        title={t('one-drive.show.title')}
        lead={t('one-drive.show.lead')}
        arrival={accountId}
      >
        <p className="meta">
          <span>
            <Icon name="i-clock" />
            {t('today.next.minutes', { minutes: MINUTES.oneDriveShow })}
          </span>
        </p>
      </Head>
      {watching && <WatchStatus mac={mac} watch={watch} onWatch={onWatch} />}
      {!watching && checked !== null && <Before mac={mac} before={before} />}
      {!watching && free && questions.length > 0 && (
        <section className="part part--ruled" aria-labelledby={id}>
          <h2 id={id}>{t('one-drive.ask.title')}</h2>
          <Questions mac={mac} questions={questions} said={said} onSay={setSaid} />
        </section>
      )}
      {(watching || (free && answered)) && (
        <ClicksPart
          mac={mac}
          accountId={accountId}
          program={checked?.program ?? null}
          watching={watching}
          onWatch={onWatch}
        />
      )}
      {!watching && (
        <div className="buttons part">
          <button
            type="button"
            className={`button button--${free ? 'secondary' : 'primary'}`}
            aria-disabled={busy}
            onClick={onLookAgain}
          >
            {t('computer.look-again.button')}
          </button>
          <button type="button" className="button button--quiet" onClick={onBack}>
            {t('one-drive.show.back.button')}
          </button>
          <span role="status" className="soft">
            {slow ? t('one-drive.looking.text') : free || checked === null ? '' : t('one-drive.before.stopped')}
          </span>
        </div>
      )}
    </>
  );
}
