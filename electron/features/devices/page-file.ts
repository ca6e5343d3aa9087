import { err, ok, type Result } from '../../../shared/result';
import { htmlToText, looksLikeHtml } from '../../../shared/text/html';

/** A saved page with its pictures inside is a few megabytes. */
export const PAGE_FILE_MAX = 32 * 1024 * 1024;

/** Why the bytes of a file are no page. */
export type PageProblem = 'empty' | 'not-text';

/**
 * The text of a file that a person saved: words, a page (.htm, .html) or a page in one file (.mht, .mhtml). What it
 * is shows in its content, not in its name.
 */
export function textOfPage(bytes: Uint8Array): Result<string, PageProblem> {
  const text = decode(bytes, null);
  if (text.trim() === '') return err('empty');
  // PDF, ZIP, pictures and programs.
  if (/^(?:%PDF|PK\u0003|\u0089PNG|MZ|GIF8|\u00ff\u00d8)/u.test(text) || binary(text))
    return err('not-text');
  const inner = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type:\s*multipart\/related/iu.test(
    text.slice(0, 4000),
  )
    ? pageInside(text)
    : text;
  return ok(looksLikeHtml(inner) ? htmlToText(inner) : inner);
}

const binary = (text: string): boolean => {
  const start = text.slice(0, 4000);
  const odd = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu) ?? [];
  return odd.length > start.length / 50;
};

/** UTF-16 where the bytes say so, UTF-8 where they fit, else the old Western one. */
function decode(bytes: Uint8Array, charset: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder(charset ?? 'windows-1252').decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

/** The first HTML part of a page in one file. */
function pageInside(text: string): string {
  const boundary = /boundary="?([^"\r\n;]+)"?/iu.exec(text)?.[1];
  const parts = boundary === undefined ? [] : text.split(`--${boundary}`);
  for (const part of parts.slice(1)) {
    const end = /\r?\n\r?\n/u.exec(part.trimStart());
    if (end === null) continue;
    const head = part.trimStart().slice(0, end.index);
    const body = part.trimStart().slice(end.index + end[0].length);
    if (!/^content-type:\s*text\/html/imu.test(head)) continue;
    const charset = /charset="?([\w-]+)/iu.exec(head)?.[1] ?? null;
    if (/^content-transfer-encoding:\s*quoted-printable/imu.test(head))
      return decode(fromQuotedPrintable(body), charset);
    if (/^content-transfer-encoding:\s*base64/imu.test(head))
      return decode(Buffer.from(body, 'base64'), charset);
    return body;
  }
  return '';
}

function fromQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=\r?\n/gu, '');
  const bytes: Buffer[] = [];
  for (const part of joined.split(/(=[\dA-F]{2})/iu))
    bytes.push(
      /^=[\dA-F]{2}$/iu.test(part) ? Buffer.from([parseInt(part.slice(1), 16)]) : Buffer.from(part),
    );
  return Buffer.concat(bytes);
}
