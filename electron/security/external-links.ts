import type { Shell } from 'electron';
import { LINKS, type LinkId } from '../../shared/links';
import { err, ok, type Result } from '../../shared/result';

interface ExternalLinksDeps {
  readonly shell: Pick<Shell, 'openExternal'>;
}

/**
 * Opens a named address in the person's own browser. The only caller of `openExternal`:
 * it takes an id, so that no text from the page can become an address.
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
  };
}

export type ExternalLinks = ReturnType<typeof createExternalLinks>;
