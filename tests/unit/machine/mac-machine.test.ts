import { describe, expect, it } from 'vitest';
import { createLocatedTools } from '../../../electron/platform/common/located-tools';
import { expandVariables, isNetworkPath } from '../../../electron/platform/common/machine-paths';
import { createXattr, macVersion } from '../../../electron/platform/darwin/machine';
import type { CommandOutcome } from '../../../electron/ports/command-runner';

const exited = (code: number, stdout = '', stderr = ''): CommandOutcome => ({
  kind: 'exited',
  code,
  stdout,
  stderr,
});

describe('a Mac', () => {
  it.each([
    ['20.6.0', '11'],
    ['24.6.0', '15'],
    ['25.0.0', '26'],
    ['19.6.0', '19.6.0'],
    ['rubbish', 'rubbish'],
  ])('with the kernel %s is macOS %s', (kernel, version) => {
    expect(macVersion(kernel)).toBe(version);
  });

  it.each([
    [exited(0, 'com.microsoft.OneDrive.FileProvider/A\n'), 'com.microsoft.OneDrive.FileProvider/A'],
    [exited(1, '', 'xattr: /x: No such xattr: name'), null],
    [exited(1, '', 'xattr: No such file: /x'), 'not-found'],
    [exited(1, '', 'xattr: [Errno 1] Operation not permitted: /x'), 'denied'],
    [exited(1, '', 'xattr: [Errno 13] Permission denied: /x'), 'denied'],
    [exited(1, '', 'odd'), 'failed'],
    [{ kind: 'timed-out' } as const, 'timed-out'],
    [{ kind: 'not-found' } as const, 'failed'],
  ])('an attribute that ends with %j is %s', async (end, answer) => {
    const asked: string[] = [];
    const xattr = createXattr({
      run: async (tool, args) => {
        asked.push([tool, ...args].join(' '));
        return end;
      },
    });
    const value = await xattr('/x', 'name');

    expect(value.ok ? value.value : value.error).toBe(answer);
    // Of the thing itself: a link is not followed.
    expect(asked).toEqual(['xattr -p -s name /x']);
  });
});

it('runs a program from its fixed places only, the first that is there', async () => {
  const tried: string[] = [];
  const tools = createLocatedTools({
    commands: {
      run: async (place) => {
        tried.push(place);
        return place === '/b/rclone' ? exited(0, 'here') : { kind: 'not-found' };
      },
    },
    placesOf: (tool) => (tool === 'rclone' ? ['/a/rclone', '/b/rclone', '/c/rclone'] : []),
  });

  expect(await tools.run('rclone', [])).toEqual(exited(0, 'here'));
  expect(tried).toEqual(['/a/rclone', '/b/rclone']);
  expect(await tools.run('security', [])).toEqual({ kind: 'not-found' });
});

it.each([
  ['\\\\server\\share', true],
  ['//server/share', true],
  ['\\\\?\\UNC\\server\\share', true],
  ['\\\\?\\C:\\x', false],
  ['\\\\.\\pipe\\x', false],
  ['C:\\x', false],
  ['/home/ana', false],
])('%s lies on another computer: %s', (path, answer) => {
  expect(isNetworkPath(path)).toBe(answer);
});

it('puts in variables once, and leaves what is not set', () => {
  const env = (name: string) => (name === 'A' ? '%B%' : undefined);
  expect(expandVariables('%A%\\x %C% 100%', env)).toBe('%B%\\x %C% 100%');
});
