/** Why an answer of the list of leaked passwords did not come, or not whole. */
export type RangeFault = 'offline' | 'not-trusted' | 'redirected' | 'cut' | 'stopped';

export class RangeFailure extends Error {
  override readonly name = 'RangeFailure';
  readonly fault: RangeFault;

  constructor(fault: RangeFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface RangeReply {
  readonly status: number;
  /** The body as it comes. Rejects with a `RangeFailure`. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** The public list of leaked passwords, asked by five characters of a SHA-1. */
export interface RangeSource {
  /** One question. Rejects with a `RangeFailure`; `signal` stops it at any time. */
  ask(prefix: string, signal: AbortSignal): Promise<RangeReply>;
}
