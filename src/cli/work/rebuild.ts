import { EVERY_LEDGER } from '../../operations/operation.ts';
import { perform } from '../../operations/perform.ts';
import { REBUILD_STORE } from '../../operations/rebuild-store.ts';
import { rebuildAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { formatTable } from '../table.ts';
import { withBareStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

/**
 * `rebuild`: makes the graph again from the ledgers. It does not scan the graph first, which is impossible while a
 * graph is being rebuilt.
 */
export const work: CommandWork = async (terminal, options) => {
  const flags = writingFlags.parse(options);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  return withBareStore(terminal, flags, async (store) => {
    const rebuilt = await perform({ store }, REBUILD_STORE, {
      ...{ ledger: EVERY_LEDGER, author: author.value, input: {} },
      progress: (ledger) => terminal.progress(`rebuilding ${ledger}`),
    });
    if (!rebuilt.ok) return terminal.refuse(rebuilt.problems);
    const ledgers = [...rebuilt.value];
    return terminal.answer(rebuildAnswer, { ledgers }, () =>
      formatTable(
        ['Ledger', 'Changes applied'],
        ledgers.map((row) => [row.ledger, row.changes]),
      ),
    );
  });
};
