import { Option } from 'commander';
import { z } from 'zod';
import { today } from '../model/day.ts';

/** Options of every command that opens a store. */
export const STORE_OPTIONS = [
  new Option('--data <dir>', 'folder of the embedded store (default: data)'),
  new Option(
    '--neo4j <uri>',
    'a Neo4j server instead; NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE from the environment',
  ),
];

/** Options of every question. */
export const QUESTION_OPTIONS = [
  new Option('--organization <slug>', 'needed when the store holds several'),
  new Option('--as-of <date>', 'YYYY-MM-DD (default: today, UTC)'),
  new Option('--crosswalks <slugs>', "comma-separated (default: the organization's choice; empty: none)"),
];

export const SYSTEM_OPTION = new Option(
  '--system <id>',
  'an AI system by its local id (default: the organization)',
);
export const FRAMEWORKS_OPTION = new Option(
  '--frameworks <slugs>',
  "comma-separated (default: the organization's list; empty: all that it may see)",
);
export const FRAMEWORK_OPTION = new Option('--framework <slug>', 'one framework').makeOptionMandatory();

/** What commander hands over of {@link STORE_OPTIONS}. */
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
