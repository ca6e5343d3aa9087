import type { Shell } from 'electron';
import { LINKS, type LinkId } from '../../shared/links';
import { OS_SETTINGS, type OsSettingsId } from '../../shared/os-settings';
import { err, ok, type Result } from '../../shared/result';

interface ExternalLinksDeps {
  readonly shell: Pick<Shell, 'openExternal'>;
}

/**
 * Opens a named address in the person's own browser, or a named page of the system's settings. The only caller of
 * `openExternal`: it takes an id, so that no text from the page can become an address.
 */
export function createExternalLinks({ shell }: ExternalLinksDeps) {
  return {
    async open(linkId: LinkId): Promise<Result<null, 'links.no-browser'>> {
      // SECURITY: the router checked the id already; a name that every object has is still no link of ours.
      if (!Object.hasOwn(LINKS, linkId)) return err('links.no-browser');
      try {
        await shell.openExternal(LINKS[linkId]);
        return ok(null);
      } catch {
        return err('links.no-browser');
      }
    },
    async openSettings(settingsId: OsSettingsId): Promise<Result<null, 'links.no-settings'>> {
      // SECURITY: as above.
      if (!Object.hasOwn(OS_SETTINGS, settingsId)) return err('links.no-settings');
      try {
        await shell.openExternal(OS_SETTINGS[settingsId]);
        return ok(null);
      } catch {
        return err('links.no-settings');
      }
    },
  };
}

export type ExternalLinks = ReturnType<typeof createExternalLinks>;
