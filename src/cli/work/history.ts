import type { z } from 'zod';
import type { OrganizationRecords } from '../../coverage/projection/organization-records.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { Endpoint } from '../../ledger/fact.ts';
import { nodeFact } from '../../ledger/records/codec.ts';
import { recordHistory } from '../../operations/ledger/record-history.ts';
import { rowName } from '../../operations/row-changes.ts';
import { inField } from '../../problems/problem.ts';
import { historyAnswer } from '../answers/history-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { rowInWords } from '../load-in-words.ts';
import { withProjection } from '../with-store.ts';

type HistoryAnswer = z.input<typeof historyAnswer>;

/** `history`: what the ledgers recorded of one record. */
export const work: CommandWork = (terminal, received, record = '') =>
  withProjection(terminal, received, async (projection, _, application) => {
    const histories: HistoryAnswer['histories'][number][] = [];
    for (const { ledger, node } of recordsCalled(projection, record)) {
      const changes = await recordHistory(application.store, ledger, node);
      if (changes.length === 0) continue;
      histories.push({
        ...{ ledger, label: node.label, id: node.id },
        changes: changes.map(({ change: { seq, at, actor, operation }, rows }) => ({
          ...{ seq, at, actor, operation },
          rows,
        })),
      });
    }
    if (histories.length === 0) {
      const sentence = `Neither the organization nor the catalogue ever had a record ${JSON.stringify(record)}. Give the id as its file has it, a provision as FRAMEWORK:REF, or a decision as FRAMEWORK:REF DATE.`;
      return terminal.refuse([inField('record', 'UNKNOWN_RECORD', sentence)]);
    }
    return terminal.answer(historyAnswer, { record, histories }, () => histories.map(inWords).join('\n\n'));
  });

/** Every node that can have this id: records that have ceased to exist keep their history. */
function recordsCalled(
  { organization }: Projection,
  record: string,
): readonly { readonly ledger: string; readonly node: Endpoint }[] {
  const { slug } = organization.organization;
  const own = (['AISystem', 'Supplier', 'AppliedControl', 'Evidence', 'Action'] as const).map((label) => ({
    ledger: slug,
    node: { label, id: `${slug}/${record}` },
  }));
  const bundled = (['Provision', 'Framework', 'Crosswalk'] as const).map((label) => ({
    ledger: CATALOGUE_LEDGER,
    node: { label, id: record },
  }));
  return [
    ...own,
    ...rowsCalled(organization.records, record).map((node) => ({ ledger: slug, node })),
    { ledger: slug, node: { label: 'Organization', id: record } },
    ...bundled,
  ];
}

/** Records that have no id of their own in their files, by what histories and loads call their rows. */
function rowsCalled(records: OrganizationRecords, name: string): readonly Endpoint[] {
  const facts = [
    ...[...records.decisions.values()].map((record) => nodeFact('Decision', record)),
    ...[...records.answers.values()].map((record) => nodeFact('ConditionAnswer', record)),
    ...[...records.rowReviews.values()].map((record) => nodeFact('RowReview', record)),
  ];
  return facts.filter((fact) => rowName(fact) === name).map(({ label, id }) => ({ label, id }));
}

function inWords({ ledger, id, changes }: HistoryAnswer['histories'][number]): string {
  return [
    `${id}: ${changes.length} ${changes.length === 1 ? 'change' : 'changes'} in ledger ${ledger}`,
    ...changes.flatMap(({ seq, at, actor, operation, rows }) => [
      `  ${at.slice(0, 19).replace('T', ' ')} UTC, ${operation} by ${actor}, change ${seq}`,
      ...rows.map((row) => `${rowInWords(row)} (${row.table})`),
    ]),
  ].join('\n');
}
