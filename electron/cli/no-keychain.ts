import type { CliContext, CliEnd } from './context';

/** The keychain does not let Relock work now: says how it stands, and the way out of that. */
export async function noKeychain({
  request,
  services,
  say,
  line,
}: Omit<CliContext, 'ask'>): Promise<CliEnd> {
  const state = await services.keychainState();
  line(say('cli.no-keychain', { state }));
  return {
    exit: 3,
    json: { command: request.command, error: { code: 'no-keychain', keychain: state } },
  };
}
