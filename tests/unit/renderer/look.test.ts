import { describe, expect, it } from 'vitest';
import { lookFromAddress } from '../../../renderer/state/look';

describe('the first look', () => {
  it('takes language, theme and size from the address', () => {
    expect(lookFromAddress('?lang=es&theme=dark&text=150')).toEqual({
      language: 'es',
      theme: 'dark',
      textSize: 150,
    });
  });

  it('falls back to the plain look whatever the address says', () => {
    const plain = { language: 'en', theme: 'system', textSize: 100 };
    for (const search of ['', '?lang=xx&theme=pink&text=99', '?text=1e2', '?lang=ES&theme=Dark']) {
      expect(lookFromAddress(search)).toEqual(plain);
    }
  });
});
