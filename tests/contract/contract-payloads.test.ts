import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerContract } from '../../electron/ipc/router';
import { createTrustedSender } from '../../electron/security/trusted-sender';
import { contract } from '../../shared/ipc/contract';
import { channelName, type Contract } from '../../shared/ipc/define';
import { FREE_TEXTS, LONG_TEXTS, MAY_BE_MISSING, MAY_BE_NULL, SAMPLES } from './contract-samples';

const CALLS = Object.entries<Contract[string]>(contract).flatMap(([group, specs]) =>
  Object.entries(specs).flatMap(([member, spec]) =>
    spec.kind === 'call' ? [{ name: `${group}.${member}`, group, member }] : [],
  ),
);
const LONG = 'a'.repeat(20_000);
const REFUSED = { ok: false, error: { code: 'ipc.invalid-input' } };

type Listener = (event: unknown, payload: unknown) => Promise<unknown>;

/** The real contract behind the real router, with handlers that only note that they were reached. */
function setup() {
  const channels = new Map<string, Listener>();
  const reached: string[] = [];
  const handlers: Record<string, Record<string, () => Promise<never>>> = {};
  for (const { name, group, member } of CALLS) {
    (handlers[group] ??= {})[member] = () => {
      reached.push(name);
      return Promise.reject(new Error('reached'));
    };
  }
  const silent = () => undefined;
  registerContract(
    {
      ipcMain: {
        handle: (channel, listener) => void channels.set(channel, listener as Listener),
        removeHandler: silent,
      },
      isTrustedSender: createTrustedSender(new Set([1])),
      log: { info: silent, warn: silent, error: silent },
    },
    contract,
    handlers as never,
  );
  return { channels, reached };
}

const OWN = { sender: { id: 1 }, senderFrame: { url: 'app://main/index.html', parent: null } };
const { channels, reached } = setup();

/** What the call answers, and whether its handler was reached. */
async function ask({ group, member }: (typeof CALLS)[number], payload: unknown, sender = OWN) {
  reached.length = 0;
  const answer = await channels.get(channelName(group, member))?.(sender, payload);
  return { answer, reached: reached.length > 0 };
}

async function expectRefused(call: (typeof CALLS)[number], payload: unknown) {
  expect(await ask(call, payload), `${call.name} ${show(payload)}`).toEqual({
    answer: REFUSED,
    reached: false,
  });
}

const show = (value: unknown): string => inspect(value, { maxStringLength: 60, depth: 4 });

/** Every leaf of `sample`: where it is, what it holds, and the sample with another value there. */
function leaves(
  sample: object,
): { at: string; value: unknown; with: (value: unknown) => object }[] {
  return Object.entries(sample).flatMap(([key, value]) => {
    const here = {
      at: key,
      value: value as unknown,
      with: (other: unknown) => ({ ...sample, [key]: other }),
    };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [here];
    return [
      here,
      ...leaves(value as object).map((leaf) => ({
        at: `${key}.${leaf.at}`,
        value: leaf.value,
        with: (other: unknown) => ({ ...sample, [key]: leaf.with(other) }),
      })),
    ];
  });
}

const kindOf = (sample: object): string =>
  'event' in sample ? ` ${(sample.event as { kind: string }).kind}` : '';

/** Values that no leaf of any sample may take, but for the exceptions named beside the samples. */
function wrongValues(call: string, at: string, value: unknown, sample: object): unknown[] {
  const wrong: unknown[] = [LONG, '', '../../etc/passwd', 'https://evil.example/', NaN, -1, 1e300];
  wrong.push({}, { toString: 'x' }, [LONG], [[]], 7n, new Date(0), () => 1, /x/, new Map());
  if (!MAY_BE_NULL.has(`${call} ${at}${kindOf(sample)}`)) wrong.push(null);
  if (!MAY_BE_MISSING.has(`${call} ${at}`)) wrong.push(undefined);
  if (typeof value !== 'boolean') wrong.push(true, false);
  else if (call !== 'settings.change' && (at === 'sure' || at === 'clean')) wrong.push(false);
  if (!Array.isArray(value)) wrong.push([]);
  if (typeof value !== 'string') wrong.push('text');
  // A name and a passphrase are free: they may look like a path, as long as they are short and on one line.
  if (at === 'passphrase' || at === 'next')
    return wrong
      .filter((one) => typeof one !== 'string' || one === LONG || one === '')
      .concat('two\nlines', 'nul\0', 'x'.repeat(1025));
  const typed = FREE_TEXTS[`${call} ${at}`];
  if (typed !== undefined)
    return wrong
      .filter(
        (one) => typeof one !== 'string' || (one === LONG && !LONG_TEXTS.has(`${call} ${at}`)),
      )
      .concat(typed);
  // A name is the one free text: it may look like a path, as long as it is short and on one line.
  return at === 'name'
    ? wrong
        .filter((one) => typeof one !== 'string' || one === LONG || one === '')
        .concat('   ', 'two\nlines', 'nul\0', 'x'.repeat(61))
    : wrong;
}

describe('the samples', () => {
  it('are there for every call', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(CALLS.map(({ name }) => name).sort());
  });

  it.each(CALLS)('reach the handler of $name', async (call) => {
    for (const sample of SAMPLES[call.name] ?? [])
      expect((await ask(call, sample)).reached, show(sample)).toBe(true);
  });
});

describe.each(CALLS)('$name', (call) => {
  const samples = SAMPLES[call.name] ?? [];

  it('refuses what is no object, or another object', async () => {
    const others: unknown[] = [undefined, null, [], [{}], '', LONG, '{}', 0, NaN, true, 7n];
    // To a call that takes nothing, a map without entries is the empty object that it asks for.
    if (samples.every((sample) => Object.keys(sample).length > 0))
      others.push(new Map(), new Date(0));
    for (const payload of [...others, () => ({}), [...samples]]) await expectRefused(call, payload);
  });

  it('refuses a key that the contract does not name, at every depth', async () => {
    for (const sample of samples) {
      for (const key of ['extra', 'url', 'path', 'command', 'constructor'])
        await expectRefused(call, { ...sample, [key]: 'x' });
      await expectRefused(
        call,
        JSON.parse(`{"__proto__":{},${JSON.stringify(sample).slice(1)}`.replace(',}', '}')),
      );
      for (const leaf of leaves(sample))
        if (typeof leaf.value === 'object' && leaf.value !== null && !Array.isArray(leaf.value))
          await expectRefused(call, leaf.with({ ...leaf.value, extra: 'x' }));
    }
  });

  it('refuses every wrong value in every place', async () => {
    for (const sample of samples)
      for (const leaf of leaves(sample))
        for (const wrong of wrongValues(call.name, leaf.at, leaf.value, sample))
          await expectRefused(call, leaf.with(wrong));
  });

  it('refuses a list that is too long', async () => {
    for (const sample of samples)
      for (const leaf of leaves(sample))
        if (Array.isArray(leaf.value))
          await expectRefused(
            call,
            leaf.with(Array.from({ length: 10_000 }, () => (leaf.value as unknown[])[0])),
          );
  });

  it('answers anything at all with a code, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        async (payload) => {
          const { answer, reached: wasReached } = await ask(call, payload);
          // Only an empty object can be right by chance, for the calls that take nothing.
          if (wasReached) expect(Object.keys(payload as object)).toEqual([]);
          else expect(answer).toEqual(REFUSED);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a foreign page', { ...OWN, senderFrame: { url: 'https://evil.example/', parent: null } }],
    ['a foreign host', { ...OWN, senderFrame: { url: 'app://main.evil/', parent: null } }],
    ['about:blank', { ...OWN, senderFrame: { url: 'about:blank', parent: null } }],
    ['a file', { ...OWN, senderFrame: { url: 'file:///tmp/x.html', parent: null } }],
    ['a frame inside', { ...OWN, senderFrame: { url: 'app://main/', parent: {} } }],
    ['a frame that is gone', { ...OWN, senderFrame: null }],
    ['another window', { ...OWN, sender: { id: 2 } }],
  ])('refuses %s, even with a right input', async (_who, sender) => {
    for (const sample of samples) {
      expect(await ask(call, sample, sender as typeof OWN)).toEqual({
        answer: { ok: false, error: { code: 'ipc.untrusted-sender' } },
        reached: false,
      });
    }
  });
});
