import { oneDriveLookSchema } from '../../schema/local-actions';
import { call } from '../define';
import { nothing } from './common';

/** What OneDrive holds on this computer. */
export const oneDrive = {
  look: call({ input: nothing, output: oneDriveLookSchema }),
} as const;
