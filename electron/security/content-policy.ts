/**
 * The content policy as data. The page may load its own files and nothing else, and connect nowhere.
 * One Trusted Types policy may be made, once: it turns the address of our own worker into one that may run
 * (renderer/workers/worker-address.ts).
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'relock-worker',
} as const;

/** Sent as a header with every file of the page. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
