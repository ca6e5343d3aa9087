import type { FakeId } from '../../../shared/fakes/fakes';
import type { PlainKey } from '../../i18n/use-text';

export type FakeKind = 'mail' | 'call' | 'pop-up' | 'text';

/** One piece of an example. `sign` is the place of its mark in `signs`, from 1. */
export interface Piece {
  readonly role: 'sender' | 'title' | 'line' | 'press' | 'them' | 'you';
  readonly text: PlainKey;
  readonly sign?: number;
}

export interface Example {
  readonly kind: FakeKind;
  readonly real: boolean;
  /** What happened just before, where that decides. */
  readonly now?: PlainKey;
  readonly pieces: readonly Piece[];
  /** What gives it away, or speaks for it. */
  readonly signs: readonly PlainKey[];
  readonly then: PlainKey;
  /** Where in shared/reference/microsoft-account.md the facts stand. */
  readonly source: string;
}

/** When somebody last held every example against its source. */
export const FAKES_REVIEWED = '2026-11-26';

/** Every example is ours, in words and drawing. Fake addresses end in `.example`, which belongs to nobody. */
export const EXAMPLES: Readonly<Record<FakeId, Example>> = {
  'mail-alert': {
    kind: 'mail',
    real: false,
    pieces: [
      { role: 'sender', text: 'fakes.mail-alert.from', sign: 1 },
      { role: 'title', text: 'fakes.mail-alert.subject', sign: 2 },
      { role: 'line', text: 'fakes.mail-alert.line' },
      { role: 'press', text: 'fakes.mail-alert.press', sign: 3 },
    ],
    signs: ['fakes.mail-alert.sign-1', 'fakes.mail-alert.sign-2', 'fakes.mail-alert.sign-3'],
    then: 'fakes.mail-alert.then',
    source: '2.3 step 0',
  },
  'pop-up-number': {
    kind: 'pop-up',
    real: false,
    pieces: [
      { role: 'title', text: 'fakes.pop-up-number.title' },
      { role: 'line', text: 'fakes.pop-up-number.line-1', sign: 1 },
      { role: 'line', text: 'fakes.pop-up-number.line-2', sign: 2 },
      { role: 'press', text: 'fakes.pop-up-number.press' },
    ],
    signs: ['fakes.pop-up-number.sign-1', 'fakes.pop-up-number.sign-2'],
    then: 'fakes.pop-up-number.then',
    source: '6',
  },
  'mail-code': {
    kind: 'mail',
    real: true,
    pieces: [
      { role: 'sender', text: 'fakes.mail-code.from', sign: 1 },
      { role: 'title', text: 'fakes.mail-code.subject' },
      { role: 'line', text: 'fakes.mail-code.line-1' },
      { role: 'line', text: 'fakes.mail-code.line-2', sign: 2 },
    ],
    signs: ['fakes.mail-code.sign-1', 'fakes.mail-code.sign-2'],
    then: 'fakes.mail-code.then',
    source: '2.3 step 0; 6 rule 4',
  },
  'call-support': {
    kind: 'call',
    real: false,
    pieces: [
      { role: 'them', text: 'fakes.call-support.them-1', sign: 1 },
      { role: 'you', text: 'fakes.call-support.you' },
      { role: 'them', text: 'fakes.call-support.them-2', sign: 2 },
      { role: 'them', text: 'fakes.call-support.them-3', sign: 3 },
    ],
    signs: [
      'fakes.call-support.sign-1',
      'fakes.call-support.sign-2',
      'fakes.call-support.sign-3',
    ],
    then: 'fakes.call-support.then',
    source: '6',
  },
  'pop-up-restart': {
    kind: 'pop-up',
    real: true,
    pieces: [
      { role: 'title', text: 'fakes.pop-up-restart.title' },
      { role: 'line', text: 'fakes.pop-up-restart.line', sign: 1 },
      { role: 'press', text: 'fakes.pop-up-restart.press-1' },
      { role: 'press', text: 'fakes.pop-up-restart.press-2', sign: 2 },
    ],
    signs: ['fakes.pop-up-restart.sign-1', 'fakes.pop-up-restart.sign-2'],
    then: 'fakes.pop-up-restart.then',
    source: '6',
  },
  'text-code': {
    kind: 'text',
    real: false,
    pieces: [
      { role: 'sender', text: 'fakes.text-code.from', sign: 2 },
      { role: 'them', text: 'fakes.text-code.line-1', sign: 1 },
      { role: 'them', text: 'fakes.text-code.line-2' },
    ],
    signs: ['fakes.text-code.sign-1', 'fakes.text-code.sign-2'],
    then: 'fakes.text-code.then',
    source: '6 rule 4',
  },
  'mail-info-added': {
    kind: 'mail',
    real: true,
    pieces: [
      { role: 'sender', text: 'fakes.mail-info-added.from' },
      { role: 'title', text: 'fakes.mail-info-added.subject' },
      { role: 'line', text: 'fakes.mail-info-added.line', sign: 1 },
      { role: 'press', text: 'fakes.mail-info-added.press', sign: 2 },
    ],
    signs: ['fakes.mail-info-added.sign-1', 'fakes.mail-info-added.sign-2'],
    then: 'fakes.mail-info-added.then',
    source: '2.3 step 0',
  },
  'mail-blackmail': {
    kind: 'mail',
    real: false,
    pieces: [
      { role: 'sender', text: 'fakes.mail-blackmail.from', sign: 1 },
      { role: 'title', text: 'fakes.mail-blackmail.subject', sign: 2 },
      { role: 'line', text: 'fakes.mail-blackmail.line', sign: 3 },
    ],
    signs: [
      'fakes.mail-blackmail.sign-1',
      'fakes.mail-blackmail.sign-2',
      'fakes.mail-blackmail.sign-3',
    ],
    then: 'fakes.mail-blackmail.then',
    source: '5.2',
  },
  'text-own-code': {
    kind: 'text',
    real: true,
    now: 'fakes.text-own-code.now',
    pieces: [
      { role: 'sender', text: 'fakes.text-own-code.from' },
      { role: 'them', text: 'fakes.text-own-code.line', sign: 1 },
    ],
    signs: ['fakes.text-own-code.sign-1'],
    then: 'fakes.text-own-code.then',
    source: '6 rule 4',
  },
  'mail-real-sender': {
    kind: 'mail',
    real: false,
    pieces: [
      { role: 'sender', text: 'fakes.mail-real-sender.from', sign: 1 },
      { role: 'title', text: 'fakes.mail-real-sender.subject' },
      { role: 'line', text: 'fakes.mail-real-sender.line', sign: 2 },
    ],
    signs: ['fakes.mail-real-sender.sign-1', 'fakes.mail-real-sender.sign-2'],
    then: 'fakes.mail-real-sender.then',
    source: '5.2; 6',
  },
};
