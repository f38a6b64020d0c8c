import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { answerProvision, type ProvisionAnswer } from '../../coverage/questions/provision.ts';
import { type SystemRecordsOf, systemRecords } from '../../coverage/questions/system-records.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { penaltyInWords } from '../../model/penalty-in-words.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { provisionAnswer } from '../answers/provision-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { choiceOf } from '../question-flags.ts';
import { systemColumn } from '../system-column.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `provision`: what is known of one provision, assessable or not. */
export const work: CommandWork = (terminal, options, typedFramework = '', ...words) =>
  withProjection(terminal, options, (projection, flags) => {
    const choice = choiceOf(flags);
    const names = new ExactNames(terminal, projection);
    const framework = names.framework(typedFramework);
    const ref = names.ref(framework, words.join(' '));
    const answer = answerProvision(projection, choice, framework, ref);
    const recordsOf = systemRecords(projection, choice);
    if (!answer.ok) return terminal.refuse(answer.problems);
    if (!recordsOf.ok) return terminal.refuse(recordsOf.problems);
    return terminal.answer(provisionAnswer, answer.value, () =>
      formatProvision(answer.value, projection, recordsOf.value, terminal.layout),
    );
  });

function formatProvision(
  answer: ProvisionAnswer,
  { catalogue }: Projection,
  recordsOf: SystemRecordsOf,
  layout: Layout,
): string {
  const { coverage, decision, parts } = answer;
  const ofSystem = systemColumn([answer], recordsOf);
  const cells = ofSystem.cells(answer);
  const facts = [
    ['Status', coverage?.status ?? 'not assessable'],
    ['Extent', coverage?.extent],
    ['Basis', coverage?.basis],
    ['Reason', coverage?.reason ?? coverage?.notApplicableBecause],
    ['Applies from', coverage?.appliesFrom],
    ['Status when applicable', coverage?.statusWhenApplicable],
    ...answer.penalties.map((penalty) => ['Penalty', penaltyInWords(penalty)]),
    ...ofSystem.header.map((what, index) => [what, cells[index]]),
    ['Decision on', decision?.ref],
    ['Applicable', decision === null ? null : decision.applicable ? 'yes' : 'no'],
    ['Justification', decision?.justification],
    ['Driver', decision?.driver],
    ['Owner', decision?.owner],
    ['Approver', decision?.approver],
    ['Decided by', decision?.by],
    ['Decided on', decision?.on],
  ].flatMap(([what, value]) => (value == null ? [] : [[what ?? '', value]]));
  const counts = parts === null ? [] : COVERAGE_STATUSES.map((status) => [status, parts[status]]);
  return [
    formatHeading(
      `${answer.framework} ${answer.ref} ${fullTitle(catalogue, answer)}`,
      answer,
      layout,
      coverage?.status ?? 'not assessable',
    ),
    formatTable(['What', 'Value'], facts, layout.width),
    ...(counts.length > 0 ? ['', formatTable(['Status', 'Provisions beneath it'], counts)] : []),
    formatEnd(answer, layout),
  ].join('\n');
}
