import type { ReactNode } from 'react';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';

/** Shown for the moment in which main opens what is kept; a keychain may take its time. */
export function Opening(): ReactNode {
  const t = useText();
  return <Head title={t('today.opening.title')} lead={t('today.opening.lead')} />;
}
