import { useState, type ReactNode } from 'react';
import { FAKE_IDS, fakesAreDue, nextFake, type FakeId } from '../../../shared/fakes/fakes';
import { useCall } from '../../components/use-call';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';
import { FakeExample } from './FakeExample';
import { FakesEnd } from './FakesEnd';
import { FakesStart } from './FakesStart';

type Page = 'start' | FakeId | 'end';

/** *Spot the fake*: ten examples, one a page. Which were seen is kept; what was answered is not. */
export function FakesScreen(): ReactNode {
  const person = useSnapshot((snapshot) => snapshot.person);
  const [page, setPage] = useState<Page | null>(null);
  const [openedAt] = useState(() => Date.now());
  const again = useCall();
  if (person === null) return null;
  const { fakes } = person;
  // After a quarter the ten begin anew; else whoever has seen all finds what is worth keeping.
  const anew = nextFake(fakes) === null && fakesAreDue(fakes, openedAt);
  const shown = page ?? (nextFake(fakes) === null && !anew ? 'end' : 'start');
  if (shown === 'start') {
    return (
      <FakesStart
        begun={fakes.seen.length > 0 && !anew}
        onStart={() => {
          if (anew)
            again.run(() =>
              api.fakes.send({ personId: person.id, event: { kind: 'start-again' } }),
            );
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
