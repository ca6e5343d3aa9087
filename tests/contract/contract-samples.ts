import { PASTE_MAX } from '../../shared/devices/limits';
import { ACTION_IDS, WARNINGS } from '../../shared/local-actions';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const NOTHING = [{}];
const PERSON = [{ personId: ID }];
const SAFE_ITEM = [{ personId: ID, itemId: ID }];
const ENTRY = [{ journalId: ID }];
const event = (value: object) => ({ personId: ID, event: value });
const task = (value: object) => event({ kind: 'task', event: value });

/** For each call of the contract, inputs that are right. A new call must be added here. */
export const SAMPLES: Readonly<Record<string, readonly object[]>> = {
  'app.painted': [{ usable: true }, { usable: false }],
  'app.snapshot': NOTHING,
  'app.dismissNotice': [{ noticeId: ID }],
  'app.leave': NOTHING,
  'app.comeBack': NOTHING,
  'app.tryKeychainAgain': NOTHING,
  'links.open': [{ linkId: 'account.security' }],
  'links.copy': [{ linkId: 'account.security' }],
  'links.openSettings': [{ settingsId: 'windows.accounts' }],
  'settings.change': [
    {},
    { language: 'es', textSize: 150, theme: 'dark', shiftLeaves: false, leaveExplained: true },
    { leakCheck: true },
  ],
  'settings.forgetEverything': [{ sure: true }],
  'people.add': [{ name: 'Ana García' }],
  'people.rename': [{ personId: ID, name: 'Ana' }],
  'people.remove': [{ personId: ID, sure: true }],
  'people.choose': PERSON,
  'people.close': NOTHING,
  'lock.unlock': [{ personId: ID, passphrase: 'four short words' }],
  'lock.unlockQuick': PERSON,
  'lock.waitLeft': PERSON,
  'lock.set': [{ personId: ID, passphrase: 'four short words' }],
  'lock.change': [{ personId: ID, passphrase: 'four short words', next: 'contraseña con eñe' }],
  'lock.remove': [{ personId: ID, passphrase: 'four short words' }],
  'lock.setQuick': [
    { personId: ID, on: true },
    { personId: ID, on: false },
  ],
  'lock.setAfter': ['5', '15', '60', 'never'].map((after) => ({ personId: ID, after })),
  'lock.now': NOTHING,
  'lock.used': NOTHING,
  'transfer.save': [{ personId: ID, passphrase: 'four short words' }],
  'transfer.pick': NOTHING,
  'transfer.open': [{ pickId: ID, passphrase: 'four short words' }],
  'transfer.take': [
    { pickId: ID, replace: true },
    { pickId: ID, replace: false },
  ],
  'transfer.drop': NOTHING,
  'signOut.send': [
    event({ kind: 'account-kind', value: 'personal' }),
    event({ kind: 'reason', value: 'intruder' }),
    event({ kind: 'way-back', value: 'password' }),
    event({ kind: 'second-way', value: 'yes' }),
    event({ kind: 'first-thing', value: 'password', done: true }),
    event({ kind: 'go-to-press' }),
    event({ kind: 'back-to-prepare' }),
    event({ kind: 'pressed' }),
    event({ kind: 'not-pressed' }),
    event({ kind: 'remind', on: false }),
    event({ kind: 'clock-went-back', answer: 'keep' }),
    event({ kind: 'left-open', value: 'apps', answer: 'done' }),
    event({ kind: 'xbox', answer: 'none' }),
    event({ kind: 'checked', answer: 'still-in' }),
    event({ kind: 'start-again' }),
  ],
  'signOut.saveCalendar': PERSON,
  'stronger.send': [
    event({ kind: 'answer', question: 'reused', answer: 'yes' }),
    event({ kind: 'asked', asked: true }),
    event({ kind: 'method', method: 'key', on: true }),
    task({ kind: 'done', task: 'codes' }),
    task({ kind: 'skip', task: 'codes' }),
    task({ kind: 'later', task: 'codes', days: 7 }),
    task({ kind: 'not-for-me', task: 'codes', reason: 'other-way' }),
    task({ kind: 'open-again', task: 'codes' }),
    task({ kind: 'take-back', task: 'codes' }),
    task({ kind: 'go-to', task: 'two-step', step: 'turn-on' }),
    task({ kind: 'answer', task: 'updates', step: 'which', answer: 'mac' }),
  ],
  'stronger.look': PERSON,
  'stronger.history': PERSON,
  'oneDrive.look': NOTHING,
  'oneDrive.check': [{ mayAsk: true }, { mayAsk: false }],
  'oneDrive.open': NOTHING,
  'oneDrive.watch': [{ accountId: 'business1', mayAsk: false }],
  'oneDrive.watched': NOTHING,
  'oneDrive.stopWatching': NOTHING,
  'devices.list': PERSON,
  'devices.read': [{ text: 'ANA-PC', list: 'computers' }],
  'devices.readFile': [{ list: 'store' }],
  'devices.keep': [
    {
      personId: ID,
      lookId: ID,
      rows: [{ row: 'r0', name: 'ANA-PC', type: 'computer' }],
      parts: ['phones'],
      order: 'day-first',
    },
  ],
  'devices.add': [
    { personId: ID, name: 'ANA-PC', type: 'computer', lists: ['computers'], here: true },
  ],
  'devices.say': [
    { personId: ID, deviceIds: ['d1'], whose: { kind: 'mine' } },
    { personId: ID, deviceIds: ['d1'], whose: { kind: 'family', personId: ID, name: 'Luis' } },
    { personId: ID, deviceIds: ['d1'], whose: { kind: 'gone', how: 'sold' } },
    { personId: ID, deviceIds: ['d1'], whose: { kind: 'unknown' } },
  ],
  'devices.isThis': [{ personId: ID, deviceId: 'd1', answer: 'yes' }],
  'devices.renamed': [{ personId: ID, before: 'd1', after: 'd2', same: true }],
  'devices.drop': [{ personId: ID, deviceId: 'd1' }],
  'devices.send': [
    event({ kind: 'done', task: 'off-store.d1' }),
    event({ kind: 'skip', task: 'off-store.d1' }),
    event({ kind: 'open-again', task: 'off-store.d1' }),
  ],
  'devices.lookAgain': [{ personId: ID, days: 7 }],
  'devices.thisComputer': NOTHING,
  'traces.look': [
    { personId: ID, mayAsk: false },
    { personId: ID, mayAsk: true },
  ],
  'traces.addresses': PERSON,
  'actions.plan': [{ actionId: ACTION_IDS[0], accountId: 'linux-client-1' }],
  'actions.execute': [{ planId: ID, acknowledged: WARNINGS.slice(0, 2) }],
  'actions.history': NOTHING,
  'actions.cancel': NOTHING,
  'actions.undo': ENTRY,
  'actions.dropUndo': ENTRY,
  'actions.settle': [{ journalId: ID, choice: 'leave' }],
  'kept.look': NOTHING,
  'kept.remove': [{ row: 'log', sure: true }],
  'safe.list': PERSON,
  'safe.add': [
    { personId: ID, kind: 'guest-wifi', label: 'Hall', value: 'first\n\tsecond ñ😀', clean: true },
    { personId: ID, kind: 'recovery-code', label: '', value: 'ABCDE', clean: true },
  ],
  'safe.show': SAFE_ITEM,
  'safe.shield': [{ on: true }, { on: false }],
  'safe.copy': SAFE_ITEM,
  'safe.clearClipboard': NOTHING,
  'safe.print': SAFE_ITEM,
  'safe.rename': [{ personId: ID, itemId: ID, label: 'Hall' }],
  'safe.remove': [{ personId: ID, itemId: ID, sure: true }],
  'fakes.send': [
    event({ kind: 'looked', id: 'mail-code' }),
    event({ kind: 'start-again' }),
    event({ kind: 'again', value: 'quarterly' }),
  ],
  'password.range': [{ prefix: '5BAA6' }],
  'password.copyMade': [{ text: 'abacus-retail-plank' }],
};

/**
 * Leaves that a person types, beside names, and what is wrong in each of them. They may look like anything, as
 * long as they are short.
 */
export const FREE_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'safe.add label': ['two\nlines', 'nul\0', 'x'.repeat(61)],
  'safe.add value': ['', 'nul\0', 'bell\u0007', '\uD83D', 'x'.repeat(1_801)],
  'safe.rename label': ['two\nlines', 'nul\0', 'x'.repeat(61)],
  'devices.say whose.name': ['', 'two\nlines', 'nul\0', 'x'.repeat(41)],
  'devices.read text': ['x'.repeat(PASTE_MAX + 1)],
};

/** Free texts that may be long: a whole page that was copied. */
export const LONG_TEXTS: ReadonlySet<string> = new Set(['devices.read text']);

/** Leaves that may also be null (an answer that is taken back) or left out (a setting that stays). */
export const MAY_BE_NULL: ReadonlySet<string> = new Set([
  'signOut.send event.answer left-open',
  'signOut.send event.answer xbox',
  'stronger.send event.answer answer',
  'stronger.send event.event.answer task',
  'devices.read list',
  'devices.readFile list',
  'devices.keep order',
  'devices.say whose.personId',
  'devices.say whose.name',
  'devices.say whose.how',
  'devices.lookAgain days',
]);
export const MAY_BE_MISSING: ReadonlySet<string> = new Set([
  'settings.change language',
  'settings.change textSize',
  'settings.change theme',
  'settings.change shiftLeaves',
  'settings.change leaveExplained',
  'settings.change leakCheck',
]);
