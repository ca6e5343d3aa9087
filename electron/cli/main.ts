import { composeCli } from '../compose-cli';

// The command line in plain Node.js. The process ends by itself, so that everything is printed first.
process.exitCode = await composeCli(process.argv.slice(2));
