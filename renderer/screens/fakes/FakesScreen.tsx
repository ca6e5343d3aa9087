import { useState, type ReactNode } from 'react';
import { FAKE_IDS, nextFake, type FakeId } from '../../../shared/fakes/fakes';
import { useSnapshot } from '../../state/snapshot-store';
import { FakeExample } from './FakeExample';
import { FakesEnd } from './FakesEnd';
import { FakesStart } from './FakesStart';

type Page = 'start' | FakeId | 'end';

/** *Spot the fake*: ten examples, one a page. Which were seen is kept; what was answered is not. */
export function FakesScreen(): ReactNode {
  const fakes = useSnapshot((snapshot) => snapshot.person?.fakes ?? null);
  const [page, setPage] = useState<Page | null>(null);
  if (fakes === null) return null;
  const shown = page ?? (nextFake(fakes) === null ? 'end' : 'start');
  if (shown === 'start') {
    return (
      <FakesStart
        begun={fakes.seen.length > 0}
        onStart={() => {
          setPage(nextFake(fakes) ?? FAKE_IDS[0]);
        }}
      />
    );
  }
  if (shown === 'end') {
    return (
      <FakesEnd
        fakes={fakes}
        onAgain={() => {
          setPage(FAKE_IDS[0]);
        }}
      />
    );
  }
  const at = FAKE_IDS.indexOf(shown);
  return (
    <FakeExample
      key={shown}
      id={shown}
      at={at}
      onNext={() => {
        setPage(FAKE_IDS[at + 1] ?? 'end');
      }}
      onStop={() => {
        setPage('start');
      }}
    />
  );
}
