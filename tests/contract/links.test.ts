import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINK_HOSTS, LINK_IDS, LINKS } from '../../shared/links';

const root = path.resolve(import.meta.dirname, '../..');

/** All source that a person's window is made of, but for the list itself. */
const source = ['renderer', 'shared']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.generated)\.tsx?$/.test(file))
      .map((file) => path.join(root, folder, file)),
  )
  .filter((file) => file !== path.join(root, 'shared/links.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the links', () => {
  it.each(LINK_IDS)('%s is a plain https address on an allowed host', (linkId) => {
    const { protocol, host, username, password, port, search, hash } = new URL(LINKS[linkId]);

    expect({ protocol, username, password, port, search, hash }).toEqual({
      protocol: 'https:',
      username: '',
      password: '',
      port: '',
      search: '',
      hash: '',
    });
    expect(LINK_HOSTS).toContain(host);
  });

  it.each(LINK_IDS)('%s is used', (linkId) => {
    expect([`'${linkId}'`, `"${linkId}"`].some((text) => source.includes(text))).toBe(true);
  });

  it('allow no host that no link needs', () => {
    const used = new Set(Object.values(LINKS).map((address) => new URL(address).host));

    expect([...LINK_HOSTS].filter((host) => !used.has(host))).toEqual([]);
  });

  it('point to Microsoft only', () => {
    for (const host of LINK_HOSTS) expect(host).toMatch(/\.(microsoft|live|xbox|office)\.com$/);
  });

  it('are the only web addresses in the source of the page', () => {
    const addresses = [...source.matchAll(/\bhttps?:\/\/[\w.-]+/g)].map(([address]) => address);

    expect(addresses.filter((address) => address !== 'http://www.w3.org')).toEqual([]);
  });
});
