import { describe, expect, it } from 'vitest';
import { choosePerson } from '../../../electron/cli/people';
import type { CliContext, CliPeople } from '../../../electron/cli/context';
import { createCliText } from '../../../electron/cli/texts';
import { ok } from '../../../shared/result';

const ANA = { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', name: 'Ana' };

/** What a command hears when these people are kept and this one is asked for. */
async function choose(people: CliPeople, person: string | null, language: 'en' | 'es' = 'en') {
  const lines: string[] = [];
  const context = {
    request: { command: 'onedrive undo', person },
    services: { people: async () => ok(people) },
    say: await createCliText(language),
    line: (text: string) => lines.push(text),
    ask: null,
  } as unknown as CliContext;
  return { chosen: await choosePerson(context), lines };
}

const LOCKED = {
  ok: false,
  error: { exit: 3, json: { command: 'onedrive undo', error: { code: 'locked' } } },
};

describe('people behind an app lock', () => {
  it('are told nothing about: a name that is kept and one that is not get one answer', async () => {
    const kept = await choose({ open: [], locked: 1 }, 'Ana');
    const stranger = await choose({ open: [], locked: 1 }, 'Zoe');

    expect(kept.chosen).toEqual(LOCKED);
    expect(stranger).toEqual(kept);
    expect(kept.lines.join()).toContain('unlock it there');
    expect(kept.lines.join()).not.toContain('Ana');
  });

  it('say it in Spanish too', async () => {
    const { lines } = await choose({ open: [], locked: 1 }, null, 'es');
    expect(lines.join()).toContain('frase secreta');
  });

  it('count: the only person is locked, or there are several to choose from', async () => {
    expect((await choose({ open: [], locked: 1 }, null)).chosen).toEqual(LOCKED);
    expect((await choose({ open: [ANA], locked: 1 }, null)).chosen).toMatchObject({
      error: { exit: 2, json: { error: { code: 'choose-person' } } },
    });
  });

  it('keep nobody else from working', async () => {
    expect((await choose({ open: [ANA], locked: 3 }, 'Ana')).chosen).toEqual(ok(ANA));
    expect((await choose({ open: [ANA], locked: 0 }, 'Zoe')).chosen).toMatchObject({
      error: { exit: 2, json: { error: { code: 'unknown-person' } } },
    });
    expect((await choose({ open: [], locked: 0 }, null)).chosen).toEqual(ok(null));
  });
});
