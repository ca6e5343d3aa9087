import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SECURE_WEB_PREFERENCES } from '../../../electron/security/web-preferences';
import { createMainWindow, pageUrl } from '../../../electron/window/main-window';

const seen = vi.hoisted(() => ({
  options: undefined as Record<string, unknown> | undefined,
  loaded: [] as string[],
  listeners: new Map<string, (event: { preventDefault: () => void }) => void>(),
  shown: 0,
  theme: { themeSource: 'system', shouldUseDarkColors: false },
}));

vi.mock('electron', () => ({
  nativeTheme: seen.theme,
  BrowserWindow: class {
    constructor(options: Record<string, unknown>) {
      seen.options = options;
    }
    on = (name: string, listener: () => void) => void seen.listeners.set(name, listener);
    once = this.on;
    show = () => void (seen.shown += 1);
    loadURL = (url: string) => Promise.resolve(void seen.loaded.push(url));
  },
}));

const look = { language: 'system', theme: 'dark', textSize: 150, leaveExplained: true } as const;
const open = (devTools = false) =>
  createMainWindow({ look, language: 'es', folder: '/app', devTools });

beforeEach(() => {
  seen.loaded.length = 0;
  seen.shown = 0;
  seen.theme.shouldUseDarkColors = false;
});

describe('the window', () => {
  it('has exactly the secure preferences, our preload, and DevTools in development only', () => {
    open();
    expect(seen.options?.['webPreferences']).toEqual({
      ...SECURE_WEB_PREFERENCES,
      devTools: false,
      preload: '/app/preload.cjs',
    });

    open(true);
    expect(seen.options?.['webPreferences']).toMatchObject({ devTools: true });
  });

  it('loads our page and nothing else', () => {
    open();

    expect(seen.loaded).toEqual(['app://main/index.html?lang=es&theme=dark&text=150&screen=house']);
  });

  it('is called Relock, whatever the page says', () => {
    let prevented = 0;

    open();
    seen.listeners.get('page-title-updated')?.({ preventDefault: () => (prevented += 1) });

    expect(seen.options?.['title']).toBe('Relock');
    expect(prevented).toBe(1);
  });

  it('stays hidden until it can be painted, on paper of its theme', () => {
    open();
    expect(seen.options).toMatchObject({ show: false, backgroundColor: '#ebe4d6' });
    expect(seen.shown).toBe(0);
    seen.listeners.get('ready-to-show')?.({ preventDefault: () => undefined });
    expect(seen.shown).toBe(1);

    seen.theme.shouldUseDarkColors = true;
    open();
    expect(seen.options).toMatchObject({ backgroundColor: '#131210' });
    expect(seen.theme.themeSource).toBe('dark');
  });
});

describe('the address of the page', () => {
  it('tells the look and nothing about people', () => {
    expect(pageUrl({ ...look, theme: 'system', textSize: 100 }, 'en')).toBe(
      'app://main/index.html?lang=en&theme=system&text=100&screen=house',
    );
  });
});
