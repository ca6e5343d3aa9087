import { err, ok, type Result } from '../../shared/result';
import type { CliContext, CliEnd, CliPerson } from './context';
import { noKeychain } from './no-keychain';

/**
 * Whose work this is. Named: it must be one of the people here, so the keychain must be open. Not named: the only
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
  if (wanted === null && people.value.length > 1) {
    line(say('cli.several-people'));
    return err({ exit: 2, json: { command: request.command, error: { code: 'choose-person' } } });
  }
  if (wanted === null) return ok(people.value[0] ?? null);
  const found = people.value.find(({ name }) => name === wanted);
  if (found !== undefined) return ok(found);
  line(say('cli.unknown-person', { name: wanted }));
  return err({ exit: 2, json: { command: request.command, error: { code: 'unknown-person' } } });
}
