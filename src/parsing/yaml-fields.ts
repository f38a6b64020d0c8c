import { z } from 'zod';
import type { ProblemCode } from '../problems/codes.ts';
import { Nearly, Refusal, type Rule } from './rule.ts';

/** A key that must be there and hold something. */
export function requiredKey<T>(rule: Rule<T>, description: string) {
  return z
    .string()
    .transform((text, context): T => {
      if (text !== '') return read(rule, text, context);
      refuse(context, text, 'EMPTY_REQUIRED', 'This must not be empty.');
      return rule.standIn;
    })
    .meta({ ...rule.schema, description });
}

/** A key that may be absent or empty: null. */
export function optionalKey<T>(rule: Rule<T>, description: string) {
  return z
    .string()
    .optional()
    .transform((text, context): T | null =>
      text === undefined || text === '' ? null : read(rule, text, context),
    )
    .meta({ ...orEmpty(rule.schema), description });
}

/** A list that may be absent. */
export function listKey<T extends z.ZodType>(item: T, description: string) {
  return z
    .array(item)
    .optional()
    .transform((items): readonly z.output<T>[] => items ?? [])
    .meta({ description });
}

/** A list of texts without empty and repeated items; it may be absent. */
export function textListKey<T>(rule: Rule<T>, description: string) {
  const item = z.string().transform((text, context): T => {
    if (text !== '') return read(rule, text, context);
    refuse(context, text, 'EMPTY_ITEM', 'An item of a list must not be empty.');
    return rule.standIn;
  });
  return z
    .array(item.meta(rule.schema))
    .superRefine((items, context) => {
      const seen = new Set<T>();
      for (const [index, value] of items.entries()) {
        if (seen.has(value)) {
          const message = `${JSON.stringify(value)} is in the list twice.`;
          const code: ProblemCode = 'REPEATED_ITEM';
          context.addIssue({ code: 'custom', path: [index], params: { code }, message });
        }
        seen.add(value);
      }
    })
    .optional()
    .transform((items): readonly T[] => items ?? [])
    .meta({ description, uniqueItems: true });
}

/** An editor takes a key without a value for null. */
function orEmpty(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type = 'string', enum: words } = schema;
  const nullable = { ...schema, type: [...[type].flat(), 'null'] };
  return Array.isArray(words) ? { ...nullable, enum: [...words, null] } : nullable;
}

function read<T>(rule: Rule<T>, text: string, context: z.RefinementCtx): T {
  const value = rule.read(text);
  if (value instanceof Nearly) {
    // The file is read again with the exact text in its place: a transformation cannot tell a note.
    context.issues.push({ code: 'custom', input: text, params: { readAs: value.text }, message: value.text });
    return value.value;
  }
  if (!(value instanceof Refusal)) return value;
  refuse(context, text, value.code, value.sentence);
  return rule.standIn;
}

function refuse(context: z.RefinementCtx, input: string, code: ProblemCode, message: string): void {
  context.issues.push({ code: 'custom', input, params: { code }, message });
}
