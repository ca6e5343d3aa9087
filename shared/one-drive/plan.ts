import type { Finding } from './findings';

/** One account as the plan of an unlink lists it. */
export interface PlanAccount {
  readonly id: string;
  readonly kind: 'personal' | 'work' | 'unknown';
  /** As it is written; null when this computer does not say. */
  readonly email: string | null;
  readonly folder: string | null;
  /** Null: nobody can tell. */
  readonly linked: boolean | null;
}

/** What taking OneDrive off would meet on this computer. Reading it changes nothing. */
export interface OneDrivePlan {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly accounts: readonly PlanAccount[];
  readonly client: { readonly path: string } | null;
  readonly findings: readonly Finding[];
}

/** What concerns one account: what is about it, and what is about the whole computer. */
export const findingsFor = (plan: OneDrivePlan, accountId: string): readonly Finding[] =>
  plan.findings.filter(({ account }) => account === null || account === accountId);
