import type { z } from 'zod';
import { isVisible } from '../../coverage/projection/crosswalk-choice.ts';
import type { OrganizationRecords } from '../../coverage/projection/organization-records.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import type { Store } from '../../graph/store.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { Endpoint, NodeFact } from '../../ledger/fact.ts';
import { nodeFact } from '../../ledger/records/codec.ts';
import { KnownNames } from '../../model/known-names.ts';
import { recordHistory } from '../../operations/ledger/record-history.ts';
import { rowName } from '../../operations/row-changes.ts';
import { inField } from '../../problems/problem.ts';
import { historyAnswer } from '../answers/history-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { exactName } from '../exact-names.ts';
import { rowInWords } from '../load-in-words.ts';
import { withProjection } from '../with-store.ts';

type History = z.input<typeof historyAnswer>['histories'][number];

/** A record in the ledger that can have changed it. */
interface LedgerNode {
  readonly ledger: string;
  readonly node: Endpoint;
}

/** `history`: what the ledgers recorded of one record. */
export const work: CommandWork = (terminal, received, typed = '') =>
  withProjection(terminal, received, async (projection, _, application) => {
    const { store } = application;
    // Records that were ended have a history too, but no name that could be told from a text that is nearly right.
    const asTyped = await historiesOf(store, recordsCalled(projection, typed));
    const record =
      asTyped.length > 0
        ? typed
        : exactName(terminal, namesOfRecords(projection), typed, 'record', ['UNKNOWN_RECORD']);
    const histories =
      record === typed ? asTyped : await historiesOf(store, recordsCalled(projection, record));
    if (histories.length === 0) {
      const sentence = `Neither the organization nor the catalogue ever had a record ${JSON.stringify(record)}. Give the id as its file has it, a provision as FRAMEWORK:REF, or a decision as FRAMEWORK:REF DATE.`;
      return terminal.refuse([inField('record', 'UNKNOWN_RECORD', sentence)]);
    }
    return terminal.answer(historyAnswer, { record, histories }, () => histories.map(inWords).join('\n\n'));
  });

async function historiesOf(store: Store, records: readonly LedgerNode[]): Promise<readonly History[]> {
  const histories: History[] = [];
  for (const { ledger, node } of records) {
    const changes = await recordHistory(store, ledger, node);
    if (changes.length === 0) continue;
    histories.push({
      ...{ ledger, label: node.label, id: node.id },
      changes: changes.map(({ change: { seq, at, actor, operation }, rows }) => ({
        ...{ seq, at, actor, operation },
        rows,
      })),
    });
  }
  return histories;
}

/** What the present records of the organization and of the catalogue that it sees are called. */
function namesOfRecords({ organization, catalogue }: Projection): KnownNames {
  const { systems, suppliers, controls, evidence, actions } = organization.records;
  const { slug } = organization.organization;
  const own = [systems, suppliers, controls, evidence, actions].flatMap((records) =>
    [...records.values()].map(({ localId }) => localId),
  );
  const { frameworks, provisions, crosswalks, views } = catalogue.records;
  const visible = [frameworks, crosswalks, views].flatMap((records) =>
    [...records.values()].filter(({ owner }) => isVisible(owner, slug)).map((record) => record.slug),
  );
  const seen = new Set(visible);
  const refs = [...provisions.values()].filter(({ framework }) => seen.has(framework)).map(({ id }) => id);
  return new KnownNames([slug, ...own, ...rowsOf(organization.records).map(rowName), ...visible, ...refs]);
}

/** Every node that can have this id: records that have ceased to exist keep their history. */
function recordsCalled({ organization }: Projection, record: string): readonly LedgerNode[] {
  const { slug } = organization.organization;
  const own = (['AISystem', 'Supplier', 'AppliedControl', 'Evidence', 'Action'] as const).map((label) => ({
    ledger: slug,
    node: { label, id: `${slug}/${record}` },
  }));
  const bundled = (['Provision', 'Framework', 'Crosswalk', 'View'] as const).map((label) => ({
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
  return rowsOf(records)
    .filter((fact) => rowName(fact) === name)
    .map(({ label, id }) => ({ label, id }));
}

function rowsOf(records: OrganizationRecords): readonly NodeFact[] {
  return [
    ...[...records.decisions.values()].map((record) => nodeFact('Decision', record)),
    ...[...records.answers.values()].map((record) => nodeFact('ConditionAnswer', record)),
    ...[...records.rowReviews.values()].map((record) => nodeFact('RowReview', record)),
  ];
}

function inWords({ ledger, id, changes }: History): string {
  return [
    `${id}: ${changes.length} ${changes.length === 1 ? 'change' : 'changes'} in ledger ${ledger}`,
    ...changes.flatMap(({ seq, at, actor, operation, rows }) => [
      `  ${at.slice(0, 19).replace('T', ' ')} UTC, ${operation} by ${actor}, change ${seq}`,
      ...rows.map((row) => `${rowInWords(row)} (${row.table})`),
    ]),
  ].join('\n');
}
