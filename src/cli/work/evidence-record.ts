import {
  answerEvidenceRecord,
  type EvidenceRecordAnswer,
  RECORD_PRESENCES,
} from '../../coverage/questions/evidence-record.ts';
import { groupBy } from '../../model/group-by.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { evidenceRecordAnswer } from '../answers/evidence-record-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { presenceInWords } from '../presence-in-words.ts';
import { choiceOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `evidence-record`: what one system has of each kind of evidence that the view `evidence-record` names. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const choice = { ...choiceOf(flags), system: String(options.system) };
    return terminal.tell(evidenceRecordAnswer, answerEvidenceRecord(projection, choice), formatRecord);
  });

function formatRecord(answer: EvidenceRecordAnswer, layout: Layout): string {
  const rows = answer.rows.map(({ label, presence, evidence, remark, provisions }) => {
    const refsOf = [...groupBy(provisions, ({ framework }) => framework)];
    const named = refsOf.map(([framework, of]) => `${framework} ${of.map(({ ref }) => ref).join(', ')}`);
    return [label, presenceInWords(presence, remark), evidence.join(', '), named.join('; ')];
  });
  return [
    formatHeading('Evidence record', answer, layout, countedByPresence(answer)),
    formatTable(['Kind', 'Presence', 'Evidence', 'Provisions that name the kind'], rows, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

/** How many kinds have each presence: `20 PRESENT, 3 MISSING`. */
function countedByPresence({ rows }: EvidenceRecordAnswer): string {
  return RECORD_PRESENCES.flatMap((presence) => {
    const count = rows.filter((row) => row.presence === presence).length;
    return count === 0 ? [] : [`${count} ${presence}`];
  }).join(', ');
}
