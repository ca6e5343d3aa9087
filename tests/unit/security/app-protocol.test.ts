import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAppProtocolHandler } from '../../../electron/security/app-protocol';
import { CONTENT_SECURITY_POLICY } from '../../../electron/security/content-policy';

// Watched, not replaced: what is refused must not even reach the disk.
vi.mock('node:fs/promises', { spy: true });

let base: string;
let serve: ReturnType<typeof createAppProtocolHandler>;

beforeAll(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'relock-protocol-'));
  const root = path.join(base, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<h1>page</h1>');
  writeFileSync(path.join(root, 'assets', 'a b.js'), 'spaced');
  writeFileSync(path.join(root, 'notes.json'), '{}');
  writeFileSync(path.join(root, 'no-ending'), 'x');
  // On Windows a backslash separates folders; elsewhere it is a letter like any other, and still refused.
  if (process.platform !== 'win32') writeFileSync(path.join(root, 'back\\slash.html'), 'x');
  // Neighbours of a type that is served, so that only the folder check keeps them private.
  writeFileSync(path.join(base, 'secret.js'), 'secret');
  mkdirSync(path.join(base, 'renderer-old'));
  writeFileSync(path.join(base, 'renderer-old', 'secret.html'), 'secret');
  serve = createAppProtocolHandler(root);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const get = (url: string) => serve({ url, method: 'GET' });

describe('the app scheme', () => {
  it.each(['app://main/index.html', 'app://main/', 'app://main/index.html?lang=es#x'])(
    'serves the page at %s',
    async (url) => {
      const response = await get(url);

      expect(response.status).toBe(200);
      expect(await response.text()).toBe('<h1>page</h1>');
    },
  );

  it('sends the content policy, the type and the isolation of the page as headers', async () => {
    const { headers } = await get('app://main/index.html');

    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('finds files in folders and decodes names once', async () => {
    const response = await get('app://main/assets/a%20b.js');

    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('spaced');
    expect((await get('app://main/assets/a%2520b.js')).status).toBe(404);
  });

  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/back%5cslash.html',
    '/..\\secret.js',
    '/%2e%2e/renderer-old/secret.html',
    '/..%2frenderer-old%2fsecret.html',
    '/..%2frenderer%2f..%2fsecret.js',
    '/index.html%00.js',
    '/%zz.html',
    '/%2fetc%2fhostname.html',
    '/assets',
    '/assets/',
    '/missing.html',
    '/notes.json',
    '/no-ending',
  ])('does not serve %s', async (name) => {
    const response = await get(`app://main${name}`);

    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['/index.html%00.js', '/index.html%00', '/back%5cslash.html'])(
    'asks the disk nothing for %s',
    async (name) => {
      vi.mocked(readFile).mockClear();

      expect((await get(`app://main${name}`)).status).toBe(404);
      expect(readFile).not.toHaveBeenCalled();
    },
  );

  it.each(['app://other/index.html', 'app://main.evil/index.html', 'app://Main/index.html'])(
    'does not serve %s',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'get'])('does not answer %s', async (method) => {
    expect((await serve({ url: 'app://main/index.html', method })).status).toBe(404);
  });
});
