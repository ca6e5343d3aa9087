import type { ReactNode } from 'react';
import type { Watch, WatchResult } from '../../../../shared/schema/one-drive';
import { Callout, type Tone } from '../../../components/Callout';
import { Head } from '../../../components/Head';
import { useFigures } from '../../../components/use-figures';
import { Text } from '../../../i18n/Text';
import { useText, type PlainKey, type Say } from '../../../i18n/use-text';
import { goTo } from '../../../state/navigation';

interface WatchDoneProps {
  readonly mac: boolean;
  readonly watch: Extract<Watch, { kind: 'done' }>;
  readonly onAgain: () => void;
}

const TITLES: Readonly<Record<WatchResult['outcome'], { title: PlainKey; tone: Tone }>> = {
  verified: { title: 'one-drive.done.verified.title', tone: 'good' },
  unverified: { title: 'one-drive.done.unverified.title', tone: 'unsure' },
  'came-back': { title: 'one-drive.done.came-back.title', tone: 'look' },
};

/** Whether the account is still gone could not be looked at: then it is not called gone. */
const NOT_SEEN = { title: 'one-drive.done.not-seen.title', tone: 'unsure' } as const;

/** What Relock saw after the account was gone: what is left on this computer, and what was only online. */
export function WatchDone({ mac, watch, onAgain }: WatchDoneProps): ReactNode {
  const t = useText();
  const { result, address } = watch;
  const { title, tone } = result.reasons.includes('not-seen') ? NOT_SEEN : TITLES[result.outcome];
  const gone = result.outcome !== 'came-back';
  return (
    <>
      <Head
        over={address === null ? t('computer.over') : `${t('computer.over')} · ${address}`}
        title={t(title)}
        arrival={result.at}
      />
      <div className="flow">
        <Callout tone={tone} live="status">
          <Told result={result} mac={mac} />
        </Callout>
        {gone && <Facts result={result} mac={mac} />}
        {result.archives.length > 0 && <Archives places={result.archives} />}
        {gone && (
          <p>
            <Text id="one-drive.done.new-folder" />
          </p>
        )}
        {gone && <p className="soft">{t('one-drive.done.undo')}</p>}
        <div className="buttons">
          <button type="button" className="button button--primary" onClick={onAgain}>
            {t('one-drive.done.again.button')}
          </button>
          {gone && (
            <button
              type="button"
              className="button button--secondary"
              onClick={() => {
                goTo('history');
              }}
            >
              {t('one-drive.done.history.button')}
            </button>
          )}
        </div>
      </div>
    </>
  );
}

function Told({ result, mac }: { readonly result: WatchResult; readonly mac: boolean }): ReactNode {
  const t = useText();
  if (result.outcome === 'came-back')
    return (
      <>
        <p>{t('one-drive.done.came-back.text')}</p>
        <p>{t('one-drive.done.came-back.way')}</p>
      </>
    );
  if (result.outcome === 'verified')
    return <p>{t(mac ? 'one-drive.done.verified-mac.text' : 'one-drive.done.verified.text')}</p>;
  return (
    <>
      <p>{t('one-drive.done.unverified.text')}</p>
      <ul>
        {result.reasons.map((reason) => (
          <li key={reason}>{reasonWords(t, reason, result)}</li>
        ))}
      </ul>
    </>
  );
}

const reasonWords = (
  t: Say,
  reason: WatchResult['reasons'][number],
  { othersGone }: WatchResult,
): string =>
  reason === 'files-missing'
    ? t('one-drive.reason.files-missing', { count: othersGone })
    : t(`one-drive.reason.${reason}`);

function Facts({ result, mac }: { readonly result: WatchResult; readonly mac: boolean }): ReactNode {
  return mac ? <MacFacts result={result} /> : <WindowsFacts result={result} />;
}

const BY: Readonly<Record<'yes' | 'no' | 'unknown', PlainKey>> = {
  yes: 'one-drive.done.by.yes',
  no: 'one-drive.done.by.no',
  unknown: 'one-drive.done.by.unknown',
};

function WindowsFacts({ result }: { readonly result: WatchResult }): ReactNode {
  const t = useText();
  const figures = useFigures();
  const { before, after, byOneDrive } = result;
  const local = after === null ? null : after.files - after.onlineOnly;
  return (
    <dl className="facts">
      <div>
        <dt>{t('one-drive.done.folder')}</dt>
        <dd>
          {after === null || local === null
            ? t(before === null ? 'one-drive.done.pair.none' : 'one-drive.done.folder.gone')
            : t('one-drive.done.files', {
                files: local,
                size: figures.size(after.bytes - after.onlineOnlyBytes),
              })}
        </dd>
      </div>
      {before !== null && (
        <div>
          <dt>{t('one-drive.done.online')}</dt>
          <dd>{t('one-drive.done.online.text', { count: before.onlineOnly })}</dd>
        </div>
      )}
      <div>
        <dt>{t('one-drive.done.by')}</dt>
        <dd>{t(BY[byOneDrive === null ? 'unknown' : byOneDrive ? 'yes' : 'no'])}</dd>
      </div>
    </dl>
  );
}

function MacFacts({ result }: { readonly result: WatchResult }): ReactNode {
  const t = useText();
  if (result.counts === null) return null;
  const say = (pair: readonly [number, number] | null): string =>
    pair === null
      ? t('one-drive.done.pair.none')
      : t('one-drive.done.pair', { before: pair[0], after: pair[1] });
  return (
    <dl className="facts">
      <div>
        <dt>{t('one-drive.done.desktop')}</dt>
        <dd>{say(result.counts.desktop)}</dd>
      </div>
      <div>
        <dt>{t('one-drive.done.documents')}</dt>
        <dd>{say(result.counts.documents)}</dd>
      </div>
    </dl>
  );
}

function Archives({ places }: { readonly places: readonly string[] }): ReactNode {
  return (
    <Callout tone="look">
      <p>
        <Text id="one-drive.done.archive" />
      </p>
      <ul>
        {places.map((place) => (
          <li key={place} className="path-name">
            {place}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
