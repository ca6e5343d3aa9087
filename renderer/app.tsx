import { useLayoutEffect, type ReactNode } from 'react';
import { LanguageContext } from './i18n/use-text';
import { CallError } from './components/CallError';
import { Opening } from './screens/today/Opening';
import { useBeginning } from './state/beginning';
import { CurrentPlace } from './shell/CurrentPlace';
import { PlaceGuard } from './shell/PlaceGuard';
import { Shell } from './shell/Shell';
import { FirstWelcome } from './screens/welcome/WelcomeScreen';
import { applyLook, shownLanguage, startsWithWelcome } from './state/look';
import { useNavigation } from './state/navigation';
import { useSnapshotStore } from './state/snapshot-store';

/** The house. The frame is painted at once; the place fills in when main has answered. */
export function App(): ReactNode {
  const snapshot = useSnapshotStore((store) => store.snapshot);
  const visit = useNavigation((navigation) => navigation.visit);
  const language = snapshot?.language;
  const theme = snapshot?.settings.theme;
  const textSize = snapshot?.settings.textSize;
  useLayoutEffect(() => {
    if (language === undefined || theme === undefined || textSize === undefined) return;
    applyLook({ language, theme, textSize });
  }, [language, theme, textSize]);
  return (
    <LanguageContext value={language ?? shownLanguage()}>
      <Shell>
        <PlaceGuard visit={visit}>
          {snapshot === null ? <BeforeMain /> : <CurrentPlace />}
        </PlaceGuard>
      </Shell>
    </LanguageContext>
  );
}

/** What can be shown before main has answered: the welcome, if nobody has read it, else that it is opening. */
function BeforeMain(): ReactNode {
  const error = useBeginning((beginning) => beginning.error);
  if (error !== null) return <CallError error={error} />;
  return startsWithWelcome(location.search) ? <FirstWelcome /> : <Opening />;
}
