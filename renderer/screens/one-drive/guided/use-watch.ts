import { useCallback, useEffect, useState } from 'react';
import type { Watch } from '../../../../shared/schema/one-drive';
import { api } from '../../../ipc/client';

/** The watch that main keeps: as it stands now, and each change of it. Null until main has answered. */
export function useWatch(): readonly [Watch | null, (watch: Watch) => void] {
  const [watch, setWatch] = useState<Watch | null>(null);
  useEffect(() => {
    let heard = false;
    const off = api.oneDrive.watching((news) => {
      heard = true;
      setWatch(news);
    });
    void api.oneDrive.watched({}).then((answer) => {
      // What main said meanwhile is newer than this answer.
      if (!heard) setWatch(answer.ok ? answer.value : { kind: 'none' });
    });
    return off;
  }, []);
  return [watch, useCallback((news: Watch) => setWatch(news), [])];
}
