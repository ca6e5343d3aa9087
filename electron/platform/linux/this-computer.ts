import type { Machine } from '../../ports/machine';
import type { ThisComputerSource } from '../../ports/this-computer';

/** The name, model and distribution of this Linux. None of it is in Microsoft's lists; it can be typed in. */
export function createLinuxThisComputer({ files }: Machine): ThisComputerSource {
  const lineOf = async (file: string): Promise<string | null> => {
    const read = await files.readText(file, 64 * 1024);
    const text = read.ok ? read.value.trim() : '';
    return text === '' ? null : text;
  };
  return {
    async look() {
      const [running, kept, model, release] = await Promise.all(
        [
          '/proc/sys/kernel/hostname',
          '/etc/hostname',
          '/sys/devices/virtual/dmi/id/product_name',
          '/etc/os-release',
        ].map(lineOf),
      );
      return {
        name: (running ?? kept)?.split('\n')[0] ?? null,
        model: model ?? null,
        os: /^PRETTY_NAME="?([^"\n]+)/mu.exec(release ?? '')?.[1] ?? null,
      };
    },
  };
}
