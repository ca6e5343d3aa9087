import { describe, expect, it } from 'vitest';
import { textOfPage } from '../../../electron/features/devices/page-file';

const text = (bytes: Uint8Array) => {
  const result = textOfPage(bytes);
  return result.ok ? result.value.trim() : result.error;
};

describe('a saved file', () => {
  it('is words or a page, in the usual encodings', () => {
    expect(text(Buffer.from('Portátil'))).toBe('Portátil');
    expect(text(Buffer.from('Portátil', 'latin1'))).toBe('Portátil');
    expect(
      text(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Portátil', 'utf16le')])),
    ).toBe('Portátil');
    expect(text(Buffer.from('<html><body><p>ANA-PC</p></body></html>'))).toBe('ANA-PC');
  });

  it.each(['quoted-printable', 'base64'])('may be a page in one file (%s)', (encoding) => {
    const html = '<html><body><p>Portátil de Ana</p><button>Remove device</button></body></html>';
    const body =
      encoding === 'base64'
        ? Buffer.from(html).toString('base64')
        : [...Buffer.from(html)]
            .map((byte) =>
              byte > 126 || byte === 61
                ? `=${byte.toString(16).toUpperCase()}`
                : String.fromCharCode(byte),
            )
            .join('')
            .replace(/(.{60}[^=]{3})/g, '$1=\r\n');
    const page = `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----X"\r\n\r\n------X\r\nContent-Type: text/css\r\n\r\n.a{}\r\n------X\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n------X--\r\n`;
    expect(text(Buffer.from(page)).split(/\n+/)).toEqual(['Portátil de Ana', 'Remove device']);
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['%PDF-1.7 …', 'not-text'],
    ['PK\u0003\u0004', 'not-text'],
    ['\u0000\u0001\u0002\u0003'.repeat(50), 'not-text'],
  ])('%j is not', (content, problem) => {
    expect(text(Buffer.from(content))).toBe(problem);
  });
});
