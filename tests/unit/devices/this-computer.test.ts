import { describe, expect, it } from 'vitest';
import { createPaperMachine } from '../../../electron/platform/paper/machine';
import { createMacThisComputer } from '../../../electron/platform/darwin/this-computer';
import { createLinuxThisComputer } from '../../../electron/platform/linux/this-computer';
import { createWindowsThisComputer } from '../../../electron/platform/win32/this-computer';

const text = (value: string) => ({ type: 'REG_SZ', value }) as const;

describe('this computer', () => {
  it('is named by Windows in the registry, where Windows 11 still calls itself 10', async () => {
    const machine = createPaperMachine({
      platform: 'win32',
      registry: {
        'HKLM\\HARDWARE\\DESCRIPTION\\System\\BIOS': {
          SystemManufacturer: text('Dell Inc.'),
          SystemProductName: text('XPS 13 9310'),
        },
        'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
          ProductName: text('Windows 10 Home'),
          CurrentBuildNumber: text('26100'),
        },
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName': {
          ComputerName: text('ANA-PC'),
        },
      },
    });
    expect(await createWindowsThisComputer(machine).look()).toEqual({
      name: 'ANA-PC',
      model: 'Dell XPS 13 9310',
      os: 'Windows 11 Home',
    });
  });

  it('says nothing about a model that the maker left empty', async () => {
    const machine = createPaperMachine({
      platform: 'win32',
      env: { COMPUTERNAME: 'BOB-PC' },
      registry: {
        'HKLM\\HARDWARE\\DESCRIPTION\\System\\BIOS': {
          SystemManufacturer: text('System manufacturer'),
          SystemProductName: text('System Product Name'),
        },
      },
    });
    expect(await createWindowsThisComputer(machine).look()).toEqual({
      name: 'BOB-PC',
      model: null,
      os: null,
    });
  });

  it('is named by Linux in its own files', async () => {
    const machine = createPaperMachine({
      platform: 'linux',
      files: {
        '/etc/hostname': 'anapc\n',
        '/sys/devices/virtual/dmi/id/product_name': 'HP EliteBook\n',
        '/etc/os-release': 'NAME="Debian"\nPRETTY_NAME="Debian GNU/Linux 12"\n',
      },
    });
    expect(await createLinuxThisComputer(machine).look()).toEqual({
      name: 'anapc',
      model: 'HP EliteBook',
      os: 'Debian GNU/Linux 12',
    });
  });

  it('is named by a Mac, and stays unknown when nothing answers', async () => {
    const tool =
      'plutil -extract System.System.ComputerName raw -o - /Library/Preferences/SystemConfiguration/preferences.plist';
    const machine = createPaperMachine({
      platform: 'darwin',
      osVersion: '15.1',
      tools: { [tool]: 'Ana’s MacBook\n' },
    });
    expect(await createMacThisComputer(machine).look()).toEqual({
      name: 'Ana’s MacBook',
      model: null,
      os: 'macOS 15.1',
    });
    expect(
      await createMacThisComputer(
        createPaperMachine({ platform: 'darwin', osVersion: '15.1' }),
      ).look(),
    ).toMatchObject({ name: null });
    expect(await createLinuxThisComputer(createPaperMachine({ platform: 'linux' })).look()).toEqual(
      { name: null, model: null, os: null },
    );
  });
});
