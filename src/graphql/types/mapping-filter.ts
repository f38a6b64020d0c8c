import type { SeenMapping } from '../../coverage/questions/mappings-of.ts';
import { type Crosswalk, isVouchedFor, type Mapping } from '../../model/crosswalk.ts';
import { builder } from '../builder.ts';
import { allOf, hasText, isOneOf, isSame, type RecordTest } from '../record-tests.ts';
import { Confidence, Relationship } from './enums.ts';

export const MappingFilter = builder.inputType('MappingFilter', {
  description: 'Which mappings to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    text: t.string({
      description: 'Only mappings whose refs, rationale and note together have each of these words.',
    }),
    relationships: t.field({
      type: [Relationship],
      description: 'Only mappings with one of these relationships, as they are read here.',
    }),
    confidences: t.field({
      type: [Confidence],
      description: 'Only mappings with one of these confidences. A mapping that states none is left out.',
    }),
    vouchedFor: t.boolean({
      description:
        'True: only mappings that their author or a named reviewer vouches for. False: only those that nobody does. Reviews of an organization are not looked at.',
    }),
  }),
});

/**
 * Which mappings a filter wants; null: all. Throws `INVALID_PARAMETER`.
 *
 * @param crosswalkOf the crosswalk of a mapping
 */
export function mappingTest(
  filter: typeof MappingFilter.$inferInput | null | undefined,
  crosswalkOf: (mapping: Mapping) => Pick<Crosswalk, 'kind'> | null,
): RecordTest<SeenMapping> | null {
  return allOf<SeenMapping>([
    isOneOf(filter?.relationships, ({ relationship }) => relationship),
    isOneOf(filter?.confidences, ({ mapping }) => mapping.confidence),
    isSame(filter?.vouchedFor, ({ mapping }) => {
      const crosswalk = crosswalkOf(mapping);
      return crosswalk !== null && isVouchedFor(mapping, crosswalk.kind);
    }),
    hasText(filter?.text, ({ mapping: { source, target, rationale, note } }) => [
      source,
      target,
      rationale,
      note,
    ]),
  ]);
}
