import { z } from 'zod';
import { type Outcome, refused } from '../problems/problem.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Change } from './change.ts';
import { LINK_TYPES } from './records/link-types.ts';
import { LABELS } from './records/registry.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const label = z.enum(LABELS);
const linkType = z.enum(LINK_TYPES.map(({ type }) => type));
const endpoint = z.strictObject({ label, id: z.string() });
const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const fact = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('node'), label, id: z.string(), properties }),
  z.strictObject({
    fact: z.literal('link'),
    type: linkType,
    id: z.string(),
    from: endpoint,
    to: endpoint,
    properties,
  }),
  z.strictObject({ fact: z.literal('node-gone'), label, id: z.string() }),
  z.strictObject({ fact: z.literal('link-gone'), type: linkType, id: z.string() }),
]);
const state = z.strictObject({ seq: z.int().min(0), hash });

const changeSchema: z.ZodType<Change> = z.strictObject({
  ledger: z.string().min(1),
  seq: z.int().min(1),
  at: z.string(),
  actor: z.string(),
  operation: z.string(),
  productVersion: z.string(),
  inputHash: hash,
  facts: z.array(fact),
  decidedOn: state.nullable(),
  load: z.strictObject({ slug: z.string(), id: hash, part: z.int().min(1), last: z.boolean() }).nullable(),
  key: z.string().min(1),
  previousHash: hash,
  hash,
});

/** A change as one line of an export: canonical JSON, no line break inside. */
export function encodeChange(change: Change): string {
  return canonicalJson(change);
}

/** Reads one line of an export; the problem says which line and what is wrong with it. */
export function parseChange(line: string, file: string, number: number): Outcome<Change> {
  const refuse = (sentence: string): Outcome<never> =>
    refused({ at: { in: 'file', file, line: number, column: 1 }, code: 'INVALID_CHANGE', sentence });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('This line is not JSON: the file is cut or damaged.');
  }
  const parsed = changeSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return refuse(`This line is not a change: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
