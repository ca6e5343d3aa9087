import type { ReactNode } from 'react';
import type { AppError } from '../../shared/ipc/define';
import { useText, type PlainKey } from '../i18n/use-text';
import { Callout } from './Callout';
import type { ErrorCode } from './use-call';

/** What a person is told for each code. The compiler asks for a sentence when a code is added. */
const WORDS: Readonly<Record<ErrorCode, PlainKey>> = {
  'ipc.untrusted-sender': 'states.error.internal',
  'ipc.invalid-input': 'states.error.internal',
  'ipc.internal': 'states.error.internal',
  'links.no-browser': 'states.error.no-browser',
  'links.no-settings': 'traces.no-settings',
  'links.no-clipboard': 'states.error.no-clipboard',
  'settings.not-saved': 'states.error.settings-not-saved',
  'settings.keychain-left': 'states.error.keychain-left',
  'people.not-saved': 'states.error.person-not-saved',
  'people.too-many': 'states.error.too-many-people',
  'people.unknown': 'states.error.person-unknown',
  'people.not-removed': 'states.error.person-not-removed',
  'lock.keychain': 'lock.error.keychain',
  'lock.failed': 'lock.error.failed',
  'lock.weak': 'lock.error.weak',
  'lock.not-asked': 'lock.error.not-asked',
  'transfer.not-collected': 'transfer.error.not-collected',
  'transfer.not-written': 'transfer.error.not-written',
  'transfer.gone': 'transfer.error.gone',
  'transfer.already-here': 'transfer.error.already-here',
  'transfer.locked': 'transfer.error.locked',
  'transfer.partly': 'transfer.error.partly',
  'sign-out.no-clock': 'states.error.no-clock',
  'sign-out.calendar-not-saved': 'states.error.calendar-not-saved',
  'one-drive.not-here': 'states.error.one-drive-not-opened',
  'one-drive.elevated': 'states.error.one-drive-not-opened',
  'one-drive.elsewhere': 'states.error.one-drive-not-opened',
  'one-drive.not-opened': 'states.error.one-drive-not-opened',
  'one-drive.not-linked': 'states.error.one-drive-not-linked',
  'one-drive.busy': 'states.error.one-drive-busy',
  'devices.too-many': 'states.error.devices-too-many',
  'devices.file-not-read': 'states.error.page-not-read',
  'devices.file-too-big': 'states.error.page-too-big',
  'devices.file-no-text': 'states.error.page-no-text',
  'devices.look-unknown': 'states.error.look-unknown',
  'actions.not-found': 'states.error.not-found',
  'actions.busy': 'states.error.busy',
  'actions.not-noted': 'states.error.not-noted',
  'actions.plan-unknown': 'states.error.plan-unknown',
  'actions.not-acknowledged': 'states.error.not-acknowledged',
  'actions.no-keychain': 'states.error.no-keychain',
  'kept.not-removed': 'states.error.kept-not-removed',
  'kept.run-open': 'states.error.kept-run-open',
  'kept.others': 'states.error.kept-others',
  'safe.not-found': 'states.error.safe-not-found',
  'safe.locked': 'states.error.safe-locked',
  'safe.session-only': 'states.error.safe-session-only',
  'safe.keychain-missing': 'states.error.safe-keychain',
  'safe.keychain-locked': 'states.error.safe-keychain',
  'safe.keychain-refused': 'states.error.safe-keychain',
  'safe.keychain-failed': 'states.error.safe-keychain',
  'safe.entry-gone': 'states.error.safe-entry-gone',
  'safe.damaged': 'states.error.safe-damaged',
  'safe.too-long': 'states.error.safe-too-long',
  'safe.too-many': 'states.error.safe-too-many',
  'safe.not-copied': 'states.error.safe-not-copied',
  'safe.not-printed': 'states.error.safe-not-printed',
  'safe.not-gone': 'states.error.safe-not-gone',
  'password.check-off': 'password.leak.why.off',
  'password.offline': 'password.leak.why.offline',
  'password.slow': 'password.leak.why.slow',
  'password.not-trusted': 'password.leak.why.not-trusted',
  'password.other-answer': 'password.leak.why.other-answer',
  'password.cut': 'password.leak.why.cut',
  'password.busy': 'password.leak.why.busy',
  'password.no-clipboard': 'password.leak.why.no-clipboard',
};

/** A failed call in words, with what to do next. Nothing when there is no failure. */
export function CallError({ error }: { readonly error: AppError<ErrorCode> | null }): ReactNode {
  const t = useText();
  if (error === null) return null;
  return (
    <Callout tone="act" live="alert">
      <p>{t(WORDS[error.code])}</p>
      {error.ref === undefined ? null : (
        <p className="small soft">{t('states.error.reference', { ref: error.ref })}</p>
      )}
    </Callout>
  );
}
