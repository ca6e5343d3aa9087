import { create } from 'zustand';
import type { AppError, TransportErrorCode } from '../../shared/ipc/define';

/** Why main could not begin; null as long as nothing is wrong. Nothing but the frame can work then. */
export const useBeginning = create<{ readonly error: AppError<TransportErrorCode> | null }>(() => ({
  error: null,
}));
