import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Language } from '../../shared/settings';
import { SECURE_WEB_PREFERENCES } from '../security/web-preferences';
import { APP_ORIGIN } from '../security/trusted-sender';
import type { FirstLook } from './first-look';

/** The paper of each theme, so that nothing flashes before the first paint: tokens.css `--paper-deep`. */
const PAPER = { light: '#ebe4d6', dark: '#131210' } as const;

interface MainWindowOptions {
  readonly look: FirstLook;
  /** The language to show, after "system" was resolved. */
  readonly language: Language;
  /** The folder with main.mjs, preload.cjs and renderer/. */
  readonly folder: string;
  readonly devTools: boolean;
}

/** Makes the one window, hidden until it can be painted. What it loads is decided here alone. */
export function createMainWindow({
  look,
  language,
  folder,
  devTools,
}: MainWindowOptions): BrowserWindow {
  nativeTheme.themeSource = look.theme;
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    title: 'Relock',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      ...SECURE_WEB_PREFERENCES,
      devTools,
      preload: path.join(folder, 'preload.cjs'),
    },
  });
  // The title says nothing about whose account is open.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageUrl(look, language));
  return window;
}

/** What the page begins with: the house, the welcome of a first start, or the neutral screen behind a hidden window. */
type FirstScreen = 'house' | 'welcome' | 'neutral';

/** The page's address. Look and language travel in it, so that the first paint is right without asking main. */
export function pageUrl(look: FirstLook, language: Language, screen?: FirstScreen): string {
  const wish = new URLSearchParams({
    lang: language,
    theme: look.theme,
    text: String(look.textSize),
    screen: screen ?? (look.leaveExplained ? 'house' : 'welcome'),
  });
  return `${APP_ORIGIN}/index.html?${wish.toString()}`;
}
