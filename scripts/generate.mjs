// Writes the generated files: the preload bridge and the types of every sentence. `npm run generate`.
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
  for (const { path, text } of [renderPreload(), ...renderMessages()]) {
    writeFileSync(path, text);
    process.stdout.write(`Wrote ${path}\n`);
  }
} finally {
  await server.close();
}
