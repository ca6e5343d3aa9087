import { said, type WordsOf } from '../guide-words';

/** What people read about these tasks, each sentence with the claim that it rests on. */
export const MAIL: WordsOf<'mail-rules' | 'sharing' | 'family'> = {
  'mail-rules': {
    lead: said('tasks-mail.mail-rules.lead', 'mail-persist'),
    who: said('tasks-mail.mail-rules.who', 'advice'),
    will: [said('tasks-mail.mail-rules.will-1', 'mail-persist')],
    wont: [said('tasks-mail.mail-rules.wont-1', 'advice'), said('tasks-mail.mail-rules.wont-2', 'advice')],
    find: [said('tasks-mail.mail-rules.find-1', 'mail-index'), said('tasks-mail.mail-rules.find-2', 'advice')],
    safer: 'tasks-mail.mail-rules.safer',
    steps: {
      'rules': {
        title: 'tasks-mail.mail-rules.rules-title',
        link: 'mail.rules',
        clicks: [said('tasks-mail.mail-rules.rules-click-1', 'mail-rules'), said('tasks-mail.mail-rules.rules-click-2', 'mail-odd'), said('tasks-mail.mail-rules.rules-click-3', 'mail-rules')],
        sketch: { layout: 'mail', caption: 'Rules', text: 'tasks-mail.mail-rules.rules-sketch' },
      },
      'forward': {
        title: 'tasks-mail.mail-rules.forward-title',
        link: 'mail.forwarding',
        clicks: [said('tasks-mail.mail-rules.forward-click-1', 'mail-forward'), said('tasks-mail.mail-rules.forward-click-2', 'mail-pop'), said('tasks-mail.mail-rules.forward-click-3', 'mail-pop')],
        sketch: { layout: 'switch', caption: 'Enable forwarding', text: 'tasks-mail.mail-rules.forward-sketch' },
      },
      'replies': {
        title: 'tasks-mail.mail-rules.replies-title',
        link: 'mail.replies',
        clicks: [said('tasks-mail.mail-rules.replies-click-1', 'mail-replies'), said('tasks-mail.mail-rules.replies-click-2', 'mail-persist'), said('tasks-mail.mail-rules.replies-click-3', 'mail-persist')],
      },
    },
  },
  'sharing': {
    lead: said('tasks-mail.sharing.lead', 'sharing'),
    who: said('tasks-mail.sharing.who', 'advice'),
    will: [said('tasks-mail.sharing.will-1', 'sharing'), said('tasks-mail.sharing.will-2', 'sharing')],
    wont: [said('tasks-mail.sharing.wont-1', 'advice'), said('tasks-mail.sharing.wont-2', 'advice')],
    find: [said('tasks-mail.sharing.find-1', 'sharing'), said('tasks-mail.sharing.find-2', 'advice')],
    safer: 'tasks-mail.sharing.safer',
    steps: {
      'look': {
        title: 'tasks-mail.sharing.look-title',
        link: 'onedrive.web',
        clicks: [said('tasks-mail.sharing.look-click-1', 'sharing'), said('tasks-mail.sharing.look-click-2', 'sharing'), said('tasks-mail.sharing.look-click-3', 'advice')],
        sketch: { layout: 'side', caption: 'Shared', text: 'tasks-mail.sharing.look-sketch' },
      },
    },
  },
  'family': {
    lead: said('tasks-mail.family.lead', 'family'),
    who: said('tasks-mail.family.who', 'advice'),
    hand: said('tasks-mail.family.hand', 'advice'),
    will: [said('tasks-mail.family.will-1', 'family')],
    wont: [said('tasks-mail.family.wont-1', 'advice'), said('tasks-mail.family.wont-2', 'advice')],
    find: [said('tasks-mail.family.find-1', 'orders')],
    safer: 'tasks-mail.family.safer',
    steps: {
      'group': {
        title: 'tasks-mail.family.group-title',
        link: 'account.family',
        clicks: [said('tasks-mail.family.group-click-1', 'family'), said('tasks-mail.family.group-click-2', 'family'), said('tasks-mail.family.group-click-3', 'advice')],
        sketch: { layout: 'tiles', text: 'tasks-mail.family.group-sketch' },
      },
      'orders': {
        title: 'tasks-mail.family.orders-title',
        link: 'account.orders',
        clicks: [said('tasks-mail.family.orders-click-1', 'orders'), said('tasks-mail.family.orders-click-2', 'orders'), said('tasks-mail.family.orders-click-3', 'advice')],
      },
    },
  },
};
