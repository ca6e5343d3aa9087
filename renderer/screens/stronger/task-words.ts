import type { TaskId } from '../../../shared/stronger/tasks';
import type { TaskWords, WordsOf } from './guide-words';
import { ACCESS } from './words/access';
import { DEVICES } from './words/devices';
import { MAIL } from './words/mail';
import { SIGN_IN } from './words/sign-in';
import { WAY_BACK } from './words/way-back';
import { WORK } from './words/work';

/** The words of every task; a task without words does not compile. */
const TASK_WORDS: WordsOf<TaskId> = {
  ...SIGN_IN,
  ...WAY_BACK,
  ...ACCESS,
  ...MAIL,
  ...DEVICES,
  ...WORK,
};

export const wordsOf = (id: TaskId): TaskWords => TASK_WORDS[id];
