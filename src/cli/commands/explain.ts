import type { Command } from 'commander';
import { type Explanation, explainCoverage } from '../../coverage/questions/explain.ts';
import { recordedTexts } from '../../graphql/text-loader.ts';
import { formatHead, formatNotices } from '../answer-head.ts';
import type { CommandRunner } from '../command-runner.ts';
import {
  choiceOf,
  QUESTION_OPTIONS,
  questionFlags,
  STORE_OPTIONS,
  SYSTEM_OPTION,
} from '../question-options.ts';
import { formatTable } from '../table.ts';
import { projectionOf, withStore } from '../with-store.ts';

/** `explain`: the chains behind one status, best first. */
export function explainCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('explain')
    .description('the chains behind the status of one provision')
    .argument('<framework>')
    .argument('<ref>')
    .option('--limit <number>', 'chains at most', '20')
    .option('--text', "with the provision's text, where the organization has loaded its own copy");
  for (const option of [SYSTEM_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(
    run(async (terminal, options, framework = '', ref = '') => {
      const flags = questionFlags.parse(options);
      const limit = Number(options.limit);
      if (!Number.isInteger(limit) || limit < 1) {
        const sentence = 'The limit is a whole number of at least 1.';
        return terminal.refuse([{ file: '--limit', line: 0, column: 0, code: 'INVALID_OPTION', sentence }]);
      }
      return withStore(terminal, flags, async (application) => {
        const projection = await projectionOf(application, flags.organization);
        if (!projection.ok) return terminal.refuse(projection.problems);
        const answer = explainCoverage(projection.value, choiceOf(flags), framework, ref, limit);
        if (!answer.ok) return terminal.refuse(answer.problems);
        if (options.text !== true)
          return terminal.answer(answer.value, () => formatExplanation(answer.value));
        const id = `${framework}:${ref}`;
        const text = (await recordedTexts(application.store, projection.value, [id])).get(id) ?? null;
        return terminal.answer(
          { ...answer.value, text },
          () => `${text ?? 'No text is held of it.'}\n\n${formatExplanation(answer.value)}`,
        );
      });
    }),
  );
}

function formatExplanation(answer: Explanation): string {
  const rows = answer.chains.map((chain) => [
    chain.extent,
    chain.basis,
    chain.inForce ? 'yes' : 'no',
    chain.crosswalk,
    chain.steps.map((step) => `${step.from} → ${step.to} (${step.extent})`).join(', '),
  ]);
  const parts = answer.parts.map((part) => [part.ref, part.extent, part.basis]);
  const by = answer.answeredBy === null ? '' : `, answered by ${answer.answeredBy}`;
  return [
    formatHead(
      `${answer.framework} ${answer.ref} ${answer.title}: ${answer.status ?? 'not assessable'}${by}`,
      answer,
    ),
    ...(rows.length > 0
      ? [formatTable(['Extent', 'Basis', 'In force', 'Crosswalk', 'Steps'], rows)]
      : ['No chain.']),
    ...(parts.length > 0 ? ['', formatTable(['Part', 'Extent', 'Basis'], parts)] : []),
    formatNotices(answer.notices),
  ].join('\n');
}
