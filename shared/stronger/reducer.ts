import type { Guide } from '../guide/guide';
import { noteSeen, reduceGuide } from '../guide/reducer';
import type { SeenTasks } from '../guide/state';
import { assertNever } from '../result';
import { METHODS } from './methods';
import type { Stronger, StrongerEvent } from './state';
import type { TaskId } from './tasks';

/**
 * The next state after what a person said at `now` (UTC milliseconds). Pure and total: what changes nothing
 * returns the same object.
 */
export function reduceStronger(
  guide: Guide<TaskId>,
  state: Stronger,
  event: StrongerEvent,
  now: number,
): Stronger {
  switch (event.kind) {
    case 'task':
      return withGuide(state, reduceGuide(guide, state.guide, event.event, now));
    case 'answer': {
      if ((state.answers[event.question] ?? null) === event.answer) return state;
      const { [event.question]: _before, ...others } = state.answers;
      return {
        ...state,
        answers: event.answer === null ? others : { ...others, [event.question]: event.answer },
      };
    }
    case 'asked':
      return state.asked === event.asked ? state : { ...state, asked: event.asked };
    case 'method': {
      if (state.methods.includes(event.method) === event.on) return state;
      return {
        ...state,
        methods: METHODS.filter((method) =>
          method === event.method ? event.on : state.methods.includes(method),
        ),
      };
    }
    default:
      return assertNever(event);
  }
}

/** Notes what Relock saw about tasks. */
export const noteSeenTasks = (
  guide: Guide<TaskId>,
  state: Stronger,
  seen: SeenTasks<TaskId>,
  now: number,
): Stronger => withGuide(state, noteSeen(guide, state.guide, seen, now));

const withGuide = (state: Stronger, guide: Stronger['guide']): Stronger =>
  guide === state.guide ? state : { ...state, guide };
