import { describe, expect, it } from 'vitest';
import {
  APP_ORIGIN,
  createTrustedSender,
  originOf,
} from '../../../electron/security/trusted-sender';

const ids = new Set([7]);
const trusted = createTrustedSender(ids);
const event = (url: string, { parent = null as object | null, id = 7 } = {}) =>
  ({ sender: { id }, senderFrame: { url, parent } }) as never;

describe('a trusted sender', () => {
  it.each(['app://main/index.html', 'app://main/', 'app://main/index.html?lang=es#today'])(
    'is our page at %s',
    (url) => {
      expect(trusted(event(url))).toBe(true);
    },
  );

  it.each([
    'https://app.main.evil.example/',
    'https://main/index.html',
    'app://main.evil/index.html',
    'app://evil/app://main/',
    'app://main@evil/index.html',
    'app://main:80/index.html',
    'app:main/index.html',
    'file:///etc/passwd',
    'about:blank',
    'about:srcdoc',
    'blob:app://main/1',
    'data:text/html,x',
    '',
    'app://',
  ])('is never a page at %j', (url) => {
    expect(trusted(event(url))).toBe(false);
  });

  it('is never a frame inside our page', () => {
    expect(trusted(event('app://main/index.html', { parent: {} }))).toBe(false);
  });

  it('is never a window that we did not make', () => {
    expect(trusted(event('app://main/index.html', { id: 8 }))).toBe(false);
  });

  it('is never a frame that is gone', () => {
    expect(trusted({ sender: { id: 7 }, senderFrame: null } as never)).toBe(false);
  });

  it('follows the list of own windows', () => {
    const growing = new Set<number>();
    const later = createTrustedSender(growing);

    expect(later(event('app://main/'))).toBe(false);
    growing.add(7);
    expect(later(event('app://main/'))).toBe(true);
  });
});

describe('an origin', () => {
  it('is scheme and host, or nothing at all', () => {
    expect(originOf('app://main/a/b?c')).toBe(APP_ORIGIN);
    expect(originOf('https://user:pass@host.example:8080/x')).toBe('https://host.example:8080');
    expect(originOf('nonsense')).toBe('');
  });
});
