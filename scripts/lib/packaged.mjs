import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { ScriptError } from './say.mjs';

/** Reading a packaged app back: is it what electron-builder.yml promises? */

/** How the wire in the binary writes a fuse: the characters 0 and 1. */
const FUSE = { on: '1'.charCodeAt(0), off: '0'.charCodeAt(0) };

/** Names in electron-builder.yml and in @electron/fuses, which numbers them. */
const FUSE_NAMES = /** @type {const} */ ({
  runAsNode: 'RunAsNode',
  enableCookieEncryption: 'EnableCookieEncryption',
  enableNodeOptionsEnvironmentVariable: 'EnableNodeOptionsEnvironmentVariable',
  enableNodeCliInspectArguments: 'EnableNodeCliInspectArguments',
  enableEmbeddedAsarIntegrityValidation: 'EnableEmbeddedAsarIntegrityValidation',
  onlyLoadAppFromAsar: 'OnlyLoadAppFromAsar',
  loadBrowserProcessSpecificV8Snapshot: 'LoadBrowserProcessSpecificV8Snapshot',
  grantFileProtocolExtraPrivileges: 'GrantFileProtocolExtraPrivileges',
});

/** @returns {Promise<Record<string, boolean>>} the fuses of electron-builder.yml */
export async function wantedFuses() {
  const text = await readFile(inRoot('electron-builder.yml'), 'utf8');
  const block = /^electronFuses:\n((?: {2}\w+: (?:true|false)\n)+)/m.exec(text)?.[1] ?? '';
  return Object.fromEntries(
    block
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(': '))
      .map(([name = '', value]) => [name, value === 'true']),
  );
}

/**
 * Compares the fuse wire of a binary with electron-builder.yml.
 * @param {string} executable
 * @returns {Promise<number>} how many fuses were compared; throws `ScriptError` naming each that differs
 */
export async function checkFuses(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executable);
  const wanted = Object.entries(await wantedFuses());
  const wrong = wanted.filter(([name, on]) => {
    const known = FUSE_NAMES[/** @type {keyof typeof FUSE_NAMES} */ (name)];
    return known === undefined || wire[FuseV1Options[known]] !== FUSE[on ? 'on' : 'off'];
  });
  if (wrong.length > 0) {
    throw new ScriptError(
      `These fuses of the packaged app are not as electron-builder.yml says: ${wrong.map(([name]) => name).join(', ')}`,
    );
  }
  return wanted.length;
}

/**
 * @param {string} release the folder that electron-builder packed into
 * @returns {Promise<{ dir: string, executable: string, resources: string }>} the unpacked app of this system
 */
export async function findPackaged(release) {
  const dir = (await readdir(release)).find((name) => /unpacked$|^mac/.test(name));
  const at = path.join(release, dir ?? '');
  const places = {
    linux: [path.join(at, 'relock'), path.join(at, 'resources')],
    win32: [path.join(at, 'Relock.exe'), path.join(at, 'resources')],
    darwin: [
      path.join(at, 'Relock.app/Contents/MacOS/Relock'),
      path.join(at, 'Relock.app/Contents/Resources'),
    ],
  };
  const [executable = '', resources = ''] =
    places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  if (!existsSync(executable))
    throw new ScriptError(`The packaged app is not where it should be: ${executable}`);
  return { dir: at, executable, resources };
}

/**
 * Says what does not belong into a packaged app: sources, tests, maps, other systems' native code.
 * @param {string} resources
 * @returns {Promise<{ files: number, native: string[] }>} `native`: the .node files outside the archive
 */
export async function checkContents(resources) {
  const { listPackage } = await import('@electron/asar');
  const listed = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((file) =>
    file.replaceAll('\\', '/').slice(1),
  );
  const strange = listed.filter(
    (file) =>
      !/^(dist|node_modules|package\.json)(\/|$)/.test(file) ||
      /\.(map|ts|tsx)$/.test(file.replace(/\.d\.ts$/, '')),
  );
  if (strange.length > 0)
    throw new ScriptError(
      `These files do not belong into the packaged app:\n  ${strange.join('\n  ')}`,
    );
  const unpacked = await readdir(path.join(resources, 'app.asar.unpacked'), { recursive: true });
  const native = unpacked.filter((file) => file.endsWith('.node'));
  for (const name of ['keytar', 'koffi']) {
    if (!native.some((file) => file.includes(name)))
      throw new ScriptError(`The native code of ${name} is missing outside the archive.`);
  }
  return { files: listed.length, native };
}
