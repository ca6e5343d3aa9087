import { useSnapshot } from './snapshot-store';

/** Is this a Windows computer? OneDrive there is another program than on Linux, and some words differ. */
export const useOnWindows = (): boolean =>
  useSnapshot((snapshot) => snapshot.app.platform === 'win32');
