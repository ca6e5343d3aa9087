import type { Machine } from '../../ports/machine';
import type { TraceReading } from '../../ports/trace-reading';
import { personalWords } from './personal-words';
import { emptyNotes, recording } from './recorder';
import { idsIn, replaceNames } from './replace-names';

/**
 * Describes a computer for a report: exactly what the readings look at, with addresses, names and ids replaced. With
 * `--machine` the description gives the same findings as the computer did, under other names.
 */
export async function recordMachine(
  machine: Machine,
  readings: readonly TraceReading[],
): Promise<object> {
  const notes = emptyNotes();
  for (const reading of readings) await reading.read(recording(machine, reading, notes));
  const known = idsIn(JSON.stringify(readings.map(({ uses }) => uses)));
  const described = {
    platform: machine.platform,
    osVersion: machine.osVersion,
    language: machine.language,
    home: machine.home,
    elevated: await machine.elevated(),
    env: notes.env,
    registry: machine.platform === 'win32' ? notes.registry : undefined,
    files: notes.files,
    tools: notes.tools,
    credentials: notes.credentials,
    identity: notes.identity,
  };
  const uses = readings.flatMap((one) => one.uses);
  return replaceNames(described, known, personalWords(notes, uses, machine));
}
