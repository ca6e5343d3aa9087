import { createTracesSource, type TracesSource } from './features/traces/look-for-traces';
import { MAC_TRACE_READINGS } from './platform/darwin/traces/index';
import { LINUX_TRACE_READINGS } from './platform/linux/traces/index';
import { WINDOWS_TRACE_READINGS } from './platform/win32/traces/index';
import type { Clock } from './ports/clock';
import type { Logger } from './ports/logger';
import type { Machine, MachinePlatform } from './ports/machine';
import type { TraceReading } from './ports/trace-reading';

/** Every reading of Microsoft sign-ins, by the system it is for. docs/readings.md is made from this table. */
export const TRACE_READINGS: Readonly<Record<MachinePlatform, readonly TraceReading[]>> = {
  win32: WINDOWS_TRACE_READINGS,
  darwin: MAC_TRACE_READINGS,
  linux: LINUX_TRACE_READINGS,
};

/** Looks for Microsoft sign-ins on that machine, with the readings of its system. */
export const composeTraces = (deps: {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly log: Logger;
}): TracesSource =>
  createTracesSource({ ...deps, readings: TRACE_READINGS[deps.machine.platform] });
