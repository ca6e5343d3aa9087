import { said, type WordsOf } from '../guide-words';

/** What people read about these tasks, each sentence with the claim that it rests on. */
export const WAY_BACK: WordsOf<'recovery-info' | 'recovery-code'> = {
  'recovery-info': {
    lead: said('tasks-way-back.recovery-info.lead', 'security-info'),
    who: said('tasks-way-back.recovery-info.who', 'advice'),
    hand: said('tasks-way-back.recovery-info.hand', 'advice'),
    will: [said('tasks-way-back.recovery-info.will-1', 'security-info'), said('tasks-way-back.recovery-info.will-2', 'thirty-days')],
    wont: [said('tasks-way-back.recovery-info.wont-1', 'advice'), said('tasks-way-back.recovery-info.wont-2', 'signout-scope')],
    find: [said('tasks-way-back.recovery-info.find-1', 'security-info'), said('tasks-way-back.recovery-info.find-2', 'security-info')],
    safer: 'tasks-way-back.recovery-info.safer',
    steps: {
      'look': {
        title: 'tasks-way-back.recovery-info.look-title',
        link: 'account.security-info',
        clicks: [said('tasks-way-back.recovery-info.look-click-1', 'security-info'), said('tasks-way-back.recovery-info.look-click-2', 'add-way'), said('tasks-way-back.recovery-info.look-click-3', 'thirty-days'), said('tasks-way-back.recovery-info.look-click-4', 'pending')],
        sketch: { layout: 'list', caption: '+34 ••• ••• •12', text: 'tasks-way-back.recovery-info.look-sketch' },
      },
    },
  },
  'recovery-code': {
    lead: said('tasks-way-back.recovery-code.lead', 'recovery-code'),
    who: said('tasks-way-back.recovery-code.who', 'advice'),
    hand: said('tasks-way-back.recovery-code.hand', 'advice'),
    will: [said('tasks-way-back.recovery-code.will-1', 'recovery-code'), said('tasks-way-back.recovery-code.will-2', 'recovery-code')],
    wont: [said('tasks-way-back.recovery-code.wont-1', 'advice'), said('tasks-way-back.recovery-code.wont-2', 'advice')],
    find: [said('tasks-way-back.recovery-code.find-1', 'recovery-code')],
    safer: 'tasks-way-back.recovery-code.safer',
    steps: {
      'make': {
        title: 'tasks-way-back.recovery-code.make-title',
        link: 'account.sign-in-ways',
        clicks: [said('tasks-way-back.recovery-code.make-click-1', 'ways-page'), said('tasks-way-back.recovery-code.make-click-2', 'recovery-code'), said('tasks-way-back.recovery-code.make-click-3', 'advice')],
        sketch: { layout: 'end', caption: 'Generate a new code', text: 'tasks-way-back.recovery-code.make-sketch' },
      },
      'keep': {
        title: 'tasks-way-back.recovery-code.keep-title',
        place: 'safe',
        clicks: [said('tasks-way-back.recovery-code.keep-click-1', 'advice'), said('tasks-way-back.recovery-code.keep-click-2', 'advice'), said('tasks-way-back.recovery-code.keep-click-3', 'advice'), said('tasks-way-back.recovery-code.keep-click-4', 'advice')],
        sketch: { layout: 'paper', text: 'tasks-way-back.recovery-code.keep-sketch' },
      },
    },
  },
};
