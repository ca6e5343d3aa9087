import * as fs from 'node:fs/promises';
import path from 'node:path';
import { configHome } from './paths';

/** The systemd user unit that comes with the client. */
export const UNIT = 'onedrive.service';

/**
 * Did this user turn the unit on? The link that `systemctl --user enable` makes is read itself: Debian's package
 * also enables the unit for everybody in /etc, which no user can turn off and which does nothing without a token.
 */
export async function ownUnitEnabled(places: {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}): Promise<'yes' | 'no' | 'unknown'> {
  const units = path.join(configHome(places.env, places.home), 'systemd', 'user');
  try {
    const wants = (await fs.readdir(units)).filter((name) => /\.(wants|requires)$/.test(name));
    const links = await Promise.all(
      wants.map((folder) => fs.lstat(path.join(units, folder, UNIT)).catch(() => null)),
    );
    return links.some((link) => link !== null) ? 'yes' : 'no';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'no' : 'unknown';
  }
}
