/** A quick unlock that the system guards, such as a fingerprint. Where there is none, the option is not shown. */
export interface QuickUnlock {
  /** Can it be used now on this computer? */
  available(): boolean;
  /** Asks the person through the system. False = they or the system said no. `reason` is shown by the system. */
  ask(reason: string): Promise<boolean>;
}

/** For systems where Electron offers none. */
export const NO_QUICK_UNLOCK: QuickUnlock = {
  available: () => false,
  ask: () => Promise.resolve(false),
};
