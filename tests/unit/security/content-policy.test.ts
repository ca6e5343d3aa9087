import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/security/content-policy';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((part) => {
    const [name = '', ...values] = part.split(' ');
    return [name, values.join(' ')];
  }),
);

describe('the content policy', () => {
  // Written out a second time on purpose: whoever loosens it must say so in two places.
  it('allows own files, one policy for the address of a worker, and nothing else', () => {
    expect(Object.fromEntries(directives)).toEqual({
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
    });
  });

  it('names no address, no scheme and nothing unsafe', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|data:|blob:|\*|\./);
  });
});
