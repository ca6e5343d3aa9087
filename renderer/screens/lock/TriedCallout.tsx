import type { ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { Text } from '../../i18n/Text';
import type { Tried } from './use-tries';

/** What the last try came to, and what is next. Nobody is blamed, and nothing is at stake. */
export function TriedCallout({ tried }: { readonly tried: Tried | null }): ReactNode {
  if (tried === null) return null;
  return (
    <Callout tone="look" live="alert">
      <p>
        {tried.kind === 'wait' ? (
          <Text id="lock.unlock.wait" args={{ minutes: tried.minutes }} />
        ) : (
          <Text id="lock.unlock.not-it" />
        )}
      </p>
    </Callout>
  );
}
