import { composeCli } from '../compose-cli';

/** `relock --cli …`: the command line inside the packaged app, which has to be told to end. */
export async function runPackagedCli(argv: readonly string[]): Promise<void> {
  const code = await composeCli(argv);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(code);
}

const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });
