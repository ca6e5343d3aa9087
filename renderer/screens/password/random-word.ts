import type { RandomWord } from '../../../shared/password/random';

/** Chance from the system, the only kind that passwords may be made of. */
export const randomWord: RandomWord = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
