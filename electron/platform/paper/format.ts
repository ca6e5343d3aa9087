import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result';

/** A description of a computer may be this long, in bytes. */
export const MAX_PAPER_BYTES = 32 * 1024 * 1024;

/** There, but refused or broken: `EPERM` and the like, as Node.js names them. */
const refused = z.looseObject({ error: z.string() });

/** `{ "type": "REG_SZ", "value": … }`; a bare text, number or list of texts stands for its usual type. */
const registryValue = z.union([
  z.looseObject({ type: z.union([z.string(), z.number()]), value: z.unknown() }),
  z.string(),
  z.number(),
  z.array(z.string()),
  z.null(),
]);

const number = z.union([z.number(), z.string()]).nullish();

const fileFacts = z.looseObject({
  text: z.string().nullish(),
  base64: z.string().nullish(),
  size: number,
  attributes: number,
  link: z.string().nullish(),
  xattrs: z.union([z.record(z.string(), z.string()), z.array(z.string())]).nullish(),
  dir: z.union([z.boolean(), z.array(z.string())]).nullish(),
  modified: number,
});

const toolEnd = z.union([
  z.string(),
  refused,
  z.looseObject({
    code: z.number().nullish(),
    stdout: z.string().nullish(),
    stderr: z.string().nullish(),
    hangs: z.boolean().nullish(),
  }),
]);

const credential = z.union([
  z.string(),
  z.looseObject({ target: z.string(), user: z.string().nullish() }),
]);

/** The format of a paper machine; docs/readings.md tells it in words. Fields it does not know are left alone. */
const paperSchema = z.looseObject({
  platform: z.enum(['win32', 'darwin', 'linux']),
  osVersion: z.union([z.string(), z.number()]).nullish(),
  language: z.string().nullish(),
  home: z.string().nullish(),
  elevated: z.union([z.boolean(), z.enum(['yes', 'no', 'unknown'])]).nullish(),
  env: z.record(z.string(), z.string().nullable()).nullish(),
  registry: z.record(z.string(), z.union([refused, z.record(z.string(), registryValue)])).nullish(),
  files: z.record(z.string(), z.union([z.string(), refused, fileFacts])).nullish(),
  tools: z.record(z.string(), toolEnd).nullish(),
  credentials: z.union([refused, z.array(credential)]).nullish(),
  identity: z
    .union([
      refused,
      z.looseObject({
        internetIdentity: z.boolean(),
        provider: z.string().nullish(),
        principal: z.string().nullish(),
      }),
    ])
    .nullish(),
});

export type Paper = z.output<typeof paperSchema>;
export type PaperRegistryValue = z.output<typeof registryValue>;
export type PaperFile = z.output<typeof fileFacts>;

/** What is wrong with a description, and where: "registry.HKCU\\Software". */
export interface PaperError {
  readonly code: 'not-json' | 'not-a-machine';
  readonly where: string;
}

/** Reads a description of a computer; it never throws. */
export function parsePaper(text: string): Result<Paper, PaperError> {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err({ code: 'not-json', where: '' });
  }
  const parsed = paperSchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  // What is no object at all lacks the one field that must be there.
  return err({ code: 'not-a-machine', where: where === '' ? 'platform' : where });
}

/** A number as paper has it: 1024, "1024" or "0x400"; null when it is none. */
export function paperNumber(value: number | string | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const found = Number(value);
  return Number.isFinite(found) ? found : null;
}

export const isRefused = (value: unknown): value is { readonly error: string } =>
  typeof value === 'object' &&
  value !== null &&
  'error' in value &&
  typeof value.error === 'string';
