import { describe, expect, it } from 'vitest';
import { createHandlers, type Services } from '../../../electron/ipc/handlers';
import { contract } from '../../../shared/ipc/contract';
import type { Contract } from '../../../shared/ipc/define';
import { LINKS } from '../../../shared/links';
import { err, ok } from '../../../shared/result';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** Services that write down what they were asked. `answers` replaces what one of them says. */
function setup(answers: Readonly<Record<string, unknown>> = {}) {
  const asked: unknown[][] = [];
  const service = (name: string): unknown =>
    new Proxy(
      {},
      {
        get:
          (_target, member: string) =>
          (...args: unknown[]) => {
            const key = `${name}.${member}`;
            asked.push([key, ...args]);
            return key in answers ? answers[key] : ok(null);
          },
      },
    );
  const groups = ['state', 'session', ...Object.keys(contract)];
  const services = {
    ...Object.fromEntries(groups.map((name) => [name, service(name)])),
    copyLink: async (address: string) => {
      asked.push(['copyLink', address]);
      if (answers['copyLink'] === 'refuse') throw new Error('no clipboard');
    },
    saveCalendar: async (input: unknown) => {
      asked.push(['saveCalendar', input]);
      return ok({ saved: true });
    },
  } as unknown as Services;
  return { handlers: createHandlers(services), asked };
}

describe('the handlers', () => {
  it('are one for each call of the contract', () => {
    const { handlers } = setup();
    for (const [group, members] of Object.entries<Contract[string]>(contract)) {
      for (const [member, spec] of Object.entries(members)) {
        const found = (handlers as Record<string, Record<string, unknown>>)[group]?.[member];
        expect(typeof found, `${group}.${member}`).toBe(
          spec.kind === 'call' ? 'function' : found === undefined ? 'undefined' : 'function',
        );
      }
    }
  });

  it('pass on the checked values and nothing else', async () => {
    const { handlers, asked } = setup();

    await handlers.people.rename({ personId: ID, name: 'Ana' });
    await handlers.people.remove({ personId: ID, sure: true });
    await handlers.people.choose({ personId: ID });
    await handlers.people.add({ name: 'Ana' });
    await handlers.signOut.send({ personId: ID, event: { kind: 'pressed' } });
    await handlers.signOut.saveCalendar({ personId: ID });
    await handlers.app.dismissNotice({ noticeId: ID });
    await handlers.links.open({ linkId: 'account.security' });

    expect(asked).toEqual([
      ['session.rename', ID, 'Ana'],
      ['session.remove', ID],
      ['session.choose', ID],
      ['session.add', 'Ana'],
      ['session.send', ID, { kind: 'pressed' }],
      ['saveCalendar', { personId: ID }],
      ['state.dismiss', ID],
      ['links.open', 'account.security'],
    ]);
  });

  it.each([
    ['session.rename', 'people.not-saved'],
    ['links.open', 'links.no-browser'],
  ] as const)('wrap the bare code of %s as an error for the page', async (name, code) => {
    const { handlers } = setup({ [name]: Promise.resolve(err(code)) });
    const answer =
      name === 'links.open'
        ? await handlers.links.open({ linkId: 'account.security' })
        : await handlers.people.rename({ personId: ID, name: 'x' });

    expect(answer).toEqual({ ok: false, error: { code } });
  });

  it('copy the address of a link, not its id, and say when the clipboard refuses', async () => {
    const { handlers, asked } = setup();
    expect(await handlers.links.copy({ linkId: 'account.security' })).toEqual({
      ok: true,
      value: null,
    });
    expect(asked).toEqual([['copyLink', LINKS['account.security']]]);

    const refused = await setup({ copyLink: 'refuse' }).handlers.links.copy({
      linkId: 'account.security',
    });
    expect(refused).toEqual({ ok: false, error: { code: 'links.no-clipboard' } });
  });

  it('answer Leave quickly only when it is done', async () => {
    let left = false;
    const { handlers } = setup({
      'app.leave': new Promise<void>((done) =>
        setImmediate(() => {
          left = true;
          done();
        }),
      ),
    });

    await handlers.app.leave({});

    expect(left).toBe(true);
  });
});
