const FIRST_WINDOWS_11_BUILD = 22_000;

/**
 * Whether a Windows with this version (as Node's os.release() gives it, such as "10.0.19045") gets no updates
 * any more: Windows 10 and all before it (settled 19). Null when the version cannot be read.
 */
export function isOldWindows(release: string): boolean | null {
  const parts = /^(\d+)\.\d+\.(\d+)$/.exec(release);
  if (parts === null) return null;
  const [, major, build] = parts;
  return Number(major) < 10 || Number(build) < FIRST_WINDOWS_11_BUILD;
}
