import { recordedTexts } from '../../access/recorded-texts.ts';
import type { Chain } from '../../coverage/engine/chain.ts';
import { type Explanation, explainCoverage } from '../../coverage/questions/explain.ts';
import { inCommand, inOption } from '../../problems/problem.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { explanationAnswer } from '../answers/explanation-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { choiceOf } from '../question-flags.ts';
import { reviewsOfChains } from '../reviews-of-chains.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `explain`: the chains behind one status, best first. */
export const work: CommandWork = async (terminal, options, ...operands) => {
  const named = typeof options.framework === 'string' ? [options.framework] : [];
  const [framework, ref, ...more] = [...named, ...operands];
  if (framework === undefined || ref === undefined || more.length > 0) {
    const sentence = 'Name one framework, as an argument or with --framework, and one ref.';
    return terminal.misuse([inCommand('explain', sentence)]);
  }
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    const sentence = 'The limit is a whole number of at least 1.';
    return terminal.refuse([inOption('--limit', 'INVALID_OPTION', sentence)]);
  }
  return withProjection(terminal, options, async (projection, flags, { store }) => {
    const answer = explainCoverage(projection, choiceOf(flags), framework, ref, limit);
    if (!answer.ok || options.text !== true)
      return terminal.tell(explanationAnswer, answer, formatExplanation);
    const id = `${framework}:${ref}`;
    const text = (await recordedTexts(store, projection, [id])).get(id) ?? null;
    return terminal.answer(
      explanationAnswer,
      { ...answer.value, text },
      () => `${text ?? 'No text is held of it.'}\n\n${formatExplanation(answer.value, terminal.width)}`,
    );
  });
};

function formatExplanation(answer: Explanation, width: number | null): string {
  const rows = answer.chains.flatMap(rowsOfChain);
  const parts = answer.parts.map((part) => [part.ref, part.extent, part.basis]);
  const by = answer.answeredBy === null ? '' : `, answered by ${answer.answeredBy}`;
  return [
    formatHeading(
      `${answer.framework} ${answer.ref} ${answer.title}: ${answer.status ?? 'not assessable'}${by}`,
      answer,
    ),
    ...decidedBy(answer),
    ...(rows.length > 0
      ? [formatTable(['Chain', 'Extent', 'Basis', 'In force', 'From', 'To', 'By', 'Arrives'], rows, width)]
      : ['No chain.']),
    ...reviewsOfChains(answer.chains),
    ...(parts.length > 0 ? ['', formatTable(['Part', 'Extent', 'Basis'], parts)] : []),
    ...remediesOf(answer),
    formatNotices(answer.notices),
  ].join('\n');
}

/** The rule, decision or conditions that decide the status regardless of evidence. */
function decidedBy({ notApplicableBecause, appliesFrom, openConditions, decision }: Explanation): string[] {
  const lines: string[] = [];
  if (notApplicableBecause !== null) lines.push(`Does not apply because of: ${notApplicableBecause}`);
  if (appliesFrom !== null) lines.push(`Applies from: ${appliesFrom}`);
  if (openConditions !== null) lines.push(`Conditions to be answered: ${openConditions.join(', ')}`);
  if (decision !== null) {
    const { applicable, ref, system, by, on, justification } = decision;
    const who = by === null ? '' : ` by ${by}`;
    const where = system === null ? ref : `${ref} for ${system}`;
    lines.push(`Decision on ${where}: ${applicable ? 'applies' : 'does not apply'}, ${on}${who}`);
    if (justification !== null) lines.push(`Justification: ${justification}`);
  }
  return lines.length === 0 ? [] : [...lines, ''];
}

/** The records that would improve the status by themselves, or what can be done when there are none. */
function remediesOf({ status, notApplicableBecause, remedies, remedyCount }: Explanation): string[] {
  if (status === null || status === 'COVERED' || notApplicableBecause !== null) return [];
  if (remedyCount === 0) {
    return status === 'COVERED_BY_CROSSWALK'
      ? []
      : ['', 'Nothing that is recorded would improve this by itself. New evidence is needed.'];
  }
  const rows = remedies.map(({ evidence, control, because, status: then }) => [
    ...[evidence === null ? 'control' : 'evidence', evidence ?? control],
    ...[because ?? 'not fully demonstrated', then],
  ]);
  return [
    '',
    `What is recorded and would improve it, ${remedyCount} in all:`,
    formatTable(['What', 'Id', 'Now', 'Then'], rows),
  ];
}

/** One row for each step. The first row also has the fields of the whole chain. */
function rowsOfChain(chain: Chain, index: number): readonly (string | number | null)[][] {
  const whole = [index + 1, chain.extent, chain.basis, chain.inForce ? 'yes' : 'no'];
  return chain.steps.map(({ from, to, by, extent }, step) => [
    ...(step === 0 ? whole : whole.map(() => null)),
    ...[from, to, by === chain.mapping ? chain.crosswalk : by, extent],
  ]);
}
