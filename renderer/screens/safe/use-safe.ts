import { useCallback, useEffect, useState } from 'react';
import type { SafeItem } from '../../../shared/safe/index-rules';
import { useCall, type Call } from '../../components/use-call';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';

/** One line of the list, without its value. */
export type SafeLine = Omit<SafeItem, 'reminded'>;

interface SafeList {
  readonly personId: string;
  /** Null until main has answered. */
  readonly lines: readonly SafeLine[] | null;
  readonly call: Call;
  readonly read: () => void;
}

/** The lines of the person whose account is open, read when the screen opens and after each change. */
export function useSafe(): SafeList {
  const personId = useSnapshot(({ person }) => person?.id ?? '');
  const [lines, setLines] = useState<readonly SafeLine[] | null>(null);
  const call = useCall();
  const { run } = call;
  const read = useCallback(() => {
    run(() => api.safe.list({ personId }), setLines);
  }, [run, personId]);
  useEffect(read, [read]);
  return { personId, lines, call, read };
}
