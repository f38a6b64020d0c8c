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
      formatTable(
        ['Slug', 'Title', 'Edition', 'Kind', 'Status', 'Harmonised for', 'Provisions', 'Assessable'],
        frameworks.map((row) => [
          row.slug,
          row.title,
          row.edition,
          row.kind,
          row.status,
          row.harmonisedFor.map(({ framework, from }) => `${framework} from ${from}`).join(', '),
          row.provisions,
          row.assessable,
        ]),
        terminal.width,
      ),
    );
  });
