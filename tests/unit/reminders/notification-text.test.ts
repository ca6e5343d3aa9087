import { describe, expect, it } from 'vitest';
import { notificationText } from '../../../electron/features/reminders/notification-text';
import { createNativeText } from '../../../electron/i18n/native-text';
import { LANGUAGES } from '../../../shared/settings';

describe('the words of the main process', () => {
  it('fills in what a sentence needs', async () => {
    const say = await createNativeText('en');
    expect(say('native.unexpected.text', { reference: 'R-12' })).toContain('reference: R-12.');
  });

  it('speaks the language it was made for', async () => {
    const [english, spanish] = await Promise.all(LANGUAGES.map(createNativeText));
    expect(english?.('native.calendar.file-kind')).toBe('Calendar file');
    expect(spanish?.('native.calendar.file-kind')).toBe('Archivo de calendario');
  });

  it.each(LANGUAGES)(
    'reminds in %s without a word about account, hours or sign-out',
    async (language) => {
      const { title, body } = notificationText(await createNativeText(language));
      expect(title).toBe('Relock');
      expect(body).not.toMatch(/account|cuenta|sign|sesión|hour|hora|24|Microsoft|OneDrive/i);
      expect(body.length).toBeLessThan(80);
    },
  );
});
