import type { AppContract } from '../../../shared/ipc/contract';
import type { Handlers } from '../../../shared/ipc/define';
import { err, ok, type Result } from '../../../shared/result';
import {
  DEFAULT_SETTINGS,
  type Language,
  type Settings,
  type SettingsChange,
} from '../../../shared/settings';
import type { AppState } from '../session/app-state';
import type { Session } from '../session/session';
import type { createForgetEverything } from './forget-everything';

interface SettingsCallsDeps {
  readonly store: {
    change(change: SettingsChange): Promise<Result<Settings, 'settings.not-saved'>>;
    changeInMemory(change: SettingsChange): Settings;
  };
  readonly state: AppState;
  readonly session: Session;
  readonly languageOf: (settings: Settings) => Language;
  /** Tells the window's frame and its form fields which theme counts. */
  readonly showTheme: (theme: Settings['theme']) => void;
  readonly forget: ReturnType<typeof createForgetEverything>;
}

/** What the Settings screen may ask. */
export function createSettingsCalls(deps: SettingsCallsDeps): Handlers<AppContract>['settings'] {
  const { store, state, session, languageOf, showTheme } = deps;

  function show(settings: Settings): void {
    showTheme(settings.theme);
    state.change({ settings, language: languageOf(settings) });
  }

  return {
    async change(change) {
      // Where nothing may be kept, a change counts for this session (settled 2).
      if (!state.get().keeping) {
        show(store.changeInMemory(change));
        return ok(null);
      }
      const changed = await store.change(change);
      if (!changed.ok) {
        // A full disk must not keep anybody from larger text, or at the page about Leave quickly.
        show(store.changeInMemory(change));
        return err({ code: changed.error });
      }
      show(changed.value);
      return ok(null);
    },
    async forgetEverything() {
      const forgotten = await deps.forget();
      if (!forgotten.ok) {
        await session.open();
        return err({ code: forgotten.error });
      }
      show(store.changeInMemory(DEFAULT_SETTINGS));
      return ok({ ...forgotten.value, left: [...forgotten.value.left] });
    },
  };
}
