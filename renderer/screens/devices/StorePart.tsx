import type { ReactNode } from 'react';
import { STORE_LIMIT } from '../../../shared/devices/types';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import { iconOf, lastUsedOf, listsOf, useDeviceWords } from './device-words';
import type { DeviceView, DevicesView } from './use-devices';

/** The ten places of the Store: who has them, which to free first, and what they count for. */
export function StorePart({ view }: { readonly view: DevicesView }): ReactNode {
  const t = useText();
  const words = useDeviceWords();
  if (view.store === null)
    return <p className="part soft">{t('devices.store.never')}</p>;
  const listed = view.items.filter((device) => listsOf(device).includes('store'));
  const used = Math.max(view.store.used, listed.length);
  const free = Math.max(0, STORE_LIMIT - used);
  const gone = listed.filter(isToGo);
  // This computer first, what is to go last: the order of the drawing.
  const drawn = [...listed]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, STORE_LIMIT);
  const other = Math.max(0, Math.min(STORE_LIMIT, used) - drawn.length);
  const first = [...listed]
    .filter((device) => device.here !== 'yes')
    .sort((a, b) => Number(isToGo(b)) - Number(isToGo(a)) || (lastUsedOf(a) ?? '9').localeCompare(lastUsedOf(b) ?? '9'))
    .slice(0, 3);
  return (
    <section className="part" aria-labelledby="store-places">
      <h2 id="store-places" className="part__title">
        {t('devices.store.title', { free })}
      </h2>
      <p className="part__note">{t('devices.store.note')}</p>
      <div
        className="slots"
        role="img"
        aria-label={t('devices.store.label', { used, gone: gone.length, free })}
      >
        {drawn.map((device) => (
          <span
            key={device.id}
            className={`slot${device.here === 'yes' ? ' slot--here' : ''}${isToGo(device) ? ' slot--gone' : ''}`}
          >
            <Icon name={iconOf(device)} />
          </span>
        ))}
        {Array.from({ length: other }, (_, index) => (
          <span key={`o${index}`} className="slot">
            <Icon name="i-unsure" />
          </span>
        ))}
        {Array.from({ length: Math.max(0, STORE_LIMIT - drawn.length - other) }, (_, index) => (
          <span key={`f${index}`} className="slot slot--free" />
        ))}
      </div>
      <ul className="legend part--tight">
        {drawn.some(({ here }) => here === 'yes') && (
          <li>
            <i className="swatch swatch--brass" />
            {t('devices.store.here')}
          </li>
        )}
        <li>
          <i className="swatch swatch--sheet" />
          {t('devices.store.in-use', { count: listed.length - gone.length })}
        </li>
        {gone.length > 0 && (
          <li>
            <i className="swatch swatch--look" />
            {t('devices.store.gone', { count: gone.length })}
          </li>
        )}
        {other > 0 && (
          <li>
            <Icon name="i-unsure" size="s" />
            {t('devices.store.not-listed', { count: other })}
          </li>
        )}
        <li>
          <i className="swatch swatch--free" />
          {t('devices.store.free', { count: free })}
        </li>
      </ul>
      {free < 3 && first.length > 0 && (
        <p className="part--tight">
          {t('devices.store.first', { names: words.names(first.map(({ name }) => name)) })}
        </p>
      )}
      <p className="small soft">
        {t('devices.store.again')} {t('devices.store.xbox')}
      </p>
    </section>
  );
}

const isToGo = ({ whose }: DeviceView): boolean =>
  whose?.kind === 'gone' || whose?.kind === 'unknown';
const rank = (device: DeviceView): number =>
  device.here === 'yes' ? 0 : isToGo(device) ? 2 : 1;
