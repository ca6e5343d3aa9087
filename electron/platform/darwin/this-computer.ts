import type { Machine } from '../../ports/machine';
import type { ThisComputerSource } from '../../ports/this-computer';

/** The name that the Mac was given, from the system's own settings. No prompt comes of it. */
export function createMacThisComputer({ tools, osVersion }: Machine): ThisComputerSource {
  return {
    async look() {
      const asked = await tools.run('plutil', [
        '-extract',
        'System.System.ComputerName',
        'raw',
        '-o',
        '-',
        '/Library/Preferences/SystemConfiguration/preferences.plist',
      ]);
      const name = asked.kind === 'exited' && asked.code === 0 ? asked.stdout.trim() : '';
      return { name: name === '' ? null : name, model: null, os: `macOS ${osVersion}`.trim() };
    },
  };
}
