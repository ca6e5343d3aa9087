import { err } from '../../../shared/result';
import type { Registry } from '../../ports/registry';

/** There is no registry on this system, which is not the same as an empty one. */
export const noRegistry: Registry = { read: () => Promise.resolve(err('unavailable')) };
