import { expect, it } from 'vitest';
import { judgeMethods, type Method, type MethodsJudgement } from '../../../shared/stronger/methods';

it.each<[Method[], MethodsJudgement]>([
  [[], 'none'],
  [['key'], 'one'],
  [['sms', 'sms'], 'one'],
  [['app', 'sms'], 'phone-only'],
  [['app', 'mail'], 'good'],
  [['passkey', 'sms'], 'good'],
  [['key', 'passkey'], 'good'],
])('%j is %s', (chosen, judgement) => {
  expect(judgeMethods(chosen)).toBe(judgement);
});
