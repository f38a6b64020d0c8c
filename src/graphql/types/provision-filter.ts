import type { ProvisionFilter as Filter } from '../../coverage/questions/provision-filter.ts';
import type { Level as LevelValue, Phase as PhaseValue } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import type { FilterFields } from '../filter-fields.ts';
import { Level, Phase } from './enums.ts';

/** What every filter of provisions has. */
export function provisionFields(t: FilterFields) {
  return {
    text: t.string({
      description: 'Only provisions whose ref and title together have each of these words.',
    }),
    levels: t.field({
      type: [Level],
      description: 'Only provisions with one of these levels, stated or inherited.',
    }),
    kinds: t.stringList({
      description:
        'Only provisions of these kinds, in the words of the document, such as clause or article. Upper or lower case.',
    }),
    phases: t.field({
      type: [Phase],
      description: 'Only provisions of one of these phases, stated or inherited.',
    }),
  };
}

export const ProvisionFilter = builder.inputType('ProvisionFilter', {
  description: 'Which provisions to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    ...provisionFields(t),
    assessable: t.boolean({
      description: 'True: only provisions that are assessable. False: only those that are not.',
    }),
  }),
});

interface GivenFilter {
  readonly text?: string | null | undefined;
  readonly levels?: readonly LevelValue[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly phases?: readonly PhaseValue[] | null | undefined;
  readonly assessable?: boolean | null | undefined;
}

/** The filter as the question takes it. */
export function provisionFilterOf(given: GivenFilter | null | undefined): Filter {
  return {
    text: given?.text ?? null,
    levels: given?.levels ?? null,
    kinds: given?.kinds ?? null,
    phases: given?.phases ?? null,
    assessable: given?.assessable ?? null,
  };
}
