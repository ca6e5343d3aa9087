import { err, ok, type Result } from '../../shared/result';
import type { CliContext, CliEnd, CliPerson } from './context';
import { noKeychain } from './no-keychain';

/**
 * Whose work this is. Behind an app lock nobody is named, so where somebody is locked it is not even said whether
 * a name is one of the people here. Named: it must be one of the people here, so the keychain must be open. Not named: the only
 * person, or nobody where nobody is kept; with several, one must be named.
 */
export async function choosePerson(context: CliContext): Promise<Result<CliPerson | null, CliEnd>> {
  const { request, services, say, line } = context;
  const people = await services.people();
  const wanted = request.person;
  if (!people.ok) {
    if (wanted === null) return ok(null);
    return err(await noKeychain(context));
  }
  const { open, locked } = people.value;
  if (wanted === null && open.length + locked > 1) {
    line(say('cli.several-people'));
    return err({ exit: 2, json: { command: request.command, error: { code: 'choose-person' } } });
  }
  const found = open.find(({ name }) => wanted === null || name === wanted);
  if (found !== undefined) return ok(found);
  if (locked > 0) {
    line(say('cli.locked'));
    return err({ exit: 3, json: { command: request.command, error: { code: 'locked' } } });
  }
  if (wanted === null) return ok(null);
  line(say('cli.unknown-person', { name: wanted }));
  return err({ exit: 2, json: { command: request.command, error: { code: 'unknown-person' } } });
}
