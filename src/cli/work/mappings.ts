import { z } from 'zod';
import { mappingsOf, unknownName, unknownNames } from '../../coverage/questions/mappings-of.ts';
import { mappingsAnswer } from '../answers/catalogue-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { listOf, storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withStore } from '../with-store.ts';

const mappingFlags = storeFlags.extend({
  to: z.string().optional(),
  crosswalks: z.string().optional(),
});

/** `mappings`: the mappings of a provision, in both directions, and who asserts them. */
export const work: CommandWork = async (terminal, options, framework = '', ref = '') => {
  const flags = mappingFlags.parse(options);
  return withStore(terminal, flags, async (application) => {
    const { index, state } = application.projections.catalogue();
    const { frameworks, provisions, crosswalks } = index.records;
    const id = `${framework}:${ref}`;
    const chosen = listOf(flags.crosswalks);
    const unknown = [
      ...(provisions.has(id) ? [] : [unknownName('ref', 'provision', id)]),
      ...unknownNames(
        {
          framework: (slug) => frameworks.get(slug) ?? null,
          crosswalk: (slug) => crosswalks.get(slug) ?? null,
        },
        flags.to ?? null,
        chosen,
      ),
    ];
    if (unknown.length > 0) return terminal.refuse(unknown);
    const mappings = mappingsOf(index, id, flags.to ?? null, chosen).map(
      ({ mapping, other, relationship }) => ({
        id: mapping.id,
        crosswalk: mapping.crosswalk,
        assertedBy: crosswalks.get(mapping.crosswalk)?.assertedBy ?? null,
        relationship,
        other,
        title: provisions.get(other)?.title ?? null,
        confidence: mapping.confidence,
        citedAs: mapping.citedAs,
        rationale: mapping.rationale,
      }),
    );
    return terminal.answer(mappingsAnswer, { state, framework, ref, mappings }, () =>
      formatTable(
        ['Relationship', 'Other', 'Title', 'Asserted by', 'Confidence', 'Crosswalk'],
        mappings.map((row) => [
          row.relationship,
          row.other,
          row.title,
          row.assertedBy,
          row.confidence,
          row.crosswalk,
        ]),
        terminal.width,
      ),
    );
  });
};
