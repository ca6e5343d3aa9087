import type { Trace, TraceKind, Unseen } from '../../shared/traces';
import type { Machine } from './machine';

/**
 * One place that a reading looks at. `*` stands for one part of a path, or for the rest of a name. Registry
 * values, and nothing else of a key, are taken into a report; of a file only what `reduce` leaves.
 */
export type ReadingUse =
  | { readonly registry: string; readonly values: readonly string[] }
  | {
      readonly file: string;
      readonly what: 'content' | 'names' | 'presence';
      /** The part of a file's content that the reading needs, without anything secret. */
      readonly reduce?: (content: Uint8Array) => string;
    }
  | { readonly xattr: string; readonly name: string }
  /** `reduce` is the part of what the program prints that may be taken into a report. */
  | { readonly tool: string; readonly reduce?: (printed: string) => string }
  /** `keep`: the names that are Microsoft's; all others are nobody's business. */
  | { readonly credentials: true; readonly keep: (target: string) => boolean }
  | { readonly identity: true };

/** What one reading found, and what it could not cover. */
export interface ReadingResult {
  readonly traces: readonly Trace[];
  readonly unseen?: readonly Unseen[];
}

/** Looks at one family of places. It only reads, never a secret, and never rejects for what lies there. */
export interface TraceReading {
  /** Stable, for documents and logs: "windows/one-drive". */
  readonly id: string;
  readonly kinds: readonly TraceKind[];
  /** Exactly what it looks at; docs/readings.md is made from it, and a test holds it to it. */
  readonly uses: readonly ReadingUse[];
  /** macOS asks the person for consent when this is read: only after a gesture that explains it (settled 15). */
  readonly asks?: Unseen;
  read(machine: Machine): Promise<ReadingResult>;
}
