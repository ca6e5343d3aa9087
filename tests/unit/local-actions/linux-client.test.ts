import { describe, expect, it } from 'vitest';
import { parseClientConfig, syncFolder } from '../../../electron/platform/linux/one-drive-config';
import { configHome, userDataFolder } from '../../../electron/platform/linux/paths';
import { userDataFolder as macDataFolder } from '../../../electron/platform/darwin/paths';
import { userDataFolder as windowsDataFolder } from '../../../electron/platform/win32/paths';

describe('the settings of the Linux client', () => {
  it.each([
    ['', '/home/ana/OneDrive'],
    ['sync_dir = "~/Cloud"', '/home/ana/Cloud'],
    ['sync_dir="/srv/one drive"', '/srv/one drive'],
    ['sync_dir = "~"', '/home/ana'],
    ['sync_dir = ""', '/home/ana/OneDrive'],
    ['# sync_dir = "~/A"\n; sync_dir = "~/B"', '/home/ana/OneDrive'],
    ['sync_dir = "~/A"\nsync_dir = "~/B"', '/home/ana/B'],
    ['  sync_dir   =   "~/Josés 😀"  \r', '/home/ana/Josés 😀'],
    ['sync_dir = "~ana/x"', '/home/ana/~ana/x'],
  ])('%j means %s', (text, folder) => {
    expect(syncFolder(parseClientConfig(text), '/home/ana')).toBe(folder);
  });

  it.each(['sync_dir ~/OneDrive', 'sync_dir = ~/OneDrive', 'sync_dir = "~/OneDrive', 'nonsense'])(
    'calls %j malformed, as the client does',
    (text) => {
      expect(parseClientConfig(text).malformed).toBe(true);
    },
  );
});

describe('where Relock keeps its data', () => {
  it('follows each system', () => {
    expect(userDataFolder({}, '/home/ana')).toBe('/home/ana/.config/Relock');
    expect(userDataFolder({ XDG_CONFIG_HOME: '/c' }, '/home/ana')).toBe('/c/Relock');
    expect(macDataFolder({}, '/Users/ana')).toBe('/Users/ana/Library/Application Support/Relock');
    expect(
      windowsDataFolder({ APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' }, 'C:\\Users\\ana'),
    ).toBe('C:\\Users\\ana\\AppData\\Roaming\\Relock');
    expect(windowsDataFolder({}, 'C:\\Users\\ana')).toBe(
      'C:\\Users\\ana\\AppData\\Roaming\\Relock',
    );
  });

  it('ignores an XDG_CONFIG_HOME that is not absolute', () => {
    expect(configHome({ XDG_CONFIG_HOME: 'here' }, '/home/ana')).toBe('/home/ana/.config');
  });
});
