import type { Framework } from '../../model/framework.ts';
import { frameworksAnswer } from '../answers/catalogue-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withStore } from '../with-store.ts';

/** `frameworks`: the frameworks of the store's catalogue. */
export const work: CommandWork = async (terminal, options) =>
  withStore(terminal, storeFlags.parse(options), async (application) => {
    const { index, state } = application.projections.catalogue();
    const frameworks = index.frameworks.map(({ framework, start, end }) => ({
      slug: framework.slug,
      title: framework.title,
      edition: framework.edition,
      kind: framework.kind,
      status: framework.status,
      owner: framework.owner,
      harmonisedFor: [...framework.harmonisedFor],
      provisions: end - start,
      assessable: index.assessable.slice(start, end).reduce((sum, one) => sum + one, 0),
    }));
    return terminal.answer(frameworksAnswer, { state, frameworks }, () =>
      [
        `${frameworks.length} ${frameworks.length === 1 ? 'framework' : 'frameworks'}`,
        '',
        formatTable(
          ['Framework', 'Title and edition', 'Kind', 'Status', 'Assessable'],
          frameworks.map((row) => [
            row.slug,
            titleOf(row),
            row.kind,
            row.status,
            `${row.assessable} of ${row.provisions}`,
          ]),
          terminal.layout.width,
        ),
      ].join('\n'),
    );
  });

/** The title, the edition, and the laws for which it is a harmonised standard. */
function titleOf({
  title,
  edition,
  harmonisedFor,
}: Pick<Framework, 'title' | 'edition' | 'harmonisedFor'>): string {
  const harmonised = harmonisedFor.map(({ framework, from }) => `, harmonised for ${framework} from ${from}`);
  return `${title}, ${edition}${harmonised.join('')}`;
}
