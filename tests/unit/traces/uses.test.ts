import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TRACE_READINGS } from '../../../electron/compose-traces';
import { matchesPlace } from '../../../electron/features/record/place-pattern';
import type { Machine } from '../../../electron/ports/machine';
import type { ReadingUse, TraceReading } from '../../../electron/ports/trace-reading';
import { renderReadings } from '../../../scripts/generators/readings';
import { FULL_LINUX, FULL_MAC, FULL_WINDOWS, paperMachine } from '../../support/trace-machines';

/** Something a reading asked of the machine, as a `ReadingUse` would name it. */
type Asked = readonly [sort: 'registry' | 'file' | 'xattr' | 'tool' | 'other', place: string];

/** A machine that notes everything that it is asked for. */
function watched(machine: Machine): { machine: Machine; asked: Asked[] } {
  const asked: Asked[] = [];
  const { files } = machine;
  const file =
    <T extends unknown[], R>(look: (path: string, ...rest: T) => R) =>
    (path: string, ...rest: T): R => {
      asked.push(['file', path]);
      return look(path, ...rest);
    };
  return {
    asked,
    machine: {
      ...machine,
      registry: {
        read: (root, path) => {
          asked.push(['registry', `${root}\\${path}`]);
          return machine.registry.read(root, path);
        },
      },
      files: {
        stat: file(files.stat),
        list: file(files.list),
        readBytes: file(files.readBytes),
        readText: file(files.readText),
        real: file(files.real),
        xattr: (path, name) => {
          asked.push(['xattr', path]);
          return files.xattr(path, name);
        },
      },
      tools: {
        run: (tool, args) => {
          asked.push(['tool', [tool, ...args].join(' ')]);
          return machine.tools.run(tool, args);
        },
      },
      credentials: () => {
        asked.push(['other', 'credentials']);
        return machine.credentials();
      },
      identity: () => {
        asked.push(['other', 'identity']);
        return machine.identity();
      },
    },
  };
}

function covers(use: ReadingUse, [sort, place]: Asked, machine: Machine): boolean {
  if (sort === 'registry') return 'registry' in use && matchesPlace(use.registry, place, machine);
  if (sort === 'file') return 'file' in use && matchesPlace(use.file, place, machine);
  if (sort === 'xattr') return 'xattr' in use && matchesPlace(use.xattr, place, machine);
  if (sort === 'tool') return 'tool' in use && use.tool === place;
  return place in use;
}

const CASES: readonly (readonly [string, TraceReading, object])[] = [
  ...TRACE_READINGS.win32.map((one) => [one.id, one, FULL_WINDOWS] as const),
  ...TRACE_READINGS.darwin.map((one) => [one.id, one, FULL_MAC] as const),
  ...TRACE_READINGS.linux.map((one) => [one.id, one, FULL_LINUX] as const),
];

describe('what a reading says that it looks at', () => {
  it.each(CASES)('%s asks for nothing else', async (_id, reading, written) => {
    const { machine, asked } = watched(paperMachine(written));
    await reading.read(machine);

    expect(asked.length).toBeGreaterThan(0);
    const unsaid = asked.filter((one) => !reading.uses.some((use) => covers(use, one, machine)));
    expect(unsaid).toEqual([]);
  });

  it.each(CASES)('%s asks for all of it', async (_id, reading, written) => {
    const { machine, asked } = watched(paperMachine(written));
    await reading.read(machine);
    // A wildcard needs something that it stands for; the machine of the test has most.
    const idle = reading.uses.filter(
      (use) =>
        !JSON.stringify(use).includes('*') && !asked.some((one) => covers(use, one, machine)),
    );

    expect(idle.filter((use) => !('tool' in use))).toEqual([]);
  });

  it('is what docs/readings.md says', () => {
    const { path, text } = renderReadings();
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
