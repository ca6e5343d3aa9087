import { describe, expect, it } from 'vitest';
import { createWindowsSession } from '../../../electron/platform/win32/windows-session';
import { silentLog } from '../../support/silent-log';

describe('OneDrive of this session', () => {
  it.each([
    ['no', true],
    ['yes', false],
    ['unknown', false],
  ] as const)('is started only without an administrator’s rights: %s', async (elevated, begins) => {
    const started: string[] = [];
    const session = createWindowsSession({
      loadApi: () => Promise.reject(new Error('not Windows')),
      commands: { run: () => Promise.reject(new Error('not asked')) },
      starter: {
        start: async (executable, args) => {
          started.push([executable, ...args].join(' '));
          return true;
        },
      },
      elevated: async () => elevated,
      systemRoot: 'C:\\Windows',
      log: silentLog,
    });
    expect(await session.start('C:\\OneDrive.exe')).toBe(begins);
    expect(await session.askToEnd('C:\\OneDrive.exe')).toBe(begins);
    expect(started).toEqual(
      begins ? ['C:\\OneDrive.exe /background', 'C:\\OneDrive.exe /shutdown'] : [],
    );
    expect(await session.programs()).toBeNull();
  });
});
