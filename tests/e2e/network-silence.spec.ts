import { expect, test } from 'playwright/test';
import { launchApp } from '../support/launch';
import { canWatchSystemCalls, watchNetwork } from '../support/network-watch';
import { TOUR_NAMES, TOURS } from '../support/tours';
import { startVirtualSession } from '../support/virtual-session';

declare global {
  /** Where the page notes what its content policy stopped. */
  var violations: string[] | undefined;
}

/**
 * "Nothing is sent": a run through every screen is watched at four levels. At the end the same watch sees a
 * planted attempt, so that silence cannot come from looking the wrong way.
 */
for (const tour of TOUR_NAMES)
  test(`a run through every screen makes no network attempt: ${tour}`, async () => {
    test.setTimeout(180_000);
    test.skip(!canWatchSystemCalls(), 'this system does not let tests watch system calls (strace)');
    const session = await startVirtualSession();
    const watch = watchNetwork(session);
    const relock = await launchApp({ session: watch.session });
    try {
      const foreign: string[] = [];
      relock.page.on('request', (request) => {
        if (!request.url().startsWith('app://main/')) foreign.push(request.url());
      });
      await relock.page.addInitScript(() => {
        globalThis.violations = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          globalThis.violations?.push(`${event.effectiveDirective} ${event.blockedURI}`);
        });
      });
      // Chromium's own account of every request, whoever made it and whether or not it was let through.
      await relock.app.evaluate(({ session: { defaultSession } }) => {
        const requests: string[] = [];
        Object.assign(globalThis, { requests });
        const note = ({ url }: { url: string }): void => void requests.push(url);
        defaultSession.webRequest.onErrorOccurred(note);
        defaultSession.webRequest.onSendHeaders(note);
        defaultSession.webRequest.onCompleted(note);
      });
      await relock.page.reload();

      for (const stop of TOURS[tour]) await stop.open(relock);

      const requests = await relock.app.evaluate(
        () => (globalThis as unknown as { requests: string[] }).requests,
      );
      expect(requests.length).toBeGreaterThan(0);
      expect(requests.filter((url) => !url.startsWith('app://main/'))).toEqual([]);
      expect(foreign).toEqual([]);
      expect(await relock.page.evaluate(() => globalThis.violations)).toEqual([]);
      expect(watch.fromNode()).toEqual([]);
      expect(watch.fromSystem()).toEqual([]);

      // 192.0.2.1 belongs to nobody (RFC 5737).
      await relock.app.evaluate(async ({ net }) => {
        const { connect } = process.getBuiltinModule('node:net');
        connect(9, '192.0.2.1').on('error', () => undefined);
        await net.fetch('https://192.0.2.1/').catch(() => undefined);
      });
      await expect.poll(() => new Set(watch.fromNode())).toEqual(new Set(['net.connect']));
      await expect.poll(() => watch.fromSystem().length).toBeGreaterThan(0);
      const after = await relock.app.evaluate(
        () => (globalThis as unknown as { requests: string[] }).requests,
      );
      expect(after.filter((url) => !url.startsWith('app://main/'))).toContain('https://192.0.2.1/');
    } finally {
      await relock.close();
      watch.stop();
      await session.stop();
    }
  });
