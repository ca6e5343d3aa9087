import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAppProtocolHandler } from '../../electron/security/app-protocol';
import { ensureBuild } from '../../scripts/lib/build.mjs';

let page: string;
let files: string[];

beforeAll(async () => {
  page = path.join(await ensureBuild(), 'renderer');
  files = readdirSync(page, { recursive: true, encoding: 'utf8', withFileTypes: false });
});

const read = (file: string): string => readFileSync(path.join(page, file), 'utf8');

describe('the built page fits its content policy', () => {
  it('has no inline script, style or handler, and loads from its own folder only', () => {
    const html = read('index.html');

    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<base|http-equiv/i);
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="\/[^/"]+/);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g))
      expect(address).toMatch(/^\/[\w./-]+$/);
  });

  it('is served whole: no file of a kind that the app scheme refuses', async () => {
    const serve = createAppProtocolHandler(page);
    const names = files.filter((file) => path.extname(file) !== '');
    expect(names).toContain('index.html');

    for (const file of names)
      expect((await serve({ url: `app://main/${file}`, method: 'GET' })).status, file).toBe(200);
  });

  it('has no style that loads from elsewhere', () => {
    for (const file of files.filter((name) => name.endsWith('.css'))) {
      expect(read(file)).not.toMatch(/@import/);
      for (const [, address] of read(file).matchAll(/url\(([^)]*)\)/g))
        expect(address, file).toMatch(/^["']?\/[\w./-]+["']?$/);
    }
  });
});
