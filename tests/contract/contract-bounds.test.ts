import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/ipc/contract';
import type { Contract } from '../../shared/ipc/define';
import { FREE_TEXTS } from './contract-samples';

type Schema = Readonly<Record<string, unknown>>;
interface Place {
  readonly at: string;
  readonly key: string;
  readonly schema: Schema;
}

const SPECS = Object.entries<Contract[string]>(contract).flatMap(([group, specs]) =>
  Object.entries(specs).map(([member, spec]) => ({ name: `${group}.${member}`, spec })),
);
const INPUTS = SPECS.flatMap(({ name, spec }) =>
  spec.kind === 'call' ? [{ name, places: walk(spec.input, 'input') }] : [],
);
const OUTPUTS = SPECS.map(({ name, spec }) => ({
  name,
  places: walk(spec.kind === 'call' ? spec.output : spec.payload, 'output'),
}));

/** Every schema inside a schema, as JSON Schema. A kind that JSON cannot express throws. */
function walk(schema: z.ZodType, io: 'input' | 'output'): Place[] {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'throw', reused: 'inline' });
  const places: Place[] = [];
  const visit = (node: Schema, at: string, key: string): void => {
    places.push({ at, key, schema: node });
    for (const [name, child] of Object.entries(
      (node['properties'] ?? {}) as Record<string, Schema>,
    ))
      visit(child, `${at}.${name}`, name);
    for (const name of ['anyOf', 'oneOf', 'allOf', 'prefixItems'])
      for (const child of (node[name] ?? []) as Schema[]) visit(child, at, key);
    for (const name of ['items', 'additionalProperties', 'propertyNames'])
      if (typeof node[name] === 'object') visit(node[name] as Schema, `${at}[]`, key);
  };
  visit(json, '', '');
  return places;
}

const isChoice = (schema: Schema): boolean => 'const' in schema || 'enum' in schema;

/** A text is bounded by a list, a length, a fixed format, or a pattern that says how long it may be. */
const isBoundedText = (schema: Schema): boolean =>
  isChoice(schema) ||
  typeof schema['maxLength'] === 'number' ||
  ['uuid', 'date-time'].includes(schema['format'] as string) ||
  /^\^\[[^\]]+\]\{\d+(,\d+)?\}\$$/.test((schema['pattern'] as string | undefined) ?? '');

const texts = (places: readonly Place[]) =>
  places.filter(({ schema }) => schema['type'] === 'string');

describe('the walk', () => {
  it('sees every place, so that the rules below cannot pass by seeing none', () => {
    const [send] = INPUTS.filter(({ name }) => name === 'signOut.send');
    expect(send?.places.map(({ at }) => at)).toContain('.event.value');
    expect(INPUTS.flatMap(({ places }) => texts(places)).length).toBeGreaterThan(20);
  });

  it('tells a bounded text from an open one', () => {
    const [open, pattern, bounded] = [
      z.string(),
      z.string().regex(/^[a-z]+$/),
      z.string().max(3),
    ].map((schema) => texts(walk(schema, 'input')).map((place) => isBoundedText(place.schema)));
    expect([open, pattern, bounded]).toEqual([[false], [false], [true]]);
  });
});

describe.each([...INPUTS, ...OUTPUTS])('$name', ({ places }) => {
  it('has a longest text, a longest list and a fixed set of keys everywhere', () => {
    for (const { at, schema } of places) {
      if (schema['type'] === 'string') expect(isBoundedText(schema), `text at ${at}`).toBe(true);
      if (schema['type'] === 'array')
        expect(typeof schema['maxItems'], `list at ${at}`).toBe('number');
      if (schema['type'] === 'object' && !('propertyNames' in schema))
        expect(schema['additionalProperties'] ?? true, `keys at ${at}`).toSatisfy(
          (value: unknown) => value === false || at.startsWith('.notices'),
        );
    }
  });
});

/** What a person types freely in many calls. A passphrase goes in and comes back in no answer. */
const TYPED = ['name', 'passphrase', 'next'];

describe.each(INPUTS)('the input of $name', ({ name, places }) => {
  it('takes ids and choices: no address, path, command or name of a secret', () => {
    for (const { at, key } of places)
      expect(key, at).not.toMatch(
        /url|uri|href|host|path|file|folder|dir|command|arg|exec|script|code|secret|token|service|html/i,
      );
  });

  it('has no free text but what a person types: names, a passphrase of the app lock, the Safe', () => {
    const free = texts(places).filter(
      ({ schema }) =>
        !isChoice(schema) &&
        schema['format'] !== 'uuid' &&
        !('pattern' in schema && !('maxLength' in schema)),
    );
    for (const { key } of free)
      expect(TYPED.includes(key) || `${name} ${key}` in FREE_TEXTS, key).toBe(true);
  });

  it('takes no number that is not one of a few', () => {
    for (const { at, schema } of places)
      if (schema['type'] === 'number' || schema['type'] === 'integer')
        expect(isChoice(schema), at).toBe(true);
  });
});
