/**
 * About how long each step takes a person who does it for the first time, in minutes. Today and the step
 * itself both read it here, so that they never say different things.
 */
export const MINUTES = {
  /** The questions alone. What is advised to somebody with an intruder can take an hour or more. */
  questions: 2,
  press: 3,
  settleClock: 1,
  check: 4,
  leftOpen: 10,
  oneDrive: 2,
  movePassword: 3,
  /** OneDrive on Windows or a Mac: the looks, the clicks, and the minute of watching after. */
  oneDriveShow: 6,
  fakes: 6,
  /** To bring in one list of devices. */
  devices: 5,
  sayWhose: 3,
  lookAgain: 4,
  /** A few steps of the clean-up; each says its own minutes too. */
  cleanUp: 10,
} as const;
