import { describe, expect, it } from 'vitest';
import { createSaveCalendar } from '../../../electron/features/reminders/save-calendar';
import { createNativeText } from '../../../electron/i18n/native-text';
import { ANA, LUIS, person, sessionForTests } from '../session/builders';

type File = Parameters<Parameters<typeof createSaveCalendar>[0]['save']>[0];

async function setup(save: (file: File) => Promise<boolean> = async () => true) {
  const parts = await sessionForTests(person(ANA, 'Ana García'));
  const files: File[] = [];
  const saveCalendar = createSaveCalendar({
    ...parts,
    say: () => createNativeText('en'),
    save: (file) => {
      files.push(file);
      return save(file);
    },
  });
  return { ...parts, saveCalendar, files };
}

async function withClock(save?: (file: File) => Promise<boolean>) {
  const parts = await setup(save);
  await parts.session.send(ANA, { kind: 'go-to-press' });
  await parts.session.send(ANA, { kind: 'pressed' });
  return parts;
}

describe('the calendar file', () => {
  it('is for the end of the 24 hours', async () => {
    const { saveCalendar, files } = await withClock();

    expect(await saveCalendar({ personId: ANA })).toEqual({ ok: true, value: { saved: true } });
    expect(files[0]).toMatchObject({
      title: 'Save the reminder for your calendar',
      fileName: 'relock-reminder.ics',
    });
    expect(files[0]?.text).toContain('DTSTART:20261123T100000Z');
  });

  it('says neither whose it is nor what it is about', async () => {
    const { saveCalendar, files } = await withClock();

    await saveCalendar({ personId: ANA });

    expect(files[0]?.text).not.toMatch(/Ana|García|Microsoft|account|sign/i);
  });

  it('says that the person chose not to save', async () => {
    const { saveCalendar } = await withClock(async () => false);

    expect(await saveCalendar({ personId: ANA })).toEqual({ ok: true, value: { saved: false } });
  });

  it('says that it could not be written, without the text of the system', async () => {
    const { saveCalendar } = await withClock(() => Promise.reject(new Error('ENOSPC /home/ana')));

    expect(await saveCalendar({ personId: ANA })).toEqual({
      ok: false,
      error: { code: 'sign-out.calendar-not-saved' },
    });
  });

  it('needs a person and a running clock', async () => {
    const { saveCalendar, files } = await setup();

    expect(await saveCalendar({ personId: LUIS })).toMatchObject({
      error: { code: 'people.unknown' },
    });
    expect(await saveCalendar({ personId: ANA })).toMatchObject({
      error: { code: 'sign-out.no-clock' },
    });
    expect(files).toEqual([]);
  });
});
