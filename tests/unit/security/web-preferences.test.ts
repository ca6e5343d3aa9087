import { expect, it } from 'vitest';
import { SECURE_WEB_PREFERENCES } from '../../../electron/security/web-preferences';

// Written out a second time on purpose: whoever loosens it must say so in two places.
it('every window is sandboxed, isolated and without Node.js', () => {
  expect(SECURE_WEB_PREFERENCES).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});
