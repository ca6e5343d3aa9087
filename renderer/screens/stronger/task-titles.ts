import type { TaskId } from '../../../shared/stronger/tasks';
import type { PlainKey } from '../../i18n/use-text';

/** The title of every task, apart from its other words: Today needs no more than this. */
const TITLES: Readonly<Record<TaskId, PlainKey>> = {
  'two-step': 'tasks-sign-in.two-step.title',
  'password': 'tasks-sign-in.password.title',
  'passkey': 'tasks-sign-in.passkey.title',
  'passwordless': 'tasks-sign-in.passwordless.title',
  'codes': 'tasks-sign-in.codes.title',
  'recovery-info': 'tasks-way-back.recovery-info.title',
  'recovery-code': 'tasks-way-back.recovery-code.title',
  'apps': 'tasks-access.apps.title',
  'app-passwords': 'tasks-access.app-passwords.title',
  'aliases': 'tasks-access.aliases.title',
  'mail-rules': 'tasks-mail.mail-rules.title',
  'sharing': 'tasks-mail.sharing.title',
  'family': 'tasks-mail.family.title',
  'updates': 'tasks-devices.updates.title',
  'device-lock': 'tasks-devices.device-lock.title',
  'find-device': 'tasks-devices.find-device.title',
  'shared-computers': 'tasks-devices.shared-computers.title',
  'work-two-step': 'tasks-work.work-two-step.title',
  'work-password': 'tasks-work.work-password.title',
  'work-apps': 'tasks-work.work-apps.title',
  'work-mail': 'tasks-work.work-mail.title',
};

export const titleOf = (id: TaskId): PlainKey => TITLES[id];
