import { traceKey, type Trace, type Unseen } from '../../../shared/traces';
import type { Clock } from '../../ports/clock';
import type { Logger } from '../../ports/logger';
import type { Machine } from '../../ports/machine';
import type { ReadingResult, TraceReading } from '../../ports/trace-reading';

/** One look at a computer: all that was found, and what the look could not cover. */
export interface TracesLook {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly traces: readonly Trace[];
  readonly unseen: readonly Unseen[];
}

export interface TracesLookDeps {
  readonly machine: Machine;
  readonly readings: readonly TraceReading[];
  readonly clock: Clock;
  readonly log: Logger;
}

/** Looks for Microsoft sign-ins. Changes nothing; `mayAsk` also reads where macOS asks the person first. */
export interface TracesSource {
  look(options: { readonly mayAsk: boolean }): Promise<TracesLook>;
}

/** Runs every reading of this machine; one that breaks is told as a kind that could not be read. */
export function createTracesSource(deps: TracesLookDeps): TracesSource {
  return {
    async look({ mayAsk }) {
      const results = await Promise.all(
        deps.readings.map(async (reading) =>
          reading.asks !== undefined && !mayAsk
            ? { traces: [], unseen: [reading.asks] }
            : guarded(reading, deps),
        ),
      );
      return {
        at: new Date(deps.clock.now()).toISOString(),
        traces: withoutDoubles(results.flatMap(({ traces }) => traces)),
        unseen: results.flatMap(({ unseen }) => unseen ?? []),
      };
    },
  };
}

async function guarded(
  reading: TraceReading,
  { machine, log }: TracesLookDeps,
): Promise<ReadingResult> {
  try {
    return await reading.read(machine);
  } catch (cause) {
    log.error('A reading broke', {
      reading: reading.id,
      cause: cause instanceof Error ? cause.stack : String(cause),
    });
    const traces = reading.kinds.map((kind): Trace => ({
      kind,
      account: null,
      accountKind: 'unknown',
      state: 'could-not-read',
      where: reading.id,
      signOut: 'leave-alone',
      count: 1,
    }));
    return { traces };
  }
}

function withoutDoubles(traces: readonly Trace[]): readonly Trace[] {
  const seen = new Map<string, Trace>();
  for (const trace of traces) if (!seen.has(traceKey(trace))) seen.set(traceKey(trace), trace);
  return [...seen.values()];
}
