import strengthWorker from './strength.worker?worker&url';

/** The part of Trusted Types that is needed here; TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): URL };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/**
 * SECURITY: the content policy lets this one policy be made, once. It is made while the page starts, so that no
 * other code can make a looser one under its name, and it lets our own worker pass and nothing else.
 */
const policy = trustedTypes?.createPolicy('relock-worker', {
  createScriptURL: (address) => {
    if (address !== strengthWorker) throw new TypeError('Not a worker of ours.');
    return address;
  },
});

/** Starts the worker that judges passwords. Its code and word lists are read now, never before. */
export const startStrengthWorker = (): Worker =>
  new Worker(policy?.createScriptURL(strengthWorker) ?? strengthWorker, { type: 'module' });
