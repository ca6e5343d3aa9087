import { useState } from 'react';
import type { AppError } from '../../../shared/ipc/define';
import type { Settings } from '../../../shared/settings';
import type { ErrorCode } from '../../components/use-call';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';

interface ShownSettings {
  /** What the person chose last, even while main is still saving it. */
  readonly settings: Settings;
  readonly change: (part: Partial<Omit<Settings, 'version'>>) => void;
  readonly error: AppError<ErrorCode> | null;
}

interface Wish {
  readonly since: Settings;
  readonly parts: Partial<Settings>;
}

/**
 * Settings that answer at once. Arrow keys move through answers faster than a disk writes,
 * so no choice waits for the one before it and none is dropped.
 */
export function useSettings(): ShownSettings {
  const saved = useSnapshot((snapshot) => snapshot.settings);
  // What was chosen since these saved settings came; it is over as soon as main shows newer ones.
  const [wish, setWish] = useState<Wish>({ since: saved, parts: {} });
  const [error, setError] = useState<AppError<ErrorCode> | null>(null);
  const wished = wish.since === saved ? wish.parts : {};
  const failed = (cause: AppError<ErrorCode>): void => {
    setWish({ since: saved, parts: {} });
    setError(cause);
  };
  const change: ShownSettings['change'] = (part) => {
    setWish((before) => ({
      since: saved,
      parts: { ...(before.since === saved ? before.parts : {}), ...part },
    }));
    setError(null);
    api.settings.change(part).then(
      (result) => {
        if (!result.ok) failed(result.error);
      },
      () => {
        failed({ code: 'ipc.internal' });
      },
    );
  };
  return { settings: { ...saved, ...wished }, change, error };
}
