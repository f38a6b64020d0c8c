import { answerProvision, type ProvisionAnswer } from '../../coverage/questions/provision.ts';
import { type SystemRecordsOf, systemRecords } from '../../coverage/questions/system-records.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { penaltyInWords } from '../../model/penalty-in-words.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { provisionAnswer } from '../answers/provision-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { choiceOf } from '../question-flags.ts';
import { systemColumns } from '../system-columns.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `provision`: what is known of one provision, assessable or not. */
export const work: CommandWork = (terminal, options, framework = '', ref = '') =>
  withProjection(terminal, options, (projection, flags) => {
    const choice = choiceOf(flags);
    const answer = answerProvision(projection, choice, framework, ref);
    const recordsOf = systemRecords(projection, choice);
    if (!answer.ok) return terminal.refuse(answer.problems);
    if (!recordsOf.ok) return terminal.refuse(recordsOf.problems);
    return terminal.answer(provisionAnswer, answer.value, () =>
      formatProvision(answer.value, recordsOf.value, terminal.width),
    );
  });

function formatProvision(answer: ProvisionAnswer, recordsOf: SystemRecordsOf, width: number | null): string {
  const { coverage, decision, parts } = answer;
  const ofSystem = systemColumns([answer], recordsOf);
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
    formatHeading(`${answer.framework} ${answer.ref} ${answer.title}`, answer),
    formatTable(['What', 'Value'], facts, width),
    ...(counts.length > 0 ? ['', formatTable(['Status', 'Provisions beneath it'], counts)] : []),
    formatNotices(answer.notices),
  ].join('\n');
}
