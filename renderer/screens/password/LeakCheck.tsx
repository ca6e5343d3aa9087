import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { useText } from '../../i18n/use-text';
import type { StrengthClient } from '../../workers/strength-client';
import { useSettings } from '../settings/use-settings';
import { LeakTerms } from './LeakTerms';
import { lookUp, type LeakResult } from './look-up';

interface AskProps {
  readonly client: StrengthClient;
  /** Reads the field at the moment of the press. */
  readonly password: () => string;
  /** There is something to look for. */
  readonly ready: boolean;
  /** It is in the list. */
  readonly onFound: () => void;
}

interface LeakCheckProps extends AskProps {
  /** Changes with each text: an answer about an older one is not shown for a newer one. */
  readonly about: number;
}

/** Looks a password up in the public list of leaks, once the person turned that on. */
export function LeakCheck({ about, ...ask }: LeakCheckProps): ReactNode {
  const t = useText();
  const { settings, change, error } = useSettings();
  const [terms, setTerms] = useState(false);
  return (
    <section className="part" aria-labelledby="leak">
      <h3 id="leak">{t('password.leak.title')}</h3>
      {settings.leakCheck ? (
        <>
          <p>{t('password.leak.on')}</p>
          <Ask key={about} {...ask} />
        </>
      ) : (
        <p>{t('password.leak.off')}</p>
      )}
      <div className="buttons part--tight">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            setTerms(true);
          }}
        >
          {t('password.leak.terms.button')}
        </button>
        {settings.leakCheck ? (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              change({ leakCheck: false });
            }}
          >
            {t('password.leak.turn-off.button')}
          </button>
        ) : null}
      </div>
      <CallError error={error} />
      {terms ? (
        <LeakTerms
          isOn={settings.leakCheck}
          onChange={(leakCheck) => {
            change({ leakCheck });
            setTerms(false);
          }}
          onClose={() => {
            setTerms(false);
          }}
        />
      ) : null}
    </section>
  );
}

function Ask({ client, password, ready, onFound }: AskProps): ReactNode {
  const t = useText();
  const [result, setResult] = useState<LeakResult | 'asking' | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return (
    <>
      <div className="buttons part--tight">
        <button
          type="button"
          className="button button--secondary"
          disabled={!ready || result === 'asking'}
          onClick={() => {
            setResult('asking');
            void lookUp(client, password()).then((found) => {
              if (!here.current) return;
              setResult(found);
              if (found.kind === 'found') onFound();
            });
          }}
        >
          {t('password.leak.ask.button')}
        </button>
        {ready ? null : <span className="soft">{t('password.leak.nothing')}</span>}
      </div>
      <div role="status" className="part--tight">
        {result === null ? null : result === 'asking' ? (
          <p className="soft">{t('password.leak.asking')}</p>
        ) : (
          <Result result={result} />
        )}
      </div>
    </>
  );
}

function Result({ result }: { readonly result: LeakResult }): ReactNode {
  const t = useText();
  switch (result.kind) {
    case 'found':
      return (
        <Callout tone="act">
          <p>
            <strong>{t('password.leak.found', { times: result.times })}</strong>
          </p>
          <p>{t('password.leak.found.do')}</p>
        </Callout>
      );
    case 'not-found':
      return (
        <Callout tone="info">
          <p>
            <strong>{t('password.leak.not-found')}</strong>
          </p>
          <p>{t('password.leak.not-found.means')}</p>
        </Callout>
      );
    case 'unknown':
      return (
        <Callout tone="unsure">
          <p>
            <strong>{t('password.leak.unknown')}</strong> {t(result.why)}
          </p>
        </Callout>
      );
  }
}
