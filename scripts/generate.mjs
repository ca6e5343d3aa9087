// Writes the generated files: the preload bridge, the types of every sentence, the notices of others, and the table
// of readings. `npm run generate`.
import { writeFileSync } from 'node:fs';
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { renderPreload } = await server.ssrLoadModule('/scripts/generators/preload.ts');
  const { renderMessages } = await server.ssrLoadModule('/scripts/generators/messages.ts');
  const { renderNotices } = await server.ssrLoadModule('/scripts/generators/notices.ts');
  const { renderReadings } = await server.ssrLoadModule('/scripts/generators/readings.ts');
  const made = [renderPreload(), ...renderMessages(), renderNotices(), renderReadings()];
  for (const { path, text } of made) {
    writeFileSync(path, text);
    process.stdout.write(`Wrote ${path}\n`);
  }
} finally {
  await server.close();
}
