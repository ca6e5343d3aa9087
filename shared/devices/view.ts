import { readTask, isOpen } from '../guide/reading';
import { cleanUpTasks } from './cleanup';
import { isToGo, type Devices } from './state';

/** What travels in every snapshot: a few numbers. The devices themselves have a call of their own. */
export interface DevicesSummary {
  readonly count: number;
  /** Nobody has said yet whose these are. */
  readonly toSay: number;
  readonly toGo: number;
  readonly unknown: number;
  /** Steps of the clean-up that are to be done now. */
  readonly openSteps: number;
  readonly lookAgainAt: string | null;
}

/** The numbers of a person's devices. `now` is not needed: steps here never come back by time alone. */
export function summaryOf(devices: Devices): DevicesSummary {
  const { items, guide, lookAgain } = devices;
  return {
    count: items.length,
    toSay: items.filter(({ whose }) => whose === null).length,
    toGo: items.filter(isToGo).length,
    unknown: items.filter(({ whose }) => whose?.kind === 'unknown').length,
    openSteps: cleanUpTasks(devices).filter((task) => isOpen(readTask(task, guide, 0))).length,
    lookAgainAt: lookAgain?.at ?? null,
  };
}
