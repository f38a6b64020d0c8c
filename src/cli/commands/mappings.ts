import type { Command } from 'commander';
import { z } from 'zod';
import { mappingsOf } from '../../graphql/mappings-of.ts';
import type { CommandRunner } from '../command-runner.ts';
import { listOf, STORE_OPTIONS } from '../question-options.ts';
import { formatTable } from '../table.ts';
import { withStore } from '../with-store.ts';

const mappingFlags = z.object({
  data: z.string().optional(),
  neo4j: z.string().optional(),
  to: z.string().optional(),
  crosswalks: z.string().optional(),
});

/** `mappings`: what a provision is mapped to, in both directions, and who says so. */
export function mappingsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('mappings')
    .description('mappings from and to one provision, each with its author')
    .argument('<framework>')
    .argument('<ref>')
    .option('--to <framework>', 'only those whose other end lies in this framework')
    .option('--crosswalks <slugs>', 'comma-separated');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(
    run(async (terminal, options, framework = '', ref = '') => {
      const flags = mappingFlags.parse(options);
      return withStore(terminal, flags, async (application) => {
        const { index, state } = application.projections.catalogue();
        const { provisions, crosswalks } = index.records;
        const id = `${framework}:${ref}`;
        if (!provisions.has(id)) {
          const sentence = `There is no provision ${JSON.stringify(id)}.`;
          return terminal.refuse([{ file: 'ref', line: 0, column: 0, code: 'UNKNOWN_PROVISION', sentence }]);
        }
        const mappings = mappingsOf(index, id, flags.to ?? null, listOf(flags.crosswalks)).map(
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
        return terminal.answer({ state, framework, ref, mappings }, () =>
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
          ),
        );
      });
    }),
  );
}
