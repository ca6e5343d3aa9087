import { said, type WordsOf } from '../guide-words';

/** What people read about these tasks, each sentence with the claim that it rests on. */
export const SIGN_IN: WordsOf<'two-step' | 'password' | 'passkey' | 'passwordless' | 'codes'> = {
  'two-step': {
    lead: said('tasks-sign-in.two-step.lead', 'two-step'),
    who: said('tasks-sign-in.two-step.who', 'advice'),
    hand: said('tasks-sign-in.two-step.hand', 'advice'),
    will: [said('tasks-sign-in.two-step.will-1', 'two-step'), said('tasks-sign-in.two-step.will-2', 'two-methods')],
    wont: [said('tasks-sign-in.two-step.wont-1', 'advice'), said('tasks-sign-in.two-step.wont-2', 'signout-scope')],
    find: [said('tasks-sign-in.two-step.find-1', 'two-step'), said('tasks-sign-in.two-step.find-2', 'two-step')],
    safer: 'tasks-sign-in.two-step.safer',
    steps: {
      'choose': {
        title: 'tasks-sign-in.two-step.choose-title',
        chooser: true,
        clicks: [],
      },
      'turn-on': {
        title: 'tasks-sign-in.two-step.turn-on-title',
        link: 'account.sign-in-ways',
        clicks: [said('tasks-sign-in.two-step.turn-on-click-1', 'ways-page'), said('tasks-sign-in.two-step.turn-on-click-2', 'add-way'), said('tasks-sign-in.two-step.turn-on-click-3', 'two-step'), said('tasks-sign-in.two-step.turn-on-click-4', 'recovery-code')],
        sketch: { layout: 'part', caption: 'Two-step verification', button: 'Turn on', text: 'tasks-sign-in.two-step.turn-on-sketch' },
      },
    },
  },
  'password': {
    lead: said('tasks-sign-in.password.lead', 'advice'),
    who: said('tasks-sign-in.password.who', 'advice'),
    hand: said('tasks-sign-in.password.hand', 'advice'),
    will: [said('tasks-sign-in.password.will-1', 'password-sessions'), said('tasks-sign-in.password.will-2', 'password-sessions')],
    wont: [said('tasks-sign-in.password.wont-1', 'password-sessions'), said('tasks-sign-in.password.wont-2', 'pin-local')],
    find: [said('tasks-sign-in.password.find-1', 'password-page'), said('tasks-sign-in.password.find-2', 'passkey-first')],
    safer: 'tasks-sign-in.password.safer',
    steps: {
      'keep': {
        title: 'tasks-sign-in.password.keep-title',
        clicks: [said('tasks-sign-in.password.keep-click-1', 'advice'), said('tasks-sign-in.password.keep-click-2', 'advice'), said('tasks-sign-in.password.keep-click-3', 'advice'), said('tasks-sign-in.password.keep-click-4', 'authenticator')],
      },
      'change': {
        title: 'tasks-sign-in.password.change-title',
        link: 'account.change-password',
        place: 'password',
        clicks: [said('tasks-sign-in.password.change-click-1', 'password-page'), said('tasks-sign-in.password.change-click-2', 'advice'), said('tasks-sign-in.password.change-click-3', 'advice'), said('tasks-sign-in.password.change-click-4', 'password-page')],
        sketch: { layout: 'form', caption: 'Save', text: 'tasks-sign-in.password.change-sketch' },
      },
    },
  },
  'passkey': {
    lead: said('tasks-sign-in.passkey.lead', 'passkey'),
    who: said('tasks-sign-in.passkey.who', 'advice'),
    hand: said('tasks-sign-in.passkey.hand', 'advice'),
    will: [said('tasks-sign-in.passkey.will-1', 'passkey'), said('tasks-sign-in.passkey.will-2', 'passkey-first')],
    wont: [said('tasks-sign-in.passkey.wont-1', 'passkey'), said('tasks-sign-in.passkey.wont-2', 'advice')],
    find: [said('tasks-sign-in.passkey.find-1', 'add-way'), said('tasks-sign-in.passkey.find-2', 'advice')],
    safer: 'tasks-sign-in.passkey.safer',
    steps: {
      'add': {
        title: 'tasks-sign-in.passkey.add-title',
        link: 'account.sign-in-ways',
        clicks: [said('tasks-sign-in.passkey.add-click-1', 'add-way'), said('tasks-sign-in.passkey.add-click-2', 'add-way'), said('tasks-sign-in.passkey.add-click-3', 'add-way'), said('tasks-sign-in.passkey.add-click-4', 'advice')],
        sketch: { layout: 'list', caption: 'Face, fingerprint, PIN…', text: 'tasks-sign-in.passkey.add-sketch' },
      },
    },
  },
  'passwordless': {
    lead: said('tasks-sign-in.passwordless.lead', 'passwordless'),
    who: said('tasks-sign-in.passwordless.who', 'advice'),
    hand: said('tasks-sign-in.passwordless.hand', 'advice'),
    will: [said('tasks-sign-in.passwordless.will-1', 'passwordless'), said('tasks-sign-in.passwordless.will-2', 'passwordless-old')],
    wont: [said('tasks-sign-in.passwordless.wont-1', 'passwordless'), said('tasks-sign-in.passwordless.wont-2', 'advice')],
    find: [said('tasks-sign-in.passwordless.find-1', 'passwordless')],
    safer: 'tasks-sign-in.passwordless.safer',
    steps: {
      'ready': {
        title: 'tasks-sign-in.passwordless.ready-title',
        question: { ask: 'tasks-sign-in.passwordless.ready-ask', options: [{ value: 'yes', label: 'tasks-sign-in.passwordless.ready-yes' }, { value: 'no', label: 'tasks-sign-in.passwordless.ready-no' }], note: { of: 'no', text: said('tasks-sign-in.passwordless.ready-note', 'support-cannot') } },
        clicks: [],
      },
      'turn-on': {
        title: 'tasks-sign-in.passwordless.turn-on-title',
        link: 'account.sign-in-ways',
        clicks: [said('tasks-sign-in.passwordless.turn-on-click-1', 'ways-page'), said('tasks-sign-in.passwordless.turn-on-click-2', 'passwordless'), said('tasks-sign-in.passwordless.turn-on-click-3', 'passwordless')],
        sketch: { layout: 'part', caption: 'Passwordless account', button: 'Turn on', text: 'tasks-sign-in.passwordless.turn-on-sketch' },
      },
    },
  },
  'codes': {
    lead: said('tasks-sign-in.codes.lead', 'takeover'),
    who: said('tasks-sign-in.codes.who', 'advice'),
    will: [said('tasks-sign-in.codes.will-1', 'advice')],
    wont: [said('tasks-sign-in.codes.wont-1', 'advice')],
    find: [],
    safer: 'tasks-sign-in.codes.safer',
    steps: {
      'read': {
        title: 'tasks-sign-in.codes.read-title',
        clicks: [said('tasks-sign-in.codes.read-click-1', 'takeover'), said('tasks-sign-in.codes.read-click-2', 'scams'), said('tasks-sign-in.codes.read-click-3', 'sender'), said('tasks-sign-in.codes.read-click-4', 'advice'), said('tasks-sign-in.codes.read-click-5', 'advice')],
        sketch: { layout: 'message', text: 'tasks-sign-in.codes.read-sketch' },
      },
    },
  },
};
