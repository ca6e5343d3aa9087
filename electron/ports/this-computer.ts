import type { ThisComputer } from '../../shared/devices/this-computer';

/** What the system calls the computer in front of the person. What it does not say is null. */
export interface ThisComputerSource {
  look(): Promise<ThisComputer>;
}
