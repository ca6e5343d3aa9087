/** How a program ended. `not-found` covers "may not be run" too: either way it did nothing. */
export type CommandOutcome =
  | {
      readonly kind: 'exited';
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'killed'; readonly signal: string };

export interface CommandOptions {
  /** Milliseconds; the program is killed after that. */
  readonly timeoutMs: number;
  /** Variables beside the reduced standard set. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one program by absolute path with an argument list. Never a shell, never a script. */
export interface CommandRunner {
  run(
    executable: string,
    args: readonly string[],
    options: CommandOptions,
  ): Promise<CommandOutcome>;
}

/** Starts a program that goes on by itself: it is neither waited for nor ended with Relock. */
export interface ProgramStarter {
  /** By absolute path. False when it could not be started; how it ends is not known. */
  start(executable: string, args: readonly string[]): Promise<boolean>;
}
