import { useMemo } from 'react';
import type { DeviceList, DeviceType } from '../../../shared/devices/types';
import type { IconName } from '../../components/icon-shapes';
import { localeFor } from '../../components/use-when';
import { useLanguage, useText } from '../../i18n/use-text';
import type { DeviceView } from './use-devices';

/** What a device looks like. A name or a model that says laptop is drawn as one. */
export function iconOf({ type, name, model }: Pick<DeviceView, 'type' | 'name' | 'model'>): IconName {
  switch (type) {
    case 'console':
      return 'i-console';
    case 'phone':
    case 'tablet':
      return 'i-phone';
    case 'unknown':
      return 'i-devices';
    case 'computer':
      return /laptop|book|surface|thinkpad|pavilion|port[aá]til/iu.test(`${name} ${model ?? ''}`)
        ? 'i-laptop'
        : 'i-computer';
  }
}

/** The lists that a device is in now. */
export const listsOf = ({ on }: Pick<DeviceView, 'on'>): readonly DeviceList[] =>
  on.filter(({ goneAt }) => goneAt === null).map(({ list }) => list);

/** The latest use that any list names. */
export const lastUsedOf = ({ on }: Pick<DeviceView, 'on'>): string | null =>
  on
    .flatMap(({ lastUsed }) => lastUsed ?? [])
    .toSorted()
    .at(-1) ?? null;

/** Names of lists and kinds, days and enumerations, in the person's language. */
export function useDeviceWords() {
  const t = useText();
  const language = useLanguage();
  return useMemo(() => {
    const locale = localeFor(language);
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    return {
      list: (name: DeviceList) => t(`devices.list.${name}`),
      type: (name: DeviceType) => t(`devices.type.${name}`),
      lists: (names: readonly DeviceList[]) => list.format(names.map((name) => t(`devices.list.${name}`))),
      /** 2026-03-02 or 2026-03. */
      day: (on: string) =>
        on.length === 7
          ? month.format(Date.parse(`${on}-01T00:00:00Z`))
          : day.format(Date.parse(`${on}T00:00:00Z`)),
      /** A few names; the rest is counted. */
      names: (names: readonly string[]) =>
        names.length <= 5
          ? list.format(names)
          : t('devices.result.more', { names: names.slice(0, 4).join(', '), count: names.length - 4 }),
    };
  }, [language, t]);
}
