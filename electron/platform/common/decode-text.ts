/** How many bytes are looked at to tell UTF-16 without a mark from UTF-8. */
const SAMPLE = 512;

/**
 * The text behind the bytes of a file: UTF-16 by its mark or by its zero bytes (OneDrive's settings have no
 * mark), else UTF-8. What is broken becomes U+FFFD, so that no lone half of a pair gets any further.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
  const zeros = sample.filter((byte, index) => index % 2 === 1 && byte === 0).length;
  const evenZeros = sample.filter((byte, index) => index % 2 === 0 && byte === 0).length;
  return zeros > 0 && zeros * 4 > sample.length && evenZeros === 0 ? 'utf-16le' : 'utf-8';
}
