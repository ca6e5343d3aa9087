import { useLayoutEffect, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from '../app';
import { LanguageContext } from '../i18n/use-text';
import { api, tellPainted } from '../ipc/client';
import { AwayScreen } from '../screens/away/AwayScreen';
import { useAnnouncement } from '../state/announce';
import { useLeaving } from '../state/leaving';
import { applyLook, shownLanguage } from '../state/look';
import { useNavigation } from '../state/navigation';
import { dropSnapshot, followMain, useSnapshotStore } from '../state/snapshot-store';
import { watchShift } from './watch-shift';

let root: Root | null = null;
let told = false;
let stopFollowing: () => void = () => undefined;

/** Draws the house, or the neutral screen, and keeps the way out open. Called once. */
export function startPage(neutral: boolean): void {
  useLeaving.setState({ leave: leaveQuickly });
  watchShift(leaveQuickly);
  // Main can hide Relock too; the page then goes the same way, without asking main again.
  useSnapshotStore.subscribe(({ snapshot }) => {
    if (snapshot?.away === true) {
      const { language, settings } = snapshot;
      applyLook({ language, theme: settings.theme, textSize: settings.textSize });
      blank();
      showNeutral();
    }
  });
  if (neutral) {
    // Main runs already, and a hidden window paints nothing that could be waited for.
    told = true;
    tellPainted();
    showNeutral();
  } else {
    showHouse();
  }
}

function showHouse(): void {
  draw(
    <>
      <App />
      <TellPainted />
    </>,
  );
  stopFollowing = followMain(api.app);
}

function showNeutral(): void {
  draw(
    <LanguageContext value={shownLanguage()}>
      <AwayScreen onBack={showHouse} />
    </LanguageContext>,
  );
}

/** Leave quickly: the page is empty before this returns; only then is main asked to hide the window. */
function leaveQuickly(): void {
  if (root === null) return;
  blank();
  void api.app.leave({}).then(showNeutral, showNeutral);
}

/**
 * Takes everything out of the document in this very task, and out of memory: a fresh root later
 * keeps no earlier tree alive, as hiding or re-rendering would.
 */
function blank(): void {
  document.body.replaceChildren();
  stopFollowing();
  root?.unmount();
  root = null;
  dropSnapshot();
  useNavigation.setState({ place: 'today', visit: 0 });
  useAnnouncement.setState({ text: '', count: 0 });
  useLeaving.setState({ taps: 0 });
}

function draw(content: ReactNode): void {
  root?.unmount();
  const host = document.createElement('div');
  host.id = 'root';
  document.body.replaceChildren(host);
  root = createRoot(host);
  root.render(content);
}

/**
 * Tells main once that the first screen can be seen. The first frame after the commit paints it, and the
 * second begins when that is done.
 */
function TellPainted(): ReactNode {
  useLayoutEffect(() => {
    if (told) return;
    told = true;
    requestAnimationFrame(() => requestAnimationFrame(tellPainted));
  }, []);
  return null;
}
