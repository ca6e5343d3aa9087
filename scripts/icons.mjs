import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseFlags } from './lib/args.mjs';
import { startVirtualDisplay } from './lib/display.mjs';
import { ensureElectron, prepareRun } from './lib/electron.mjs';
import { inRoot } from './lib/paths.mjs';
import { must } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { writeApp } from './lib/stage.mjs';

/**
 * `node scripts/icons.mjs`: draws resources/icons/mark.svg at every size with Electron's own painter
 * and packs the sizes for Windows (.ico) and macOS (.icns). Run it when the mark changes.
 */

const SIZES = /** @type {const} */ ([16, 32, 48, 64, 128, 256, 512, 1024]);
const WINDOWS = [16, 32, 48, 64, 128, 256];
/** Apple's four-letter names for a PNG of a size. */
const APPLE = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]);

const PAINTER = `
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icons</title>');
  const svg = readFileSync(path.join(import.meta.dirname, 'mark.svg')).toString('base64');
  for (const size of ${JSON.stringify(SIZES)}) {
    const url = await window.webContents.executeJavaScript(\`(async () => {
      const image = new Image(\${size}, \${size});
      image.src = 'data:image/svg+xml;base64,\${svg}';
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: \${size}, height: \${size} });
      canvas.getContext('2d').drawImage(image, 0, 0, \${size}, \${size});
      return canvas.toDataURL('image/png');
    })()\`);
    writeFileSync(path.join(import.meta.dirname, size + '.png'), Buffer.from(url.split(',')[1], 'base64'));
  }
  app.quit();
});
`;

await runMain(async () => {
  parseFlags(process.argv.slice(2), {}, 'icons');
  const work = await mkdtemp(path.join(os.tmpdir(), 'relock-icons-'));
  try {
    const pictures = await paint(work);
    for (const size of SIZES)
      await copyFile(
        path.join(work, `${size}.png`),
        inRoot('resources/icons', `${size}x${size}.png`),
      );
    await writeFile(
      inRoot('resources/icons/icon.ico'),
      toIco(WINDOWS.map((size) => [size, pictureOf(pictures, size)])),
    );
    await writeFile(
      inRoot('resources/icons/icon.icns'),
      toIcns(APPLE.map(([type, size]) => [type, pictureOf(pictures, size)])),
    );
    say('The icons are in resources/icons.');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return 0;
});

/** @param {string} work @returns {Promise<Map<number, Buffer>>} PNG by size */
async function paint(work) {
  const app = path.join(work, 'app');
  await writeApp(app, {
    'package.json': '{"name":"icons","type":"module","main":"main.mjs"}',
    'main.mjs': PAINTER,
  });
  await copyFile(inRoot('resources/icons/mark.svg'), path.join(app, 'mark.svg'));
  const { executable, args } = await prepareRun(
    await ensureElectron(),
    app,
    path.join(work, 'electron'),
  );
  const screen = await startVirtualDisplay();
  try {
    const bare = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    await must('The icons could not be drawn:', executable, [...args, ...bare], {
      env: { ...process.env, DISPLAY: screen.display, HOME: work, XDG_CONFIG_HOME: work },
    });
  } finally {
    screen.stop();
  }
  const pictures = new Map();
  for (const size of SIZES) {
    const file = path.join(app, `${size}.png`);
    pictures.set(size, await readFile(file));
    await copyFile(file, path.join(work, `${size}.png`));
  }
  return pictures;
}

/** @param {Map<number, Buffer>} pictures @param {number} size */
function pictureOf(pictures, size) {
  const picture = pictures.get(size);
  if (picture === undefined) throw new Error(`No picture of ${size} pixels`);
  return picture;
}

/** A Windows icon: a directory of 16 bytes a picture, then the PNGs. @param {(readonly [number, Buffer])[]} pictures */
function toIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 256 is written as 0.
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** An Apple icon: a total length, then each PNG with its type and length. @param {(readonly [string, Buffer])[]} pictures */
function toIcns(pictures) {
  const blocks = pictures.map(([type, png]) => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(blocks);
  const head = Buffer.from('icns\0\0\0\0', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
