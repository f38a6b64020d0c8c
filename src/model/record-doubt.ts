import type { Addressing, Evidence, Support } from './evidence.ts';
import type {
  Action,
  AISystem,
  AppliedControl,
  ConditionAnswer,
  Decision,
  RowReview,
} from './organization.ts';

/** Why somebody should look at a record of an organization again, in the order in which they are listed. */
export const RECORD_DOUBTS = [
  'EVIDENCE_NEVER_VALID',
  'SYSTEM_NEVER_IN_SCOPE',
  'EVIDENCE_WITHOUT_LINK',
  'RENEWED_IN_PART',
  'RENEWED_FOR_OTHER_SYSTEMS',
  'CONTROL_WITHOUT_PROVISION',
  'ON_RETIRED',
  'ON_ENDED',
  'DECISION_OVERRIDDEN',
  'DECISION_ON_NOTHING',
  'ANSWER_OVERRIDDEN',
  'ANSWER_TO_NOTHING',
  'REVIEW_WITHOUT_ROW',
  'DONE_WITHOUT_EVIDENCE',
  'PAST_USUAL_TERM',
] as const;
export type RecordDoubt = (typeof RECORD_DOUBTS)[number];

/** The record of each table that can be in doubt. */
interface RecordOfTable {
  readonly systems: AISystem;
  readonly controls: AppliedControl;
  readonly evidence: Evidence;
  readonly supports: Support;
  readonly addresses: Addressing;
  readonly decisions: Decision;
  readonly answers: ConditionAnswer;
  readonly 'row-reviews': RowReview;
  readonly actions: Action;
}

/** The tables of a folder whose records can be in doubt, in the order in which they are listed. */
export const DOUBTFUL_TABLES = [
  'systems',
  'controls',
  'evidence',
  'supports',
  'addresses',
  'decisions',
  'answers',
  'row-reviews',
  'actions',
] as const satisfies readonly (keyof RecordOfTable)[];
export type DoubtfulTable = (typeof DOUBTFUL_TABLES)[number];

/** A record in doubt with the table that states it. */
export type TabledRecord = {
  readonly [T in DoubtfulTable]: { readonly table: T; readonly record: RecordOfTable[T] };
}[DoubtfulTable];

/** The `SLUG:REF` of the provision that a record names; null: it names none. */
export function provisionNamed({ table, record }: TabledRecord): string | null {
  if (table === 'supports' || table === 'addresses') return record.provision;
  return table === 'decisions' || table === 'actions' ? `${record.framework}:${record.ref}` : null;
}

/** What people call a record: its local id, or what it joins, or what it decides, for whom and when. */
export function nameOfRecord({ table, record }: TabledRecord): string {
  if (table === 'supports') return `${localIdOf(record.evidence)} to ${record.provision}`;
  if (table === 'addresses') return `${localIdOf(record.control)} to ${record.provision}`;
  if (table === 'row-reviews') return `${record.crosswalk}: ${record.source} to ${record.target}`;
  if (table === 'decisions') {
    const { framework, ref, system, applicable, on } = record;
    return `${framework}:${ref}${atSystem(system)} (${applicable ? 'yes' : 'no'}, ${on})`;
  }
  if (table === 'answers') {
    const { framework, condition, system, answer, on } = record;
    return `${framework}:${condition}${atSystem(system)} (${answer ? 'yes' : 'no'}, ${on})`;
  }
  return record.localId;
}

/** What people call a record, with the provision that it names: `action A-1 on law:Art. 9`. */
export function nameWithProvision(tabled: TabledRecord): string {
  const name = nameOfRecord(tabled);
  switch (tabled.table) {
    case 'actions':
      return `action ${name} on ${provisionNamed(tabled)}`;
    case 'decisions':
      return `decision on ${name}`;
    case 'row-reviews':
      return `review in ${name}`;
    default:
      return name;
  }
}

function atSystem(system: string | null): string {
  return system === null ? '' : `@${system}`;
}

/** @param id `ORGANIZATION/LOCAL-ID` */
function localIdOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
