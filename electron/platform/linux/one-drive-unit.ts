import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { UnitLink } from '../../ports/one-drive-client';
import { configHome } from './paths';

/** The systemd user unit that comes with the client. */
export const UNIT = 'onedrive.service';

/**
 * Did this user turn the unit on? The links that `systemctl --user enable` makes are read themselves: Debian's
 * package also enables the unit for everybody in /etc, which no user can turn off and which does nothing without a
 * token. Null when they cannot be read.
 */
export async function readUnitLinks(places: {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}): Promise<readonly UnitLink[] | null> {
  const units = path.join(configHome(places.env, places.home), 'systemd', 'user');
  try {
    const wants = (await fs.readdir(units)).filter((name) => /\.(wants|requires)$/.test(name));
    const links = await Promise.all(
      wants.map((folder) => readLink(path.join(units, folder, UNIT))),
    );
    return links.filter((link) => link !== null);
  } catch (cause) {
    return isMissing(cause) ? [] : null;
  }
}

async function readLink(file: string): Promise<UnitLink | null> {
  try {
    return { path: file, target: await fs.readlink(file) };
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/** Makes the links again where they were: a unit may be wanted by another target than `enable` would choose. */
export async function makeUnitLinks(links: readonly UnitLink[]): Promise<void> {
  for (const link of links) {
    if ((await readLink(link.path).catch(() => null))?.target === link.target) continue;
    await fs.mkdir(path.dirname(link.path), { recursive: true });
    await fs.symlink(link.target, link.path);
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
