/** A desktop session of its own for tests (see scripts/lib/session.mjs, which the scripts use too). */
export { startVirtualSession } from '../../scripts/lib/session.mjs';
import type { SessionOptions, VirtualSession } from '../../scripts/lib/session.mjs';
export type { SessionOptions, VirtualSession };
