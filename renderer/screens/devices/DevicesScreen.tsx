import { useState, type ReactNode } from 'react';
import type { ChecklistId } from '../../../shared/devices/checklists';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';
import { BringIn } from './BringIn';
import { ChecklistPage } from './ChecklistPage';
import { ConfirmLook } from './ConfirmLook';
import { Home } from './Home';
import { PlanPage } from './PlanPage';
import { StepPage } from './StepPage';
import { TypeIn } from './TypeIn';
import { useDevices, type DevicesPlace, type DevicesView, type LookResult, type LookView } from './use-devices';
import { WhyPage } from './WhyPage';

/** Where the person is within the place. */
export type Page =
  | { readonly kind: 'home' }
  | { readonly kind: 'bring'; readonly text: string }
  | { readonly kind: 'confirm'; readonly look: LookView; readonly text: string }
  | { readonly kind: 'type-in' }
  | { readonly kind: 'here' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'step'; readonly task: string }
  | { readonly kind: 'checklist'; readonly id: ChecklistId }
  | { readonly kind: 'why' };

/** *Devices*: three lists of Microsoft's as one, and the clean-up. */
export function DevicesScreen(): ReactNode {
  const t = useText();
  const place = useDevices();
  if (place === null) return null;
  return place.view === null ? (
    <>
      <Head over={t('devices.over')} title={t('devices.home.empty.title')} />
      <CallError error={place.error} />
    </>
  ) : (
    <Pages place={place} view={place.view} />
  );
}

/** What every page of the place is given. */
export interface PageProps {
  readonly place: DevicesPlace;
  readonly view: DevicesView;
  readonly go: (page: Page) => void;
}

function Pages({ place, view }: Omit<PageProps, 'go'>): ReactNode {
  const [page, go] = useState<Page>({ kind: 'home' });
  const [result, setResult] = useState<LookResult | null>(null);
  const props = { place, view, go };
  return (
    <>
      {page.kind === 'home' && (
        <Home
          {...props}
          result={result}
          onPutAway={() => {
            setResult(null);
          }}
        />
      )}
      {page.kind === 'bring' && <BringIn {...props} start={page.text} />}
      {page.kind === 'confirm' && (
        <ConfirmLook {...props} look={page.look} text={page.text} onKept={setResult} />
      )}
      {page.kind === 'type-in' && <TypeIn {...props} here={false} />}
      {page.kind === 'here' && <TypeIn {...props} here />}
      {page.kind === 'plan' && <PlanPage {...props} />}
      {page.kind === 'step' && <StepPage key={page.task} {...props} taskId={page.task} />}
      {page.kind === 'checklist' && <ChecklistPage {...props} id={page.id} />}
      {page.kind === 'why' && <WhyPage {...props} />}
      <CallError error={place.error} />
    </>
  );
}
