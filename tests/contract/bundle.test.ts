import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../scripts/lib/build.mjs';
import { LINKS } from '../../shared/links';

interface Built {
  readonly file: string;
  readonly text: string;
}
let built: Built[];

/** Addresses that are names of a vocabulary, or stand in a library's messages. Nothing ever opens them. */
const NAMES = [
  'http://www.w3.org/',
  'https://react.dev/errors/',
  'http://json-schema.org/',
  'https://json-schema.org/',
  'https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/',
];

beforeAll(async () => {
  const dist = await ensureBuild();
  built = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.inputs')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      file: path.relative(dist, file),
      text: readFileSync(file, file.endsWith('.woff2') ? 'latin1' : 'utf8'),
    }));
});

const inPage = ({ file }: Built): boolean => file.startsWith('renderer/');
const scripts = (): Built[] => built.filter(({ file }) => /\.(mjs|cjs|js)$/.test(file));

describe('the built app', () => {
  it('is there, main, preload and page', () => {
    const files = built.map(({ file }) => file);

    expect(files).toEqual(
      expect.arrayContaining(['main.mjs', 'preload.cjs', 'package.json', 'renderer/index.html']),
    );
  });

  it('holds the preload of the repository, letter by letter', () => {
    const committed = readFileSync(
      path.resolve(import.meta.dirname, '../../electron/preload/bridge.generated.cjs'),
      'utf8',
    );

    expect(built.find(({ file }) => file === 'preload.cjs')?.text).toBe(committed);
  });

  it('holds no source map and no source', () => {
    for (const { file, text } of built) {
      expect(file).not.toMatch(/\.(map|tsx?)$/);
      if (!file.endsWith('.woff2')) expect(text, file).not.toMatch(/sourceMappingURL=/);
    }
  });

  it('holds no web address but the links and the names of vocabularies', () => {
    const known = [...Object.values<string>(LINKS), ...NAMES];
    const found = scripts().flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[\w.-]+\.[a-z]{2,}[\w./?=&#%-]*/gi)]
        .map(([address]) => address)
        .filter((address) => !known.some((name) => address.startsWith(name)))
        .filter((address) => !new URL(address).hostname.endsWith('.invalid'))
        .map((address) => `${file}: ${address}`),
    );

    expect(found).toEqual([]);
  });

  it('holds nothing that looks like a secret or a builder’s own folder', () => {
    const SECRET =
      /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:ghp|gho|github_pat|sk|pk|xox[abp])[_-][A-Za-z0-9]{20,}|AKIA[0-9A-Z]{16}|eyJ[A-Za-z0-9_-]{20,}\.eyJ|AIza[0-9A-Za-z_-]{35}|npm_[A-Za-z0-9]{36}/;
    for (const { file, text } of scripts()) {
      expect(SECRET.exec(text)?.[0], file).toBeUndefined();
      expect(/\/(?:home|Users|root|work)\/[\w-]+\//.exec(text)?.[0], file).toBeUndefined();
    }
  });

  it('runs no text as code in the page, and never sets markup from text in our own parts', () => {
    for (const { file, text } of scripts().filter(inPage)) {
      expect(/\beval\(|\bnew Function\b|document\.write\(/.exec(text)?.[0], file).toBeUndefined();
      expect(/dangerouslySetInnerHTML:/.exec(text)?.[0], file).toBeUndefined();
    }
  });

  it('keeps schemas, Node.js and Electron out of the page', () => {
    for (const { file, text } of scripts().filter(inPage))
      expect(
        /\brequire\(|from"(?:node:|electron)|ZodError|ipcRenderer/.exec(text)?.[0],
        file,
      ).toBeUndefined();
  });

  it('keeps nothing in the page’s own storage', () => {
    for (const { file, text } of scripts().filter(inPage))
      expect(
        /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open|serviceWorker/.exec(
          text,
        )?.[0],
        file,
      ).toBeUndefined();
  });

  it('never turns the sandbox off by itself', () => {
    const main = scripts().filter((one) => !inPage(one));
    for (const { file, text } of main) {
      expect(
        /appendSwitch\(\s*["'`](?:no-sandbox|disable-web-security|remote-debugging)/.exec(
          text,
        )?.[0],
        file,
      ).toBeUndefined();
      expect(
        /--no-sandbox|ELECTRON_RUN_AS_NODE|shell:\s*(?:!0|true)/.exec(text)?.[0],
        file,
      ).toBeUndefined();
    }
    expect(main.find(({ file }) => file === 'main.mjs')?.text).toMatch(/enableSandbox\(\)/);
  });
});
