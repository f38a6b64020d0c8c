import { recordedTexts } from '../../access/recorded-texts.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { type Explanation, explainCoverage } from '../../coverage/questions/explain.ts';
import { inCommand, inOption } from '../../problems/problem.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { explanationAnswer } from '../answers/explanation-answer.ts';
import { applicabilityLines } from '../applicability-lines.ts';
import { chainLines } from '../chain-lines.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { possibleSteps } from '../possible-steps.ts';
import { choiceOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `explain`: the chains behind one status, best first. */
export const work: CommandWork = async (terminal, options, ...operands) => {
  const named = typeof options.framework === 'string' ? [options.framework] : [];
  const [typedFramework, ...words] = [...named, ...operands];
  const typedRef = words.join(' ');
  if (typedFramework === undefined || typedRef === '' || words[0] === options.framework) {
    const sentence =
      'Name a framework once, as the first argument or with --framework, and then the ref of a provision, such as 9.2.1 or Art. 9.';
    return terminal.misuse([inCommand('explain', sentence)]);
  }
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    const sentence = 'The limit is a whole number of at least 1.';
    return terminal.refuse([inOption('--limit', 'INVALID_OPTION', sentence)]);
  }
  return withProjection(terminal, options, async (projection, flags, { store }) => {
    const format = (value: Explanation, layout: Layout): string =>
      formatExplanation(value, fullTitle(projection.catalogue, value), layout);
    const names = new ExactNames(terminal, projection);
    const framework = names.framework(typedFramework);
    const ref = names.ref(framework, typedRef);
    const answer = explainCoverage(projection, choiceOf(flags), framework, ref, limit);
    if (!answer.ok || options.text !== true) return terminal.tell(explanationAnswer, answer, format);
    const id = `${framework}:${ref}`;
    const text = (await recordedTexts(store, projection, [id])).get(id) ?? null;
    return terminal.answer(
      explanationAnswer,
      { ...answer.value, text },
      () =>
        `${text ?? 'Your organization has not loaded its text.'}\n\n${format(answer.value, terminal.layout)}`,
    );
  });
};

function formatExplanation(answer: Explanation, title: string, layout: Layout): string {
  const { width } = layout;
  const parts = answer.parts.map((part) => [part.ref, part.extent, part.basis]);
  const by = answer.answeredBy === null ? '' : `, answered by ${answer.answeredBy}`;
  const then = answer.statusWhenApplicable === null ? '' : `, ${answer.statusWhenApplicable} if it applied`;
  return [
    formatHeading(
      `${answer.framework} ${answer.ref} ${title}`,
      answer,
      layout,
      `${answer.status ?? 'not assessable'}${then}${by}`,
    ),
    ...applicabilityLines(answer, width),
    ...chainLines(answer, width),
    ...(parts.length > 0 ? ['', formatTable(['Part', 'Extent', 'Basis'], parts, width)] : []),
    ...possibleSteps(answer, width),
    formatEnd(answer, layout),
  ].join('\n');
}
