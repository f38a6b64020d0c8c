import type { GapFilter as Filter } from '../../coverage/questions/gaps.ts';
import { builder } from '../builder.ts';
import { CoverageStatus, Level, Reason, Urgency } from './enums.ts';
import { ProvisionName } from './provision-name.ts';

export const GapFilter = builder.inputType('GapFilter', {
  description: 'Which gaps to show. Reports take the same object. A field that is absent excludes nothing.',
  fields: (t) => ({
    statuses: t.field({ type: [CoverageStatus], description: 'Only gaps with these statuses.' }),
    reasons: t.field({ type: [Reason], description: 'Only gaps with these reasons.' }),
    urgencies: t.field({ type: [Urgency], description: 'Only gaps with these urgencies.' }),
    levels: t.field({ type: [Level], description: 'Only gaps of provisions with these levels.' }),
    owner: t.string({
      description:
        'Only gaps with an open action of this owner. In a report also only what this owner is responsible for, on each sheet that lists it.',
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
  }),
});

/** The filter as the question takes it. */
export function gapFilterOf(given: typeof GapFilter.$inferInput | null | undefined): Filter {
  return {
    statuses: given?.statuses ?? null,
    reasons: given?.reasons ?? null,
    urgency: given?.urgencies ?? null,
    levels: given?.levels ?? null,
    owner: given?.owner ?? null,
    text: given?.text ?? null,
    withoutAction: given?.withoutAction ?? false,
    beneath: given?.beneath ? `${given.beneath.framework}:${given.beneath.ref}` : null,
  };
}
