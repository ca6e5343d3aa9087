import type { Machine } from '../../ports/machine';
import { findValue, type RegistryKey } from '../../ports/registry';
import type { ThisComputerSource } from '../../ports/this-computer';

const BIOS = 'HARDWARE\\DESCRIPTION\\System\\BIOS';
const WINDOWS = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const NAME = 'SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName';

/** From this build on it is Windows 11, whatever `ProductName` says. */
const WINDOWS_11 = 22_000;

/** The name, model and edition of this Windows, from the registry. */
export function createWindowsThisComputer(machine: Machine): ThisComputerSource {
  const keyOf = async (path: string): Promise<RegistryKey | null> => {
    const read = await machine.registry.read('HKLM', path);
    return read.ok ? read.value : null;
  };
  return {
    async look() {
      const [bios, windows, active] = await Promise.all([BIOS, WINDOWS, NAME].map(keyOf));
      return {
        name: textOf(active, 'ComputerName') ?? machine.env('COMPUTERNAME') ?? null,
        model: modelOf(textOf(bios, 'SystemManufacturer'), textOf(bios, 'SystemProductName')),
        os: edition(textOf(windows, 'ProductName'), textOf(windows, 'CurrentBuildNumber')),
      };
    },
  };
}

function textOf(key: RegistryKey | null | undefined, name: string): string | null {
  const data = key == null ? undefined : findValue(key, name);
  const text = data?.kind === 'text' ? data.text.trim() : '';
  return text === '' ? null : text;
}

/** “HP” and “HP Pavilion 15” are one name; “Dell Inc.” goes before “XPS 13 9310”. */
function modelOf(maker: string | null, product: string | null): string | null {
  if (product === null || /^(?:system product name|to be filled|default string)/iu.test(product))
    return null;
  const [short = ''] = (maker ?? '').split(/[ ,]/u);
  const known = short === '' || /^(?:microsoft|lenovo|system|default)$/iu.test(short);
  return known || product.toLowerCase().startsWith(short.toLowerCase())
    ? product
    : `${short} ${product}`;
}

function edition(product: string | null, build: string | null): string | null {
  if (product === null) return null;
  return Number(build) >= WINDOWS_11 ? product.replace('Windows 10', 'Windows 11') : product;
}
