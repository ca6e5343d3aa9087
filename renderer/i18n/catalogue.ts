import type { Language } from '../../shared/settings';
import enComputer from '../../resources/locales/en/computer.json';
import enFakes from '../../resources/locales/en/fakes.json';
import enDevices from '../../resources/locales/en/devices.json';
import enGlossary from '../../resources/locales/en/glossary.json';
import enHelp from '../../resources/locales/en/help.json';
import enLock from '../../resources/locales/en/lock.json';
import enPassword from '../../resources/locales/en/password.json';
import enOneDrive from '../../resources/locales/en/one-drive.json';
import enPeople from '../../resources/locales/en/people.json';
import enSafe from '../../resources/locales/en/safe.json';
import enSettings from '../../resources/locales/en/settings.json';
import enShell from '../../resources/locales/en/shell.json';
import enSignOut from '../../resources/locales/en/sign-out.json';
import enStates from '../../resources/locales/en/states.json';
import enStronger from '../../resources/locales/en/stronger.json';
import enTasksAccess from '../../resources/locales/en/tasks-access.json';
import enTasksDevices from '../../resources/locales/en/tasks-devices.json';
import enTasksMail from '../../resources/locales/en/tasks-mail.json';
import enTasksSignIn from '../../resources/locales/en/tasks-sign-in.json';
import enTasksWayBack from '../../resources/locales/en/tasks-way-back.json';
import enTasksWork from '../../resources/locales/en/tasks-work.json';
import enTransfer from '../../resources/locales/en/transfer.json';
import enToday from '../../resources/locales/en/today.json';
import enTraces from '../../resources/locales/en/traces.json';
import esComputer from '../../resources/locales/es/computer.json';
import esFakes from '../../resources/locales/es/fakes.json';
import esDevices from '../../resources/locales/es/devices.json';
import esGlossary from '../../resources/locales/es/glossary.json';
import esHelp from '../../resources/locales/es/help.json';
import esLock from '../../resources/locales/es/lock.json';
import esPassword from '../../resources/locales/es/password.json';
import esOneDrive from '../../resources/locales/es/one-drive.json';
import esPeople from '../../resources/locales/es/people.json';
import esSafe from '../../resources/locales/es/safe.json';
import esSettings from '../../resources/locales/es/settings.json';
import esShell from '../../resources/locales/es/shell.json';
import esSignOut from '../../resources/locales/es/sign-out.json';
import esStates from '../../resources/locales/es/states.json';
import esStronger from '../../resources/locales/es/stronger.json';
import esTasksAccess from '../../resources/locales/es/tasks-access.json';
import esTasksDevices from '../../resources/locales/es/tasks-devices.json';
import esTasksMail from '../../resources/locales/es/tasks-mail.json';
import esTasksSignIn from '../../resources/locales/es/tasks-sign-in.json';
import esTasksWayBack from '../../resources/locales/es/tasks-way-back.json';
import esTasksWork from '../../resources/locales/es/tasks-work.json';
import esTransfer from '../../resources/locales/es/transfer.json';
import esToday from '../../resources/locales/es/today.json';
import esTraces from '../../resources/locales/es/traces.json';
import type { Messages } from './messages.generated';

/** Every sentence of the page in both languages. Both are loaded, so that switching is live. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<keyof Messages, string>>>> = {
  en: {
    ...enShell,
    ...enToday,
    ...enPeople,
    ...enLock,
    ...enTransfer,
    ...enSignOut,
    ...enComputer,
    ...enSafe,
    ...enOneDrive,
    ...enDevices,
    ...enTraces,
    ...enSettings,
    ...enHelp,
    ...enStates,
    ...enGlossary,
    ...enStronger,
    ...enTasksAccess,
    ...enTasksDevices,
    ...enTasksMail,
    ...enTasksSignIn,
    ...enTasksWayBack,
    ...enTasksWork,
    ...enPassword,
    ...enFakes,
  },
  es: {
    ...esShell,
    ...esToday,
    ...esPeople,
    ...esLock,
    ...esTransfer,
    ...esSignOut,
    ...esComputer,
    ...esSafe,
    ...esOneDrive,
    ...esDevices,
    ...esTraces,
    ...esSettings,
    ...esHelp,
    ...esStates,
    ...esGlossary,
    ...esStronger,
    ...esTasksAccess,
    ...esTasksDevices,
    ...esTasksMail,
    ...esTasksSignIn,
    ...esTasksWayBack,
    ...esTasksWork,
    ...esPassword,
    ...esFakes,
  },
};
