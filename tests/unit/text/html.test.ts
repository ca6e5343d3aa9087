import { describe, expect, it } from 'vitest';
import { readLists } from '../../../shared/devices/read-lists';
import { htmlToText, looksLikeHtml } from '../../../shared/text/html';

const NOW = { today: '2026-11-26', minuteOfDay: 600, order: null, list: null } as const;

describe('a saved page', () => {
  it('becomes lines, without what is hidden or is no text', () => {
    const text = htmlToText(
      '<!doctype html><html><head><title>x</title></head><body><script>var a = "<div>NO-PC</div>"</script><style>.a{}</style>' +
        '<nav><a href="#">Devices</a><a href="#">Privacy</a></nav><div hidden><div>HIDDEN-PC</div>still</div><div style="display: none">GONE-PC</div>' +
        '<ul><li><h3>ANA-PC</h3><p>Windows&nbsp;11 &amp; more</p><button>Remove device</button></li></ul><!-- <p>COMMENT-PC</p> --></body></html>',
    );
    expect(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(['Devices  Privacy', 'ANA-PC', 'Windows 11 & more', 'Remove device']);
  });

  it('reads the devices of a synthetic page made of cards', () => {
    const card = (name: string, os: string) =>
      `<div class="card"><div><h2>${name}</h2><span>HP Pavilion 15</span></div><div><span>${os}</span></div><div><span>Last seen:</span> <span>March 2, 2026</span></div><div><a href="#">Show details</a><a href="#">Remove device</a></div></div>`;
    const html = `<html><body><h1>Devices</h1>${card('ANA-PC', 'Windows 11')}${card('BOB-PC', 'Windows 10')}<footer><a>Privacy</a></footer></body></html>`;
    const { rows } = readLists(htmlToText(html), NOW);
    expect(rows).toMatchObject([
      {
        name: 'ANA-PC',
        model: 'HP Pavilion 15',
        os: 'Windows 11',
        lastUsed: '2026-03-02',
        list: 'computers',
      },
      { name: 'BOB-PC', os: 'Windows 10' },
    ]);
  });

  it('reads a table', () => {
    const html =
      '<table><thead><tr><th>Gerätename</th><th>Betriebssystem</th><th>Zuletzt gesehen</th></tr></thead><tbody><tr><td><div>ANA-PC</div></td><td>Windows 11</td><td>2.3.2026</td></tr><tr><td>BOB-PC</td><td></td><td>gestern</td></tr></tbody></table>';
    expect(readLists(htmlToText(html), NOW).rows).toMatchObject([
      { name: 'ANA-PC', os: 'Windows 11', lastUsed: '2026-03-02' },
      { name: 'BOB-PC', os: null, lastUsed: '2026-11-25' },
    ]);
  });

  it('is told from copied words, and never breaks on half of one', () => {
    expect(looksLikeHtml('<html><body>')).toBe(true);
    expect(looksLikeHtml('ANA-PC\nWindows 11 <beta>')).toBe(false);
    for (const broken of [
      '<',
      '<div',
      '<div class="',
      '&#xffffffff;',
      '<script>never closed',
      '<td><td></table>',
    ])
      expect(() => htmlToText(broken)).not.toThrow();
  });
});
