import type { ReactNode } from 'react';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { Chip } from '../../components/Chip';
import { Term } from '../../components/Term';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';

/** Each kind of thing that Relock keeps: what it is, and whether it is sealed. */
const KINDS = [
  { title: 'settings.stored.people.title', text: 'settings.stored.people.text', sealed: true },
  { title: 'settings.stored.history.title', text: 'settings.stored.history.text', sealed: true },
  { title: 'settings.stored.settings.title', text: 'settings.stored.settings.text', sealed: false },
  { title: 'settings.stored.log.title', text: 'settings.stored.log.text', sealed: false },
  { title: 'settings.stored.window.title', text: 'settings.stored.window.text', sealed: false },
] as const satisfies readonly { title: PlainKey; text: PlainKey; sealed: boolean }[];

const BACKENDS = {
  'secret-service': 'settings.keychain.secret-service',
  'windows-credential-manager': 'settings.keychain.windows',
  'macos-keychain': 'settings.keychain.macos',
  memory: 'settings.keychain.memory',
} as const satisfies Record<Snapshot['keychain']['backend'], PlainKey>;

/** What is stored, where, and which of it is sealed; also how the keychain stands. */
export function WhatIsStored(): ReactNode {
  const t = useText();
  const folder = useSnapshot((snapshot) => snapshot.app.dataFolder);
  const keeping = useSnapshot((snapshot) => snapshot.keeping);
  return (
    <section className="part part--ruled" aria-labelledby="stored">
      <h2 id="stored">{t('settings.stored.title')}</h2>
      <p>
        <Text
          id={keeping ? 'settings.stored.lead' : 'settings.stored.lead-session'}
          tags={{ term: (inner) => <Term name="encryption">{inner}</Term> }}
        />
      </p>
      <ul className="rows rows--state part--tight">
        {KINDS.map(({ title, text, sealed }) => (
          <li className="row" key={title}>
            <span className="row__mark stamp">
              {t(sealed ? 'settings.stored.sealed' : 'settings.stored.plain')}
            </span>
            <div>
              <p className="row__title">{t(title)}</p>
              <p className="row__text">{t(text)}</p>
            </div>
          </li>
        ))}
      </ul>
      <dl className="facts part--tight">
        <div>
          <dt>{t('settings.stored.folder')}</dt>
          <dd className="path-text">{folder}</dd>
        </div>
        <KeychainFact />
      </dl>
    </section>
  );
}

function KeychainFact(): ReactNode {
  const t = useText();
  const { state, backend } = useSnapshot((snapshot) => snapshot.keychain);
  return (
    <div>
      <dt>{t('settings.stored.keys')}</dt>
      <dd className="line">
        <span>{t(BACKENDS[backend])}</span>
        {state === 'ready' ? (
          <Chip tone="good">{t('settings.keychain.state.ready')}</Chip>
        ) : (
          <>
            <Chip tone="unsure">{t(`settings.keychain.state.${state}`)}</Chip>
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => {
                goTo('keychain');
              }}
            >
              {t('shell.session-only.button')}
            </button>
          </>
        )}
      </dd>
    </div>
  );
}
