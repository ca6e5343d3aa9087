// Writes the generated files: the preload bridge, the types of every sentence, the notices of others. `npm run generate`.
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
  for (const { path, text } of [renderPreload(), ...renderMessages(), renderNotices()]) {
    writeFileSync(path, text);
    process.stdout.write(`Wrote ${path}\n`);
  }
} finally {
  await server.close();
}
