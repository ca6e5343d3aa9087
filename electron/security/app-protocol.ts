import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from './content-policy';

/** The only kinds of file that the page is made of. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves the built page from `root`, and nothing outside its folder, with the content policy as a real header. */
export function createAppProtocolHandler(root: string) {
  return async ({ url, method }: { url: string; method: string }): Promise<Response> => {
    const file = fileFor(root, url);
    const type = file === null ? undefined : TYPES[path.extname(file)];
    if (method !== 'GET' || file === null || type === undefined) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      });
    } catch {
      return notFound();
    }
  };
}

const notFound = (): Response => new Response(null, { status: 404 });

/** The file that an address means, or null when it means none of ours. */
function fileFor(root: string, url: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== 'main') return null;
  let name: string;
  try {
    name = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return null; // Not valid percent-encoding.
  }
  // SECURITY: a backslash separates folders on Windows, and a NUL byte cuts names short.
  if (name.includes('\\') || name.includes('\0')) return null;
  const file = path.join(root, name);
  return path.relative(root, file).startsWith('..') ? null : file;
}
