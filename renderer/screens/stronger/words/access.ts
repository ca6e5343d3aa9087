import { said, type WordsOf } from '../guide-words';

/** What people read about these tasks, each sentence with the claim that it rests on. */
export const ACCESS: WordsOf<'apps' | 'app-passwords' | 'aliases'> = {
  'apps': {
    lead: said('tasks-access.apps.lead', 'apps-token'),
    who: said('tasks-access.apps.who', 'advice'),
    will: [said('tasks-access.apps.will-1', 'apps-token')],
    wont: [said('tasks-access.apps.wont-1', 'advice'), said('tasks-access.apps.wont-2', 'advice')],
    find: [said('tasks-access.apps.find-1', 'apps-page'), said('tasks-access.apps.find-2', 'advice')],
    safer: 'tasks-access.apps.safer',
    steps: {
      'look': {
        title: 'tasks-access.apps.look-title',
        link: 'account.apps',
        clicks: [said('tasks-access.apps.look-click-1', 'apps-page'), said('tasks-access.apps.look-click-2', 'apps-page'), said('tasks-access.apps.look-click-3', 'apps-button'), said('tasks-access.apps.look-click-4', 'advice')],
        sketch: { layout: 'end', caption: 'Remove these permissions', text: 'tasks-access.apps.look-sketch' },
      },
    },
  },
  'app-passwords': {
    lead: said('tasks-access.app-passwords.lead', 'app-passwords-mail'),
    who: said('tasks-access.app-passwords.who', 'advice'),
    will: [said('tasks-access.app-passwords.will-1', 'app-passwords-page')],
    wont: [said('tasks-access.app-passwords.wont-1', 'advice')],
    find: [said('tasks-access.app-passwords.find-1', 'app-passwords-page')],
    safer: 'tasks-access.app-passwords.safer',
    steps: {
      'remove': {
        title: 'tasks-access.app-passwords.remove-title',
        link: 'account.sign-in-ways',
        clicks: [said('tasks-access.app-passwords.remove-click-1', 'ways-page'), said('tasks-access.app-passwords.remove-click-2', 'app-passwords-button'), said('tasks-access.app-passwords.remove-click-3', 'app-passwords-button')],
        sketch: { layout: 'end', caption: 'Remove existing app passwords', text: 'tasks-access.app-passwords.remove-sketch' },
      },
    },
  },
  'aliases': {
    lead: said('tasks-access.aliases.lead', 'alias-fix'),
    who: said('tasks-access.aliases.who', 'alias-fix'),
    hand: said('tasks-access.aliases.hand', 'advice'),
    will: [said('tasks-access.aliases.will-1', 'alias-fix'), said('tasks-access.aliases.will-2', 'alias-limit')],
    wont: [said('tasks-access.aliases.wont-1', 'alias-fix'), said('tasks-access.aliases.wont-2', 'advice')],
    find: [said('tasks-access.aliases.find-1', 'names-page'), said('tasks-access.aliases.find-2', 'alias-fix')],
    safer: 'tasks-access.aliases.safer',
    steps: {
      'look': {
        title: 'tasks-access.aliases.look-title',
        link: 'account.names',
        clicks: [said('tasks-access.aliases.look-click-1', 'names-page'), said('tasks-access.aliases.look-click-2', 'names-page'), said('tasks-access.aliases.look-click-3', 'names-primary')],
        sketch: { layout: 'list', caption: 'Make primary', text: 'tasks-access.aliases.look-sketch' },
      },
      'shut': {
        title: 'tasks-access.aliases.shut-title',
        link: 'account.names',
        clicks: [said('tasks-access.aliases.shut-click-1', 'alias-fix'), said('tasks-access.aliases.shut-click-2', 'names-page'), said('tasks-access.aliases.shut-click-3', 'alias-fix'), said('tasks-access.aliases.shut-click-4', 'advice')],
        sketch: { layout: 'ticks', caption: 'Save', text: 'tasks-access.aliases.shut-sketch' },
      },
    },
  },
};
