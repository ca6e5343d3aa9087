import { describe, expect, it } from 'vitest';
import { removeOrphans } from '../../../electron/features/safe/orphans';
import { createSafeCalls, type SheetWish } from '../../../electron/features/safe/safe-calls';
import { sheetHtml } from '../../../electron/features/safe/sheet';
import { secretIdOf } from '../../../electron/features/safe/safe-values';
import { createNativeText } from '../../../electron/i18n/native-text';
import { createShield } from '../../../electron/window/shield';
import { SAFE_KINDS } from '../../../shared/safe/kinds';
import { createFakeSecrets } from '../../support/fake-secrets';
import { silentLog } from '../../support/silent-log';
import { createWorld, OTHER, PERSON } from './world';

const CODE = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2';

/** The calls over a real Safe, with one value in it, and what they did besides. */
async function setup() {
  const world = createWorld();
  const { safe, secrets } = world.start();
  const added = await safe.add(PERSON, { kind: 'recovery-code', label: 'Hall', value: CODE });
  const itemId = added.ok ? added.value.itemId : '';
  const did = { copied: [] as string[], printed: [] as SheetWish[], shields: [] as boolean[] };
  let active: string | null = PERSON;
  let outcome: 'printed' | 'not-now' | 'failed' = 'printed';
  const calls = createSafeCalls({
    safe,
    activeId: () => active,
    clipboard: {
      copySecret: async (text) => (did.copied.push(text), 'kept-out'),
      clearIfOurs: async () => void did.copied.push(''),
    },
    print: async (sheet) => (did.printed.push(sheet), outcome),
    shield: { set: (on) => (did.shields.push(on), 'kept-out') },
  });
  return {
    calls,
    itemId,
    did,
    secrets,
    choose: (id: string | null): void => void (active = id),
    printing: (how: typeof outcome): void => void (outcome = how),
  };
}

describe('the calls of the Safe', () => {
  it('list lines without a value or a mark of reminders', async () => {
    const { calls, itemId } = await setup();
    const listed = await calls.list({ personId: PERSON });

    expect(listed).toEqual({
      ok: true,
      value: [
        {
          id: itemId,
          kind: 'recovery-code',
          label: 'Hall',
          addedAt: '2026-11-26T10:00:00.000Z',
          step: 'kept',
        },
      ],
    });
  });

  it('give the value for showing with the shield up, and to clipboard and paper past the page', async () => {
    const { calls, itemId, did } = await setup();
    const item = { personId: PERSON, itemId };

    expect(await calls.show(item)).toEqual({
      ok: true,
      value: { value: CODE, shield: 'kept-out' },
    });
    expect(did.shields).toEqual([true]);
    expect(await calls.copy(item)).toEqual({ ok: true, value: { marks: 'kept-out' } });
    expect(did.copied).toEqual([CODE]);
    expect(await calls.print(item)).toEqual({ ok: true, value: { printed: true } });
    expect(did.printed).toMatchObject([{ value: CODE, label: 'Hall' }]);
  });

  it.each([OTHER, null])(
    'answer nothing about a person whose account is not open: %s',
    async (who) => {
      const { calls, itemId, did, choose } = await setup();
      choose(who);
      const item = { personId: PERSON, itemId };
      const answers = [
        await calls.list({ personId: PERSON }),
        await calls.show(item),
        await calls.copy(item),
        await calls.print(item),
        await calls.rename({ ...item, label: 'x' }),
        await calls.remove({ ...item, sure: true }),
        await calls.add({
          personId: PERSON,
          kind: 'guest-wifi',
          label: '',
          value: 'x',
          clean: true,
        }),
      ];

      for (const answer of answers)
        expect(answer).toEqual({ ok: false, error: { code: 'people.unknown' } });
      expect(did).toEqual({ copied: [], printed: [], shields: [] });
    },
  );

  it('say that nothing was printed, or that printing did not work', async () => {
    const { calls, itemId, printing } = await setup();
    printing('not-now');
    expect(await calls.print({ personId: PERSON, itemId })).toEqual({
      ok: true,
      value: { printed: false },
    });
    printing('failed');
    expect(await calls.print({ personId: PERSON, itemId })).toEqual({
      ok: false,
      error: { code: 'safe.not-printed' },
    });
  });

  it('do not put the shield up when there is nothing to show', async () => {
    const { calls, itemId, did, secrets } = await setup();
    secrets.fail('keychain.locked');

    expect(await calls.show({ personId: PERSON, itemId })).toEqual({
      ok: false,
      error: { code: 'safe.keychain-locked' },
    });
    expect(did.shields).toEqual([]);
  });
});

describe('the sheet of paper', () => {
  it.each(['en', 'es'] as const)(
    'has words for every kind (%s), and no script',
    async (language) => {
      const t = await createNativeText(language);
      for (const kind of SAFE_KINDS) {
        const html = sheetHtml(t, language, {
          kind,
          label: '<img onerror=x>',
          value: '<script>1</script>\n"&\'',
          addedAt: '2026-11-26T10:00:00.000Z',
        });
        expect(html).toContain('&lt;script&gt;1&lt;/script&gt;');
        expect(html).toContain('&quot;&amp;&#39;');
        expect(html).not.toMatch(/<(script|img)|style=|undefined/);
        expect(html).toContain('2026');
      }
    },
  );

  it('writes a recovery code in groups of five, whatever stood between them', async () => {
    const t = await createNativeText('en');
    const html = sheetHtml(t, 'en', {
      kind: 'recovery-code',
      label: '',
      value: 'abcdefghjklmnpqrstuvwxyz2',
      addedAt: '2026-11-26T10:00:00.000Z',
    });
    expect(html).toContain('<li>abcde – fghjk – lmnpq – rstuv – wxyz2</li>');
    expect(html).not.toContain('class="label"');
  });
});

it('the shield asks the window where the system can, and says so where it cannot', () => {
  const set: boolean[] = [];
  const window = () => ({ setContentProtection: (on: boolean) => void set.push(on) });

  expect(createShield(window, 'win32').set(true)).toBe('kept-out');
  expect(createShield(window, 'darwin').set(false)).toBe('kept-out');
  expect(createShield(window, 'linux').set(true)).toBe('not-available');
  expect(set).toEqual([true, false]);
});

it('values that no line knows go, and those of people who cannot be opened stay', async () => {
  const ids = ['1', '2', '3', '4'].map((end) => `00000000-0000-4000-8000-00000000000${end}`);
  const [known = '', lost = '', closed = '', stranger = ''] = ids;
  const names = [
    secretIdOf(PERSON, known),
    secretIdOf(PERSON, lost),
    secretIdOf(closed, known),
    secretIdOf(stranger, known),
    `person-key/${PERSON}` as const,
  ];
  const secrets = createFakeSecrets(new Map(names.map((name) => [name, 'x'])));
  const gone = await removeOrphans({
    secrets,
    log: silentLog,
    indexes: {
      of: (personId) => (personId === PERSON ? { items: [{ id: known } as never] } : null),
    },
    isKept: async (personId) => personId === closed,
  });

  expect(gone).toBe(2);
  expect([...secrets.entries.keys()].sort()).toEqual(
    [secretIdOf(PERSON, known), secretIdOf(closed, known), `person-key/${PERSON}`].sort(),
  );
  secrets.fail('keychain.locked');
  expect(
    await removeOrphans({
      secrets,
      log: silentLog,
      indexes: { of: () => null },
      isKept: async () => false,
    }),
  ).toBe(0);
});
