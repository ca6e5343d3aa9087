import { said, type WordsOf } from '../guide-words';

/** What people read about these tasks, each sentence with the claim that it rests on. */
export const WORK: WordsOf<'work-two-step' | 'work-password' | 'work-apps' | 'work-mail'> = {
  'work-two-step': {
    lead: said('tasks-work.work-two-step.lead', 'work-info'),
    who: said('tasks-work.work-two-step.who', 'advice'),
    hand: said('tasks-work.work-two-step.hand', 'advice'),
    will: [said('tasks-work.work-two-step.will-1', 'work-info')],
    wont: [said('tasks-work.work-two-step.wont-1', 'work-info')],
    find: [said('tasks-work.work-two-step.find-1', 'work-info')],
    safer: 'tasks-work.work-two-step.safer',
    steps: {
      'look': {
        title: 'tasks-work.work-two-step.look-title',
        link: 'work.security-info',
        clicks: [said('tasks-work.work-two-step.look-click-1', 'work-info'), said('tasks-work.work-two-step.look-click-2', 'work-info'), said('tasks-work.work-two-step.look-click-3', 'work-help')],
        sketch: { layout: 'list', caption: 'Delete', text: 'tasks-work.work-two-step.look-sketch' },
      },
    },
  },
  'work-password': {
    lead: said('tasks-work.work-password.lead', 'advice'),
    who: said('tasks-work.work-password.who', 'advice'),
    hand: said('tasks-work.work-password.hand', 'advice'),
    will: [said('tasks-work.work-password.will-1', 'advice')],
    wont: [said('tasks-work.work-password.wont-1', 'work-password')],
    find: [said('tasks-work.work-password.find-1', 'work-password')],
    safer: 'tasks-work.work-password.safer',
    steps: {
      'change': {
        title: 'tasks-work.work-password.change-title',
        link: 'work.change-password',
        clicks: [said('tasks-work.work-password.change-click-1', 'work-password'), said('tasks-work.work-password.change-click-2', 'advice'), said('tasks-work.work-password.change-click-3', 'work-password')],
        sketch: { layout: 'form', caption: 'Submit', text: 'tasks-work.work-password.change-sketch' },
      },
    },
  },
  'work-apps': {
    lead: said('tasks-work.work-apps.lead', 'work-apps'),
    who: said('tasks-work.work-apps.who', 'advice'),
    will: [said('tasks-work.work-apps.will-1', 'work-apps')],
    wont: [said('tasks-work.work-apps.wont-1', 'work-apps')],
    find: [said('tasks-work.work-apps.find-1', 'work-apps')],
    safer: 'tasks-work.work-apps.safer',
    steps: {
      'look': {
        title: 'tasks-work.work-apps.look-title',
        link: 'work.apps',
        clicks: [said('tasks-work.work-apps.look-click-1', 'work-apps'), said('tasks-work.work-apps.look-click-2', 'work-apps'), said('tasks-work.work-apps.look-click-3', 'work-help')],
        sketch: { layout: 'tiles', text: 'tasks-work.work-apps.look-sketch' },
      },
    },
  },
  'work-mail': {
    lead: said('tasks-work.work-mail.lead', 'mail-persist'),
    who: said('tasks-work.work-mail.who', 'advice'),
    will: [said('tasks-work.work-mail.will-1', 'mail-persist')],
    wont: [said('tasks-work.work-mail.wont-1', 'advice')],
    find: [said('tasks-work.work-mail.find-1', 'work-mail')],
    safer: 'tasks-work.work-mail.safer',
    steps: {
      'look': {
        title: 'tasks-work.work-mail.look-title',
        link: 'work.mail-rules',
        clicks: [said('tasks-work.work-mail.look-click-1', 'work-mail'), said('tasks-work.work-mail.look-click-2', 'mail-odd'), said('tasks-work.work-mail.look-click-3', 'work-help')],
        sketch: { layout: 'mail', caption: 'Rules', text: 'tasks-work.work-mail.look-sketch' },
      },
    },
  },
};
