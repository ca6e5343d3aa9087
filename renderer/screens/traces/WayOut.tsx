import type { ReactNode } from 'react';
import type { TracePlace } from '../../../shared/schema/traces';
import { WAY_SETTINGS, WAY_WORDS } from '../../../shared/traces';
import { Clicks } from '../../components/Clicks';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { OpenSettings } from '../../components/OpenSettings';

/** Where it was seen, what signing out does and does not do, and the clicks. */
export function WayOut({ place }: { readonly place: TracePlace }): ReactNode {
  const t = useText();
  const way = WAY_WORDS[place.signOut];
  const settingsId = WAY_SETTINGS[place.signOut];
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('traces.seen-at')}</dt>
          <dd className="path-name">{place.where}</dd>
        </div>
        {way === 'leave-alone' ? null : (
          <>
            <div>
              <dt>{t('traces.does.title')}</dt>
              <dd>{t(`traces.way.${way}.does`)}</dd>
            </div>
            <div>
              <dt>{t('traces.never.title')}</dt>
              <dd>{t(`traces.way.${way}.never`)}</dd>
            </div>
          </>
        )}
      </dl>
      {way === 'leave-alone' ? (
        <p>{t('traces.leave-alone')}</p>
      ) : (
        <Clicks>
          {[
            <Text key="1" id={`traces.way.${way}.step-1`} />,
            <Text key="2" id={`traces.way.${way}.step-2`} />,
            <Text key="3" id={`traces.way.${way}.step-3`} />,
          ]}
        </Clicks>
      )}
      {settingsId === undefined ? null : (
        <OpenSettings settingsId={settingsId}>{t('traces.open-settings.button')}</OpenSettings>
      )}
      {place.signOut === 'relock:onedrive' ? (
        <div className="buttons">
          <button
            type="button"
            className="button button--secondary button--small"
            onClick={() => {
              goTo('one-drive');
            }}
          >
            {t('traces.open-one-drive.button')}
          </button>
        </div>
      ) : null}
    </>
  );
}
