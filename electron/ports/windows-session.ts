/** One running program. `name` is its file name as Windows gives it ("OneDrive.exe"). */
export interface RunningProgram {
  readonly pid: number;
  readonly name: string;
}

/**
 * The programs of this sign-in to Windows, and the three things that may be asked of OneDrive. Other people's
 * sessions are never listed, so that nothing in them can be ended. Wine has no such list worth the name: in
 * tests a scripted one stands here and says so (settled 13).
 */
export interface WindowsSession {
  /** The programs of this session alone; null when they could not be listed. */
  programs(): Promise<readonly RunningProgram[] | null>;
  /** Asks OneDrive to end (`/shutdown`). False when it could not be started for that. */
  askToEnd(executable: string): Promise<boolean>;
  /** Ends one program by its number. False when Windows did not do it. */
  end(program: RunningProgram): Promise<boolean>;
  /** Starts OneDrive in the background, with the rights of this person. False when it did not start. */
  start(executable: string): Promise<boolean>;
}
