import { type GapFilter as Filter, URGENCIES, type Urgency } from '../../coverage/questions/gaps.ts';
import type { Reason as ReasonValue, CoverageStatus as Status } from '../../model/coverage.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { builder } from '../builder.ts';
import { CoverageStatus, Reason } from './enums.ts';
import { ProvisionName } from './provision-name.ts';

export const GapFilter = builder.inputType('GapFilter', {
  description: 'Which gaps to show. Reports take the same object. A field that is absent excludes nothing.',
  fields: (t) => ({
    frameworks: t.stringList({
      description:
        "The slugs of the frameworks, in this order. Default: the organization's list. An empty list: all frameworks that it may see.",
    }),
    statuses: t.field({ type: [CoverageStatus], description: 'Only gaps with these statuses.' }),
    reasons: t.field({ type: [Reason], description: 'Only gaps with these reasons.' }),
    urgency: t.intList({ description: 'Only gaps with these urgencies, 1 to 5.' }),
    owner: t.string({
      description:
        'Only gaps with an open action of this owner. In a report also only the actions, evidence and controls of this owner.',
    }),
    text: t.string({
      description: 'Only provisions whose ref and title together have each of these words.',
    }),
    withoutAction: t.boolean({
      description:
        'True: only gaps without an action of the scope that is not done. An accepted risk counts as an action.',
    }),
    beneath: t.field({
      type: ProvisionName,
      description: 'Only this provision and those beneath it. Its framework has to be among the frameworks.',
    }),
    asOf: t.field({ type: 'Date', description: 'The day to answer for. Default: today, UTC.' }),
    crosswalks: t.stringList({
      description:
        'The slugs of the crosswalks to use. Default: the choice of the organization. An empty list: none.',
    }),
  }),
});

interface GivenFilter {
  readonly statuses?: readonly Status[] | null | undefined;
  readonly reasons?: readonly ReasonValue[] | null | undefined;
  readonly urgency?: readonly number[] | null | undefined;
  readonly owner?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly withoutAction?: boolean | null | undefined;
  readonly beneath?: typeof ProvisionName.$inferInput | null | undefined;
}

/** The filter as the question takes it. Problem: `INVALID_PARAMETER` for an urgency that does not exist. */
export function gapFilterOf(given: GivenFilter | null | undefined): Outcome<Filter> {
  const urgency = given?.urgency ?? null;
  if (urgency !== null && !urgency.every(isUrgency)) {
    const sentence = `An urgency is a number from ${URGENCIES[0]} to ${URGENCIES.at(-1)}.`;
    return refused(inField('filter.urgency', 'INVALID_PARAMETER', sentence));
  }
  const value = {
    statuses: given?.statuses ?? null,
    reasons: given?.reasons ?? null,
    urgency: urgency?.filter(isUrgency) ?? null,
    owner: given?.owner ?? null,
    text: given?.text ?? null,
    withoutAction: given?.withoutAction ?? false,
    beneath: given?.beneath ? `${given.beneath.framework}:${given.beneath.ref}` : null,
  };
  return { ok: true, value };
}

function isUrgency(number: number): number is Urgency {
  return URGENCIES.some((urgency) => urgency === number);
}
