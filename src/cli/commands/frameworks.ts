import type { Command } from 'commander';
import { frameworksAnswer } from '../answers/catalogue-answers.ts';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS, storeFlags } from '../question-options.ts';
import { formatTable } from '../table.ts';
import { withStore } from '../with-store.ts';

/** `frameworks`: what the store's catalogue knows. */
export function frameworksCommand(program: Command, run: CommandRunner): void {
  const command = program.command('frameworks').description('the frameworks that the store knows');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(
    run(async (terminal, options) =>
      withStore(terminal, storeFlags.parse(options), async (application) => {
        const { index, state } = application.projections.catalogue();
        const frameworks = index.frameworks.map(({ framework, start, end }) => ({
          slug: framework.slug,
          title: framework.title,
          edition: framework.edition,
          kind: framework.kind,
          status: framework.status,
          owner: framework.owner,
          provisions: end - start,
          assessable: index.assessable.slice(start, end).reduce((sum, one) => sum + one, 0),
        }));
        return terminal.answer(frameworksAnswer, { state, frameworks }, () =>
          formatTable(
            ['Slug', 'Title', 'Edition', 'Kind', 'Status', 'Provisions', 'Assessable'],
            frameworks.map((row) => [
              row.slug,
              row.title,
              row.edition,
              row.kind,
              row.status,
              row.provisions,
              row.assessable,
            ]),
            terminal.width,
          ),
        );
      }),
    ),
  );
}
