import { describe, expect, it } from 'vitest';
import { createExternalLinks } from '../../../electron/security/external-links';
import { LINK_IDS, LINKS, type LinkId } from '../../../shared/links';
import { OS_SETTINGS, OS_SETTINGS_IDS, type OsSettingsId } from '../../../shared/os-settings';

function setup(openExternal = async (_url: string): Promise<void> => undefined) {
  const opened: unknown[][] = [];
  const links = createExternalLinks({
    shell: {
      openExternal: (...args: [string]) => {
        opened.push(args);
        return openExternal(args[0]);
      },
    },
  });
  return { links, opened };
}

describe('opening a page in the own browser', () => {
  it.each(LINK_IDS)('opens exactly the address of %s', async (linkId) => {
    const { links, opened } = setup();

    expect(await links.open(linkId)).toEqual({ ok: true, value: null });
    expect(opened).toEqual([[LINKS[linkId]]]);
  });

  it('says when there is no browser, and keeps the reason to itself', async () => {
    const { links } = setup(() => Promise.reject(new Error('xdg-open: /home/ana failed')));

    expect(await links.open('account.security')).toEqual({ ok: false, error: 'links.no-browser' });
  });

  it.each(['https://evil.example', 'toString', '__proto__', ''])(
    'opens nothing for %j, even if it came past the router',
    async (linkId) => {
      const { links, opened } = setup();

      expect((await links.open(linkId as LinkId)).ok).toBe(false);
      expect(opened).toEqual([]);
    },
  );
});

describe('opening a page of the system’s settings', () => {
  it.each(OS_SETTINGS_IDS)('opens exactly the page of %s', async (settingsId) => {
    const { links, opened } = setup();

    expect(await links.openSettings(settingsId)).toEqual({ ok: true, value: null });
    expect(opened).toEqual([[OS_SETTINGS[settingsId]]]);
    expect(OS_SETTINGS[settingsId]).toMatch(
      /^(ms-settings:[a-z]+|x-apple\.systempreferences:[\w.-]+)$/,
    );
  });

  it.each(['ms-settings:network', 'https://evil.example', 'constructor', ''])(
    'opens nothing for %j, even if it came past the router',
    async (settingsId) => {
      const { links, opened } = setup();

      expect((await links.openSettings(settingsId as OsSettingsId)).ok).toBe(false);
      expect(opened).toEqual([]);
    },
  );

  it('says when the page did not open', async () => {
    const { links } = setup(() => Promise.reject(new Error('no handler')));

    expect(await links.openSettings('windows.work')).toEqual({
      ok: false,
      error: 'links.no-settings',
    });
  });
});
