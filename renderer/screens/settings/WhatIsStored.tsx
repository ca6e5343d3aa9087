import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { isRemovable, type KeptId, type KeptRemovable } from '../../../shared/kept';
import { CallError } from '../../components/CallError';
import { Chip } from '../../components/Chip';
import { Term } from '../../components/Term';
import { useCall } from '../../components/use-call';
import { useWhen } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';
import { EmptyRow } from './EmptyRow';

/** One row as main found it. */
export interface KeptRow {
  readonly id: KeptId;
  readonly count: number | null;
  readonly since: string | null;
}

/** Where each row lies, in one word. */
const PLACES = {
  people: 'settings.stored.sealed',
  steps: 'settings.stored.sealed',
  safe: 'settings.stored.in-keychain',
  locks: 'settings.stored.in-keychain',
  history: 'settings.stored.sealed',
  settings: 'settings.stored.plain',
  log: 'settings.stored.plain',
  keys: 'settings.stored.in-keychain',
  clipboard: 'settings.stored.in-keychain',
  window: 'settings.stored.plain',
} as const satisfies Record<KeptId, PlainKey>;

const BACKENDS = {
  'secret-service': 'settings.keychain.secret-service',
  'windows-credential-manager': 'settings.keychain.windows',
  'macos-keychain': 'settings.keychain.macos',
  memory: 'settings.keychain.memory',
} as const satisfies Record<Snapshot['keychain']['backend'], PlainKey>;

/** What is stored, where, how old, and the way to empty each; also how the keychain stands. */
export function WhatIsStored(): ReactNode {
  const t = useText();
  const folder = useSnapshot((snapshot) => snapshot.app.dataFolder);
  const keeping = useSnapshot((snapshot) => snapshot.keeping);
  const [rows, setRows] = useState<readonly KeptRow[]>([]);
  const [asked, setAsked] = useState<KeptRemovable | null>(null);
  const call = useCall();
  const { run } = call;
  const read = useCallback(() => {
    run(() => api.kept.look({}), setRows);
  }, [run]);
  useEffect(read, [read]);
  return (
    <section className="part part--ruled" aria-labelledby="stored">
      <h2 id="stored">{t('settings.stored.title')}</h2>
      <p>
        <Text
          id={keeping ? 'settings.stored.lead' : 'settings.stored.lead-session'}
          tags={{ term: (inner) => <Term name="encryption">{inner}</Term> }}
        />
      </p>
      <CallError error={call.error} />
      <ul className="rows part--tight" id="stored-rows">
        {rows.map((row) => (
          <StoredRow key={row.id} row={row} onAsk={setAsked} />
        ))}
      </ul>
      <dl className="facts part--tight">
        <div>
          <dt>{t('settings.stored.folder')}</dt>
          <dd className="path-text">{folder}</dd>
        </div>
        <KeychainFact />
      </dl>
      {asked === null ? null : (
        <EmptyRow
          row={asked}
          onClose={() => {
            setAsked(null);
            read();
          }}
        />
      )}
    </section>
  );
}

interface StoredRowProps {
  readonly row: KeptRow;
  readonly onAsk: (row: KeptRemovable) => void;
}

function StoredRow({ row: { id, count, since }, onAsk }: StoredRowProps): ReactNode {
  const t = useText();
  const when = useWhen();
  return (
    <li className="row row--plain">
      <div>
        <p className="row__title">{t(`settings.stored.${id}.title`)}</p>
        <p className="row__text">{t(`settings.stored.${id}.text`)}</p>
        <p className="small line">
          <span className="stamp">{t(PLACES[id])}</span>
          {count === null ? (
            <Chip tone="unsure">{t('settings.stored.could-not-look')}</Chip>
          ) : (
            <span>{t('settings.stored.count', { count })}</span>
          )}
          {since === null || count === 0 ? null : (
            <span>{t('settings.stored.since', { date: when.date(Date.parse(since)) })}</span>
          )}
        </p>
      </div>
      <div className="row__end">
        {isRemovable(id) && count !== 0 ? (
          <button
            type="button"
            className="button button--quiet button--small"
            aria-label={t('settings.stored.empty.named', { what: t(`settings.stored.${id}.title`) })}
            onClick={() => {
              onAsk(id);
            }}
          >
            {t('settings.stored.empty.button')}
          </button>
        ) : null}
      </div>
    </li>
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
