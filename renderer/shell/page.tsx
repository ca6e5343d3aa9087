import { useLayoutEffect, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from '../app';
import { LanguageContext } from '../i18n/use-text';
import { api, tellPainted } from '../ipc/client';
import { AwayScreen } from '../screens/away/AwayScreen';
import { hush } from '../state/announce';
import { useLeaving } from '../state/leaving';
import { useBeginning } from '../state/beginning';
import { applyLook, shownLanguage, startsWithWelcome } from '../state/look';
import { useNavigation } from '../state/navigation';
import { dropSnapshot, followMain, useSnapshotStore } from '../state/snapshot-store';
import { askToUnlock } from '../state/unlocking';
import { keepFocus } from './keep-focus';
import { watchShift } from './watch-shift';
import { watchUse } from './watch-use';

let root: Root | null = null;
let told: 'nothing' | 'frame' | 'usable' = 'nothing';
let stopFollowing: () => void = () => undefined;

/** Draws the house, or the neutral screen, and keeps the way out open. Called once. */
export function startPage(neutral: boolean): void {
  useLeaving.setState({ leave: leaveQuickly });
  watchShift(leaveQuickly);
  watchUse();
  keepFocus();
  useSnapshotStore.subscribe(({ snapshot }, before) => {
    // What was said about one person is not left for the next.
    if (snapshot?.person?.id !== before.snapshot?.person?.id) hush();
  });
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
    told = 'usable';
    void tellPainted(true);
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
  askToUnlock(null);
  useNavigation.setState({ place: 'today', visit: 0 });
  hush();
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
 * Tells main that the first screen can be seen, and once more when it is one to go on from. The first frame
 * after a commit paints it, and the second begins when that is done.
 */
function TellPainted(): ReactNode {
  const opened = useSnapshotStore(({ snapshot }) => snapshot?.keychain.state ?? 'not-asked');
  const usable = opened !== 'not-asked' || startsWithWelcome(location.search);
  useLayoutEffect(() => {
    if (told === 'usable' || (told === 'frame' && !usable)) return;
    told = usable ? 'usable' : 'frame';
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        void tellPainted(usable).then((answer) => {
          if (!answer.ok) useBeginning.setState({ error: answer.error });
        });
      }),
    );
  }, [usable]);
  return null;
}
