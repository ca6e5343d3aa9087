import { fold } from '../text/clean';
import { sameModel } from './merge';
import type { DeviceType } from './types';

/** What the system says about the computer in front of the person. Null: it does not say. */
export interface ThisComputer {
  readonly name: string | null;
  readonly model: string | null;
  readonly os: string | null;
}

/** What is known about a device of a list, as far as it matters here. */
export interface MaybeThis {
  readonly name: string;
  readonly model: string | null;
  readonly type: DeviceType;
  readonly saysThis: boolean;
}

/** `ask`: it may be, and only the person can tell. */
export type IsThis = 'yes' | 'no' | 'ask';

/**
 * Which of these is the computer in front of the person. A name alone decides only when no other device has it and
 * the models do not differ; a model alone never decides, because a renamed computer keeps it and so does its twin.
 */
export function whichIsThis(
  devices: readonly MaybeThis[],
  computer: ThisComputer,
): readonly IsThis[] {
  const named = devices.map((device) => isComputer(device) && sameName(device.name, computer.name));
  const modelled = devices.map(
    (device) =>
      isComputer(device) &&
      (sameModel(device.model, computer.model) || sameModel(device.name, computer.model)),
  );
  const names = named.filter(Boolean).length;
  const sureNamed = named.flatMap((is, index) => (is && modelled[index] === true ? [index] : []));
  const answers = devices.map((device, index): IsThis => {
    if (!isComputer(device)) return 'no';
    if (named[index] === true) {
      if (names > 1)
        return sureNamed.length === 1 ? (sureNamed[0] === index ? 'yes' : 'no') : 'ask';
      return differs(device.model, computer.model) ? 'ask' : 'yes';
    }
    return device.saysThis || modelled[index] === true ? 'ask' : 'no';
  });
  // One that is sure answers for all the others.
  return answers.includes('yes')
    ? answers.map((answer) => (answer === 'yes' ? 'yes' : 'no'))
    : answers;
}

const isComputer = ({ type }: MaybeThis): boolean => type === 'computer' || type === 'unknown';

/** Windows cuts a name after 15 characters in some places, and a domain may follow a dot. */
function sameName(a: string, b: string | null): boolean {
  if (b === null || b === '') return false;
  const [first, second] = [a, b].map((name) =>
    fold(name).replace(/\.(?:local|lan|home|fritz\.box)$/u, ''),
  );
  return (
    first === second ||
    (first?.slice(0, 15) === second?.slice(0, 15) && Math.min(a.length, b.length) === 15)
  );
}

const differs = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && !sameModel(a, b);
