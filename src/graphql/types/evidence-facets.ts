import type { Projection } from '../../coverage/projection/projection.ts';
import type { Steps } from '../../coverage/steps.ts';
import { EVIDENCE_STATUSES, type Evidence, type EvidenceStatus as Status } from '../../model/evidence.ts';
import type { RecordKind as RecordKindRecord } from '../../model/record-kind.ts';
import { builder } from '../builder.ts';
import { listsOf } from '../organization-lists.ts';
import { AISystem, type AISystemParent, systemParent } from '../references/ai-system.ts';
import { Organization } from '../references/organization.ts';
import { selectedRecords } from '../selected-records.ts';
import { inSteps } from '../time-slices.ts';
import { EvidenceStatus } from './enums.ts';
import { EvidenceFilter, evidenceTest } from './evidence-list.ts';
import { RecordKind } from './record-kind.ts';

/** Values of one facet that are listed: those with the most records. */
const MOST_VALUES = 100;

/** How many records have a value. */
interface Counted<V> {
  readonly value: V;
  readonly count: number;
}

interface EvidenceFacetsValue {
  readonly total: number;
  readonly statuses: readonly Counted<Status>[];
  readonly kinds: readonly Counted<RecordKindRecord>[];
  readonly owners: readonly Counted<string>[];
  readonly systems: readonly Counted<AISystemParent>[];
}

/** Counts the values of records in steps, the most frequent first, equal ones in the order of the records. */
function* counted<R>(
  records: readonly R[],
  valuesOf: (record: R) => readonly string[],
): Steps<readonly Counted<string>[]> {
  const counts = new Map<string, number>();
  for (const [place, record] of records.entries()) {
    for (const value of valuesOf(record)) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (place % 1_000 === 999) yield;
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES);
}

function* evidenceFacets(
  projection: Projection,
  isWanted: ((evidence: Evidence) => boolean) | null,
): Steps<EvidenceFacetsValue> {
  const { recordKinds } = projection.catalogue.records;
  const records = yield* selectedRecords(
    (yield* listsOf.inSteps(projection.organization)).evidence,
    isWanted,
    null,
  );
  const statuses = new Map(
    (yield* counted(records, ({ status }) => [status])).map(({ value, count }) => [value, count]),
  );
  const kinds = yield* counted(records, ({ kind }) => [kind]);
  const owners = yield* counted(records, ({ owner }) => (owner === null ? [] : [owner]));
  const systems = yield* counted(records, (evidence) => evidence.systems);
  return {
    total: records.length,
    statuses: EVIDENCE_STATUSES.map((value) => ({ value, count: statuses.get(value) ?? 0 })),
    kinds: kinds.flatMap(({ value, count }) => {
      const kind = recordKinds.get(value);
      return kind === undefined ? [] : [{ value: kind, count }];
    }),
    owners,
    systems: systems.flatMap(({ value, count }) => {
      const system = systemParent(projection, value);
      return system === null ? [] : [{ value: system, count }];
    }),
  };
}

const COUNT = 'How many pieces of evidence have it.';

const EvidenceStatusCount = builder.objectRef<Counted<Status>>('EvidenceStatusCount').implement({
  description: 'How many pieces of evidence have a status.',
  fields: (t) => ({
    status: t.field({ type: EvidenceStatus, description: 'The status.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const RecordKindCount = builder.objectRef<Counted<RecordKindRecord>>('RecordKindCount').implement({
  description: 'How many pieces of evidence are of a kind.',
  fields: (t) => ({
    kind: t.field({ type: RecordKind, description: 'The kind.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const OwnerCount = builder.objectRef<Counted<string>>('OwnerCount').implement({
  description: 'How many pieces of evidence have an owner.',
  fields: (t) => ({
    owner: t.exposeString('value', { description: 'The role that is responsible.' }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const AISystemCount = builder.objectRef<Counted<AISystemParent>>('AISystemCount').implement({
  description: 'How many pieces of evidence are about a system.',
  fields: (t) => ({
    system: t.field({ type: AISystem, description: 'The system.', resolve: ({ value }) => value }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

const EvidenceFacets = builder.objectRef<EvidenceFacetsValue>('EvidenceFacets').implement({
  description: 'The evidence that a filter leaves, counted by what can be filtered further.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many pieces of evidence the filter leaves.' }),
    statuses: t.field({
      type: [EvidenceStatusCount],
      cost: { rows: () => EVIDENCE_STATUSES.length },
      description: 'By status.',
      resolve: ({ statuses }) => [...statuses],
    }),
    kinds: t.field({
      type: [RecordKindCount],
      cost: { rows: () => MOST_VALUES },
      description: `By kind, the most frequent first, at most ${MOST_VALUES}.`,
      resolve: ({ kinds }) => [...kinds],
    }),
    owners: t.field({
      type: [OwnerCount],
      cost: { rows: () => MOST_VALUES },
      description: `By owner, the most frequent first, at most ${MOST_VALUES}. Evidence without one is not counted.`,
      resolve: ({ owners }) => [...owners],
    }),
    systems: t.field({
      type: [AISystemCount],
      cost: { rows: ({ systems }) => Math.min(systems, MOST_VALUES) },
      description: `By system, the most frequent first, at most ${MOST_VALUES}. Evidence about several is counted for each.`,
      resolve: ({ systems }) => [...systems],
    }),
  }),
});

builder.objectField(Organization, 'evidenceFacets', (t) =>
  t.field({
    type: EvidenceFacets,
    nullable: true,
    description: 'Counts of the evidence that a filter leaves.',
    args: { filter: t.arg({ type: EvidenceFilter, description: 'Which evidence to count. Default: all.' }) },
    cost: { work: ({ evidence }) => evidence / 100 },
    resolve: ({ projection }, { filter }, context) =>
      inSteps(context, evidenceFacets(projection, evidenceTest(projection, filter))),
  }),
);
