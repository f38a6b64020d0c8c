import { z } from 'zod';
import { today } from '../model/day.ts';

/** The options, as commander passes them, of every command that opens a store. */
export const storeFlags = z.object({ data: z.string().optional(), neo4j: z.string().optional() });

/** The options of every question, converted from the form in which commander passes them. */
export const questionFlags = storeFlags.extend({
  organization: z.string().optional(),
  system: z.string().optional(),
  asOf: z.string().optional(),
  crosswalks: z.string().optional(),
  frameworks: z.string().optional(),
  assume: z.array(z.string()).readonly().optional(),
  knownAt: z.string().optional(),
});
export type QuestionFlags = z.infer<typeof questionFlags>;

/** Splits `a,b` into a list. An empty text becomes an empty list, an absent one null. */
export function listOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function choiceOf(flags: QuestionFlags): {
  readonly system: string | null;
  readonly asOf: string;
  readonly crosswalks: readonly string[] | null;
} {
  return {
    system: flags.system ?? null,
    asOf: flags.asOf ?? today(),
    crosswalks: listOf(flags.crosswalks),
  };
}
