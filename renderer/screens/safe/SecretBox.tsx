import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { SAFE_SHOWN_MS } from '../../../shared/safe/kinds';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { SafeTrouble } from './SafeTrouble';

interface SecretBoxProps {
  readonly personId: string;
  readonly itemId: string;
}

/**
 * One value, hidden until the person asks, and hidden again after half a minute, when the window is left, and when
 * this goes from the page. The value stands in the page's text only: no state and no component ever holds it.
 */
export function SecretBox({ personId, itemId }: SecretBoxProps): ReactNode {
  const t = useText();
  const place = useRef<HTMLSpanElement>(null);
  const wanted = useRef(false);
  const [shield, setShield] = useState<'kept-out' | 'not-available' | null>(null);
  const call = useCall();
  const { run } = call;

  const hide = useCallback(() => {
    wanted.current = false;
    place.current?.replaceChildren();
    setShield(null);
    void api.safe.shield({ on: false });
  }, []);

  const show = (): void => {
    wanted.current = true;
    run(
      () => api.safe.show({ personId, itemId }),
      (answer) => {
        // Hidden again before the keychain answered.
        if (!wanted.current || place.current === null) {
          void api.safe.shield({ on: false });
          return;
        }
        place.current.textContent = answer.value;
        setShield(answer.shield);
        announce(t('safe.entry.shown'));
      },
    );
  };

  const shown = shield !== null;
  useEffect(() => {
    if (!shown) return undefined;
    const over = setTimeout(() => {
      hide();
      announce(t('safe.entry.now-hidden'));
    }, SAFE_SHOWN_MS);
    return () => {
      clearTimeout(over);
    };
  }, [shown, hide, t]);

  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') hide();
    };
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', onHidden);
      wanted.current = false;
      void api.safe.shield({ on: false });
    };
  }, [hide]);

  return (
    <div className="safe-box">
      <div className="safe-box__line">
        <p className="safe-box__value" aria-label={t('safe.entry.value')} role="group">
          <span ref={place} className="safe-box__text" />
          {shown ? null : <span className="soft">{t('safe.entry.hidden')}</span>}
        </p>
        <button
          type="button"
          className="button button--secondary button--small"
          disabled={call.busy}
          onClick={shown ? hide : show}
        >
          {t(shown ? 'safe.entry.hide.button' : 'safe.entry.show.button')}
        </button>
      </div>
      {shield === null ? null : (
        <p className="small soft">
          {t('safe.entry.shown')} {t(`safe.entry.shield.${shield}`)}
        </p>
      )}
      <SafeTrouble error={call.error} />
    </div>
  );
}
