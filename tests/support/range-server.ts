import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A marked password, with its SHA-1 in the two parts of the range protocol. */
export const LEAKED = 'zyxqana-markwort-9';
const DIGEST = createHash('sha1').update(LEAKED).digest('hex').toUpperCase();
export const BEGINNING = DIGEST.slice(0, 5);
export const ENDING = DIGEST.slice(5);

export const rowOf = (ending: string, count: number): string => `${ending}:${String(count)}`;

/** An answer as the service gives it with padding: these rows among others, and rows with the count 0. */
export function padded(rows: readonly string[], length = 950): string {
  const others = Array.from({ length: length - rows.length }, (_, index) => {
    const ending = createHash('sha1').update(String(index)).digest('hex').toUpperCase().slice(5);
    return rowOf(ending, index % 3 === 0 ? 0 : (index % 90) + 1);
  });
  const middle = Math.floor(others.length / 2);
  return [...others.slice(0, middle), ...rows, ...others.slice(middle)].join('\r\n');
}

/** The ways in which a server can answer, or not. */
export const MANNERS = [
  'found',
  'not-found',
  'only-padding',
  'slow',
  'slow-body',
  'cut',
  'short',
  'huge',
  'html',
  'redirect',
  'busy',
  'not-there',
  'hangs-up',
] as const;
export type Manner = (typeof MANNERS)[number];

/** Answers like the range service, in the manner that is set. */
export function answerInManner(
  manner: Manner,
  _request: IncomingMessage,
  response: ServerResponse,
): void {
  const send = (text: string, status = 200, more: Record<string, string> = {}): void => {
    response.writeHead(status, { 'Content-Type': 'text/plain', ...more }).end(text);
  };
  const found = padded([rowOf(ENDING, 42)]);
  switch (manner) {
    case 'found':
      send(found);
      return;
    case 'not-found':
      send(padded([]));
      return;
    case 'only-padding':
      send(padded([rowOf(ENDING, 0)]));
      return;
    case 'slow':
      return; // It never says anything.
    case 'slow-body':
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.write(found.slice(0, 500));
      return;
    case 'cut':
      // The connection ends before the announced length.
      response.writeHead(200, { 'Content-Length': String(found.length) });
      response.write(padded([]).slice(0, 900), () => response.destroy());
      return;
    case 'short':
      send(padded([], 300));
      return;
    case 'huge':
      send('0'.repeat(3_000_000));
      return;
    case 'html':
      send('<!doctype html><title>Sign in to the guest network</title>', 200, {
        'Content-Type': 'text/html',
      });
      return;
    case 'redirect':
      send('', 302, { Location: 'https://192.0.2.1/portal' });
      return;
    case 'busy':
      send('', 429);
      return;
    case 'not-there':
      send('no', 404);
      return;
    case 'hangs-up':
      response.destroy();
      return;
  }
}
