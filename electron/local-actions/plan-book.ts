import { randomUUID } from 'node:crypto';
import type { Answers, PlanView, Warning } from '../../shared/local-actions';
import type { Clock } from '../ports/clock';
import type { Draft, LocalAction } from './action';
import type { KeepingState } from './store';

/** How long a plan may be run as it was shown, in milliseconds. */
export const PLAN_LIFETIME_MS = 5 * 60_000;
/** Plans that nobody ran; the oldest go first. */
const MOST_PLANS = 20;

/** A plan as it was shown, with what is needed to run it. */
export interface ShownPlan {
  readonly action: LocalAction;
  readonly accountId: string;
  readonly answers: Answers;
  readonly draft: Draft;
  readonly view: PlanView;
  readonly fingerprint: string;
}

/** The plans that were shown and not run. Main makes the ids; a plan is taken out once (settled 9). */
export function createPlanBook(clock: Clock) {
  const plans = new Map<string, ShownPlan>();
  return {
    /** Builds the plan that a person sees. */
    show: (given: {
      action: LocalAction;
      accountId: string;
      answers: Answers;
      draft: Draft;
      keeping: KeepingState;
    }) => {
      const { action, draft, keeping } = given;
      const session = keeping === 'session';
      const warnings: Warning[] = [...draft.warnings];
      if (session) warnings.unshift('no-undo-without-keychain');
      const view: PlanView = {
        planId: randomUUID(),
        actionId: action.id,
        account: draft.account,
        folder: draft.folder,
        stops: [...draft.stops],
        warnings,
        questions: [...draft.questions],
        undoDays: session ? 0 : action.undoDays,
        expiresAt: new Date(clock.now() + PLAN_LIFETIME_MS).toISOString(),
      };
      const fingerprint = `${draft.fingerprint} ${session ? 'session' : 'kept'}`;
      const { accountId, answers } = given;
      return { action, accountId, answers, draft, view, fingerprint } satisfies ShownPlan;
    },
    keep: (plan: ShownPlan): void => {
      plans.set(plan.view.planId, plan);
      const [oldest] = plans.keys();
      if (plans.size > MOST_PLANS && oldest !== undefined) plans.delete(oldest);
    },
    find: (planId: string): ShownPlan | null => plans.get(planId) ?? null,
    take: (planId: string): boolean => plans.delete(planId),
    clear: (): void => plans.clear(),
  };
}
