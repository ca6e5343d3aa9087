import type { Answers } from '../../shared/local-actions';
import { finding, type Finding } from '../../shared/one-drive/findings';

/** What the looks before an unlink say of a computer on which nothing stands in the way. */
export const CLEAR: readonly Finding[] = [
  finding({ check: 'W1', id: 'elevated', state: 'clear' }),
  finding({ check: 'W5', id: 'uploads', state: 'ask', account: 'personal' }),
  finding({ check: 'W9', id: 'web-access', state: 'ask', account: 'personal' }),
];

/** The answers with which a plan can run. */
export const YES: Answers = { uploads: 'yes', 'web-access': 'yes' };
