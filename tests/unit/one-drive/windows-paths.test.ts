import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalPath,
  expandPath,
  hasShortName,
  isUnder,
} from '../../../shared/one-drive/windows-paths';

const env = (name: string): string | undefined =>
  ({ userprofile: 'C:\\Users\\ana', onedrive: '%USERPROFILE%\\OneDrive' })[name.toLowerCase()];

describe('paths of Windows', () => {
  it.each([
    ['C:\\Users\\Ana\\OneDrive\\', 'c:\\users\\ana\\onedrive'],
    ['c:/users//ana/./OneDrive/x/..', 'c:\\users\\ana\\onedrive'],
    ['\\\\?\\C:\\Users\\ana', 'c:\\users\\ana'],
    ['\\\\?\\UNC\\server\\share\\Ana', '\\\\server\\share\\ana'],
    ['"D:\\OneDrive"', 'd:\\onedrive'],
    ['D:\\', 'd:'],
    ['C:\\Users\\ana\\OneDrive. ', 'c:\\users\\ana\\onedrive'],
    ['C:\\Üsers\\ANÁ', 'c:\\üsers\\aná'],
    ['relative\\path', null],
    ['C:relative', null],
    ['', null],
  ])('%s is compared as %s', (written, canonical) => {
    expect(canonicalPath(written)).toBe(canonical);
  });

  it('writes a canonical path only one way', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^\\/:%"]{1,12}$/), { maxLength: 6 }), (parts) => {
        const once = canonicalPath(`C:\\${parts.join('\\')}`) ?? '';
        expect(canonicalPath(once)).toBe(once);
        expect(canonicalPath(`c:/${parts.join('/').toUpperCase().toLowerCase()}`)).not.toBeNull();
      }),
    );
  });

  it.each([
    ['%USERPROFILE%\\Desktop', 'C:\\Users\\ana\\Desktop'],
    ['%userprofile%\\Desktop', 'C:\\Users\\ana\\Desktop'],
    ['%OneDrive%\\Desktop', 'C:\\Users\\ana\\OneDrive\\Desktop'],
    ['%NOBODY%\\Desktop', null],
    ['100% mine', '100% mine'],
  ])('fills in %s', (written, path) => {
    expect(expandPath(written, env)).toBe(path);
  });

  it('ends where variables name each other in a circle', () => {
    expect(expandPath('%A%', (name) => (name === 'A' ? '%B%' : '%A%'))).toBeNull();
  });

  it('a folder with the same beginning is not under the other', () => {
    expect(isUnder('c:\\users\\ana\\onedrive - contoso', 'c:\\users\\ana\\onedrive')).toBe(false);
    expect(isUnder('c:\\users\\ana\\onedrive\\desktop', 'c:\\users\\ana\\onedrive')).toBe(true);
    expect(isUnder('d:\\desktop', 'd:')).toBe(true);
  });

  it.each([
    ['c:\\users\\ana~1\\onedrive', true],
    ['c:\\users\\anamar~12.old\\x', true],
    ['c:\\users\\ana\\~draft', false],
  ])('%s has a short name: %s', (path, short) => {
    expect(hasShortName(path)).toBe(short);
  });
});
