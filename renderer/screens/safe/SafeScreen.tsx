import { useState, type ReactNode } from 'react';
import type { SafeKind } from '../../../shared/safe/kinds';
import { KeepEntry } from './KeepEntry';
import { OneEntry } from './OneEntry';
import { SafeList } from './SafeList';
import { useSafe } from './use-safe';

/** Which page of the Safe is open. Nothing of a value is ever part of it. */
type Page =
  | { readonly kind: 'list' }
  | { readonly kind: 'keep'; readonly what: SafeKind }
  | { readonly kind: 'entry'; readonly itemId: string };

/** *Safe*: what helps back into the account, and what each of it is for. */
export function SafeScreen(): ReactNode {
  const safe = useSafe();
  const [page, setPage] = useState<Page>({ kind: 'list' });
  const [moves, setMoves] = useState(0);
  const open = (next: Page): void => {
    setPage(next);
    setMoves(moves + 1);
  };
  const back = (): void => {
    safe.read();
    open({ kind: 'list' });
  };
  const line =
    page.kind === 'entry' ? safe.lines?.find(({ id }) => id === page.itemId) : undefined;
  if (page.kind === 'keep') {
    return <KeepEntry personId={safe.personId} what={page.what} arrival={moves} onBack={back} />;
  }
  if (line !== undefined) {
    return (
      <OneEntry
        personId={safe.personId}
        line={line}
        arrival={moves}
        onChanged={safe.read}
        onBack={back}
      />
    );
  }
  return (
    <SafeList
      safe={safe}
      // The very first page leaves the focus where the place put it.
      arrival={moves === 0 ? undefined : moves}
      onKeep={(what) => {
        open({ kind: 'keep', what });
      }}
      onOpen={(itemId) => {
        open({ kind: 'entry', itemId });
      }}
    />
  );
}
