import type { CliContext, CliEnd } from './context';

/** Versions, platform, keychain and where data lives. It asks nobody and changes nothing. */
export async function status({ services, say, line }: CliContext): Promise<CliEnd> {
  const { version, node, electron, platform, arch, dataFolder } = services.facts;
  const [state, exists, client] = await Promise.all([
    services.keychainState(),
    services.dataFolderExists(),
    services.clientVersion(),
  ]);
  line(say('cli.status.version', { version }));
  line(
    say('cli.status.node', {
      node,
      electron: electron ?? '',
      has: electron === null ? 'no' : 'yes',
    }),
  );
  line(say('cli.status.platform', { platform, arch }));
  line(say('cli.status.keychain', { backend: services.backend, state }));
  line(say('cli.status.data', { folder: dataFolder, exists: exists ? 'yes' : 'no' }));
  if (platform === 'linux')
    line(say('cli.status.client', { version: client ?? '', has: client === null ? 'no' : 'yes' }));
  const json = {
    command: 'status',
    version,
    node,
    electron,
    platform,
    arch,
    keychain: { backend: services.backend, state },
    dataFolder: { path: dataFolder, exists },
    oneDriveClient: client,
  };
  return { exit: 0, json };
}
