import type { ReactNode } from 'react';
import { taskOf } from '../../../shared/guide/guide';
import { spotOf } from '../../../shared/guide/way';
import { Head } from '../../components/Head';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import type { Said } from './guide-words';
import { Press } from './Press';
import type { TaskPageProps } from './StrongerScreen';
import { titleOf } from './task-titles';
import { wordsOf } from './task-words';

/** "I can't find it": help for this very step, and for what happens with every page of Microsoft. */
export function FindView({ way, id, onGo }: TaskPageProps): ReactNode {
  const t = useText();
  const words = wordsOf(id);
  const task = taskOf(way.guide, id);
  const step = task === undefined ? '' : spotOf(task, way.state.guide).step;
  const onPage = words.steps[step]?.link !== undefined;
  return (
    <>
      <Head
        arrival={`find ${id}`}
        over={t(titleOf(id))}
        title={t('stronger.find.title')}
        lead={t('stronger.find.lead')}
      />
      <ul className="rows">
        {words.find.map((said, index) => (
          <Hint key={said.text} said={said} first={index === 0} />
        ))}
        {onPage && <PageCases />}
        {onPage && <KindCase way={way} id={id} onGo={onGo} />}
      </ul>
      <div className="buttons part--tight">
        <Press
          kind="primary"
          onPress={() => {
            onGo({ page: 'task', id });
          }}
        >
          {t('stronger.find.back.button')}
        </Press>
      </div>
    </>
  );
}

function Hint({ said, first }: { readonly said: Said; readonly first: boolean }): ReactNode {
  return (
    <Case
      heading={first ? 'stronger.find.route' : 'stronger.find.hint'}
      words={said.text}
    />
  );
}

function PageCases(): ReactNode {
  const t = useText();
  return (
    <>
      <Case heading="stronger.find.signed-out.title" words="stronger.find.signed-out.text">
        <Press
          small
          onPress={() => {
            goTo('help');
          }}
        >
          {t('stronger.find.signed-out.button')}
        </Press>
      </Case>
      <Case heading="stronger.find.other.title" words="stronger.find.other.text" />
      <Case heading="stronger.find.language.title" words="stronger.find.language.text" />
    </>
  );
}

/** The other kind of account has other tasks. */
function KindCase({ way, onGo }: TaskPageProps): ReactNode {
  const t = useText();
  const other = way.kind === 'work' ? 'personal' : 'work';
  return (
    <Case heading={`stronger.find.${other}.title`} words={`stronger.find.${other}.text`}>
      <Press
        small
        onPress={() => {
          way.sayKind(other, () => {
            onGo({ page: 'home' });
          });
        }}
      >
        {t(`stronger.find.${other}.button`)}
      </Press>
    </Case>
  );
}

interface CaseProps {
  readonly heading: PlainKey;
  readonly words: PlainKey;
  readonly children?: ReactNode;
}

function Case({ heading, words, children }: CaseProps): ReactNode {
  const t = useText();
  return (
    <li className="row row--plain">
      <div>
        <h2 className="row__title row__title--h">{t(heading)}</h2>
        <p className="row__text">
          <Text id={words} />
        </p>
      </div>
      {children !== undefined && <div className="row__end">{children}</div>}
    </li>
  );
}
