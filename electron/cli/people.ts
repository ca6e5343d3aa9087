import { err, ok, type Result } from '../../shared/result';
import type { CliContext, CliEnd } from './context';

/**
 * Whose work this is. Named: it must be one of the people here, so the keychain must be open. Not named: the only
 * person, or nobody.
 */
export async function choosePerson({
  request,
  services,
  say,
  line,
}: CliContext): Promise<Result<string | null, CliEnd>> {
  const names = await services.people();
  const wanted = request.person;
  if (!names.ok) {
    if (wanted === null) return ok(null);
    line(say('cli.no-keychain'));
    return err({ exit: 3, json: { command: request.command, error: { code: 'no-keychain' } } });
  }
  if (wanted === null) return ok(names.value.length === 1 ? (names.value[0] ?? null) : null);
  const found = names.value.find((name) => name === wanted);
  if (found !== undefined) return ok(found);
  line(say('cli.unknown-person', { name: wanted }));
  return err({ exit: 2, json: { command: request.command, error: { code: 'unknown-person' } } });
}
