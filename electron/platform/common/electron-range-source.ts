import { net, session, type Session } from 'electron';
import { RangeFailure, type RangeFault, type RangeSource } from '../../ports/range-source';
import { isRangeAddress, rangeAddress } from '../../security/range-address';

/** In memory only: without `persist:` Chromium writes nothing about it. */
const PARTITION = 'leak-check';
/** The service asks programs to say who they are. No version, no system. */
const USER_AGENT = 'Relock';

/**
 * Asks by Chromium's own network, so that the certificates that this computer trusts count. It has a session of
 * its own, without cookies and cache, which lets nothing but the one address through.
 */
export function createElectronRangeSource(): RangeSource {
  let own: Session | null = null;
  return {
    async ask(prefix, signal) {
      own ??= openSession();
      const request = net.request({
        method: 'GET',
        url: rangeAddress(prefix),
        session: own,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      });
      request.setHeader('Add-Padding', 'true');
      request.setHeader('Accept', 'text/plain');
      return await new Promise((resolve, reject) => {
        let failed: ((why: RangeFailure) => void) | null = reject;
        const fail = (fault: RangeFault): void => failed?.(new RangeFailure(fault));
        signal.addEventListener('abort', () => {
          fail('stopped');
          request.abort();
        });
        request.on('redirect', () => {
          fail('redirected');
        });
        request.on('error', (error) => {
          fail(faultOf(error.message));
        });
        request.on('response', (response) => {
          const { stream, push, close, breakOff } = createBody();
          failed = breakOff;
          response.on('data', push);
          response.on('end', close);
          response.on('aborted', () => {
            breakOff(new RangeFailure('cut'));
          });
          response.on('error', (error: Error) => {
            breakOff(new RangeFailure(faultOf(error.message)));
          });
          resolve({ status: response.statusCode, body: stream });
        });
        request.end();
      });
    },
  };
}

function openSession(): Session {
  const opened = session.fromPartition(PARTITION, { cache: false });
  opened.setUserAgent(USER_AGENT, 'en');
  // SECURITY: nothing but a question of five characters to the one host, whoever uses this session.
  opened.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isRangeAddress(url) });
  });
  return opened;
}

/** What Chromium's own name of a failure means to a person. */
function faultOf(message: string): RangeFault {
  if (/redirect/i.test(message)) return 'redirected';
  if (/ERR_(CERT|SSL|BAD_SSL)/.test(message)) return 'not-trusted';
  if (
    /ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE|CONTENT_DECODING|CONNECTION_CLOSED|EMPTY_RESPONSE|CONNECTION_RESET)/.test(
      message,
    )
  )
    return 'cut';
  if (/ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)/.test(message)) return 'stopped';
  return 'offline';
}

/** A body that is pushed on one side and read on the other. */
function createBody() {
  const parts: Uint8Array[] = [];
  let over = false;
  let broken: RangeFailure | null = null;
  let wake: () => void = () => undefined;
  async function* read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const part = parts.shift();
      if (part !== undefined) yield part;
      else if (broken !== null) throw broken;
      else if (over) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return {
    stream: read(),
    push: (part: Uint8Array): void => {
      parts.push(part);
      wake();
    },
    close: (): void => {
      over = true;
      wake();
    },
    breakOff: (why: RangeFailure): void => {
      broken ??= why;
      wake();
    },
  };
}
