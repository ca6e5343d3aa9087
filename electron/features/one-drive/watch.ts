import { shortenAddress } from '../../../shared/address';
import type { Watch, WatchResult } from '../../../shared/schema/one-drive';
import { err, ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { Logger } from '../../ports/logger';
import type { Machine } from '../../ports/machine';
import { isLinked, takeBaseline, verifyGone, type Baseline } from './watch-looks';

/** How often, how long. Milliseconds. */
export interface WatchTiming {
  readonly pollMs: number;
  /** How long an account is looked at after it is gone: Windows may sign it in again by itself. */
  readonly settleMs: number;
  readonly countMs: number;
}

const TIMING: WatchTiming = { pollMs: 2_000, settleMs: 60_000, countMs: 120_000 };

export interface WatchDeps {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whose account is open now: what is watched for one person is never shown to another. */
  readonly activeId: () => string | null;
  readonly tell: (watch: Watch) => void;
  /** Writes the outcome into the history; false when it could not. */
  readonly note: (done: {
    /** Whose account was open when the watch began. */
    readonly personId: string | null;
    readonly address: string | null;
    readonly folder: string | null;
    readonly checked: boolean;
  }) => Promise<boolean>;
  readonly timing?: Partial<WatchTiming>;
  readonly sleep?: (ms: number) => Promise<void>;
}

const NONE: Watch = { kind: 'none' };

/** One watch over an unlink that the person does in OneDrive itself. */
interface Job {
  readonly personId: string | null;
  ended: boolean;
  view: Watch;
}

/**
 * Watches while the person takes an account off in OneDrive itself, and looks afterwards. It reads only. It goes on
 * while other screens are open, and ends when it is told to, when the account is gone, or with Relock.
 */
export function createWatch(deps: WatchDeps) {
  const timing = { ...TIMING, ...deps.timing };
  const sleep = deps.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  let current: Job | null = null;

  const mine = (): Job | null =>
    current !== null && current.personId === deps.activeId() ? current : null;
  function show(job: Job, view: Watch): void {
    job.view = view;
    if (mine() === job && !job.ended) deps.tell(view);
  }

  async function run(job: Job, base: Baseline, watched: Watched): Promise<void> {
    const over = (): boolean => job.ended;
    const before = await base.count({
      cancelled: over,
      onCount: (counted) => show(job, { kind: 'counting', ...watched, counted }),
      milliseconds: timing.countMs,
    });
    const since = new Date(deps.clock.now()).toISOString();
    const facts = before.tree?.facts ?? null;
    const watching = { kind: 'watching' as const, ...watched, since, before: facts };
    show(job, { ...watching, sees: true });
    // Two looks in a row: OneDrive writes its keys one by one.
    for (let gone = 0; gone < 2 && !over();) {
      await sleep(timing.pollMs);
      const linked = await isLinked(deps.machine, base);
      gone = linked === 'no' ? gone + 1 : 0;
      const sees = linked !== 'unknown';
      if (job.view.kind === 'watching' && job.view.sees !== sees) show(job, { ...watching, sees });
    }
    const goneAt = new Date(deps.clock.now()).toISOString();
    if (!over()) show(job, { kind: 'settling', ...watched, goneAt });
    const returned = (): void =>
      show(job, { kind: 'done', ...watched, result: cameBack(deps.clock.now(), facts) });
    // Not by the clock: it can be set back, or forward.
    for (let waited = 0; !over() && waited < timing.settleMs; waited += timing.pollMs) {
      await sleep(timing.pollMs);
      if ((await isLinked(deps.machine, base)) !== 'yes') continue;
      returned();
      return;
    }
    if (over()) return;
    show(job, { kind: 'checking', ...watched });
    const seen = await verifyGone(deps.machine, base, before, {
      cancelled: over,
      milliseconds: timing.countMs,
    });
    if (over()) return;
    if (seen === 'linked') {
      returned();
      return;
    }
    const noted = await deps.note({
      personId: job.personId,
      address: watched.address,
      folder: watched.folder,
      checked: seen.outcome === 'verified',
    });
    const reasons = noted ? seen.reasons : [...seen.reasons, 'not-noted' as const];
    const at = new Date(deps.clock.now()).toISOString();
    show(job, { kind: 'done', ...watched, result: { ...seen, reasons, at } });
  }

  return {
    view: (): Watch => mine()?.view ?? NONE,

    async start(
      accountId: string,
      mayAsk: boolean,
    ): Promise<Result<Watch, 'one-drive.not-linked' | 'one-drive.busy'>> {
      const going = current !== null && !current.ended && current.view.kind !== 'done';
      if (going && mine() === null) return err('one-drive.busy');
      if (current !== null) current.ended = true;
      const job: Job = { personId: deps.activeId(), ended: false, view: NONE };
      current = job;
      const base = await takeBaseline(deps.machine, accountId, mayAsk).catch((cause: unknown) => {
        deps.log.warn('one-drive: could not look at the account', { cause: String(cause) });
        return null;
      });
      if (base === null) {
        // Nothing is watched, so that it stands in nobody's way.
        job.ended = true;
        return err('one-drive.not-linked');
      }
      const watched = {
        accountId,
        address: base.email === null ? null : shortenAddress(base.email),
        folder: base.folder,
      };
      show(job, { kind: 'counting', ...watched, counted: 0 });
      void run(job, base, watched).catch((cause: unknown) => {
        deps.log.error('one-drive: the watch broke', { cause: String(cause) });
        const result = { ...cameBack(deps.clock.now(), null), outcome: 'unverified' as const };
        show(job, { kind: 'done', ...watched, result: { ...result, reasons: ['not-seen'] } });
      });
      return ok(job.view);
    },

    /** Ends every watch, whoever it is for: what it was about is forgotten. */
    letGo(): void {
      if (current !== null) current.ended = true;
      current = null;
    },

    stop(): Watch {
      const job = mine();
      if (job !== null) {
        job.ended = true;
        current = null;
        deps.tell(NONE);
      }
      return NONE;
    },
  };
}

type Watched = Pick<Extract<Watch, { kind: 'counting' }>, 'accountId' | 'address' | 'folder'>;

const cameBack = (now: number, before: WatchResult['before']): WatchResult => ({
  outcome: 'came-back',
  reasons: [],
  before,
  after: null,
  onlineGone: 0,
  othersGone: 0,
  byOneDrive: null,
  archives: [],
  counts: null,
  at: new Date(now).toISOString(),
});

export type OneDriveWatch = ReturnType<typeof createWatch>;
