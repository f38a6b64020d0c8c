import { z } from 'zod';
import { today } from '../model/day.ts';

/** What commander hands over of the options of every command that opens a store. */
export const storeFlags = z.object({ data: z.string().optional(), neo4j: z.string().optional() });

/** What commander hands over for a question, read into what the questions take. */
export const questionFlags = storeFlags.extend({
  organization: z.string().optional(),
  system: z.string().optional(),
  asOf: z.string().optional(),
  crosswalks: z.string().optional(),
  frameworks: z.string().optional(),
});
export type QuestionFlags = z.infer<typeof questionFlags>;

/** `a,b` as a list; an empty text as an empty one; absent as null. */
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
