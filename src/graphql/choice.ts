import type { Choice } from '../coverage/questions/resolved-choice.ts';
import { builder } from './builder.ts';

/** The arguments that choose the day and the crosswalks of a question. */
export const CHOICE = builder.args((arg) => ({
  asOf: arg.field({ type: 'Date', description: 'The day to answer for. Default: today, UTC.' }),
  crosswalks: arg.stringList({
    description:
      'The slugs of the crosswalks to use. Default: the choice of the organization. An empty list: none.',
  }),
}));

/** The argument that chooses the frameworks of a question. */
export const FRAMEWORKS = builder.args((arg) => ({
  frameworks: arg.stringList({
    description:
      "The slugs of the frameworks, in this order. Default: the organization's list. An empty list: all frameworks that it may see.",
  }),
}));

interface ChoiceArguments {
  readonly asOf?: string | null | undefined;
  readonly crosswalks?: readonly string[] | null | undefined;
}

/** @param system local id; null: the organization */
export function choiceOf(
  system: string | null,
  { asOf, crosswalks }: ChoiceArguments,
  { desk }: { readonly desk: { today(): string } },
): Choice {
  return { system, asOf: asOf ?? desk.today(), crosswalks: crosswalks ?? null };
}
