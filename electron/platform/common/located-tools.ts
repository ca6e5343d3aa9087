import type { CommandRunner } from '../../ports/command-runner';
import type { MachineTools, ToolId } from '../../ports/machine';

const TOOL_TIMEOUT_MS = 10_000;

interface LocatedToolsDeps {
  readonly commands: CommandRunner;
  /** The absolute places of a program, best first; none when this system does not have it. */
  readonly placesOf: (tool: ToolId) => readonly string[];
}

/** The programs of this system at their fixed places: never by a search path that somebody could change. */
export function createLocatedTools({ commands, placesOf }: LocatedToolsDeps): MachineTools {
  return {
    async run(tool, args, timeoutMs = TOOL_TIMEOUT_MS) {
      for (const place of placesOf(tool)) {
        const outcome = await commands.run(place, args, { timeoutMs });
        if (outcome.kind !== 'not-found') return outcome;
      }
      return { kind: 'not-found' };
    },
  };
}
