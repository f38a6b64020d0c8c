import type { Projection } from '../../coverage/projection/projection.ts';
import type { ChainBeginning as BeginningValue, ExplainedChain } from '../../coverage/questions/explain.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { ChainPlace, placeOf } from './chain-place.ts';
import { Basis, EvidenceSubject, Extent, StepKind } from './enums.ts';
import { Lowering } from './lowering.ts';
import { Mapping } from './mapping.ts';
import { ownedRecord } from './records.ts';
import { RowReview } from './row-review.ts';
import { Support } from './support.ts';

export interface ChainParent {
  readonly projection: Projection;
  /** The day of the answer. */
  readonly asOf: string;
  readonly chain: ExplainedChain;
}

interface StepParent extends ChainParent {
  /** Which step of the chain, from 0. */
  readonly index: number;
}

const ChainStep = builder.objectRef<StepParent>('ChainStep');

ChainStep.implement({
  description: 'One step of a chain.',
  fields: (t) => ({
    from: t.field({
      type: ChainPlace,
      nullable: true,
      description: 'Where the step begins. Null if the record no longer exists.',
      resolve: ({ projection, chain, index }) => placeOf(projection, chain, index, 'from'),
    }),
    to: t.field({
      type: ChainPlace,
      nullable: true,
      description: 'Where the step ends. Null if the record no longer exists.',
      resolve: ({ projection, chain, index }) => placeOf(projection, chain, index, 'to'),
    }),
    by: t.field({
      type: StepKind,
      description: 'The kind of link between both ends.',
      resolve: ({ chain, index }) => {
        const { by } = chain.steps[index]!;
        return by === 'support' || by === 'control' || by === 'part' || by === 'whole' ? by : 'mapping';
      },
    }),
    mapping: t.field({
      type: Mapping,
      nullable: true,
      description: 'The mapping, as its author wrote it. Null for a step of another kind.',
      resolve: (step) => (usesMapping(step) ? mappingOf(step) : null),
    }),
    crosswalk: t.field({
      type: Crosswalk,
      nullable: true,
      description: 'The crosswalk that has the mapping. Null for a step of another kind.',
      resolve: (step) => (usesMapping(step) ? crosswalkOf(step) : null),
    }),
    review: t.field({
      type: RowReview,
      nullable: true,
      description: "The organization's own review of the mapping, if it counts on the day.",
      resolve: (step) => (usesMapping(step) ? reviewIn(step) : null),
    }),
    extent: t.field({
      type: Extent,
      description: 'The extent after this step, lowered by every cap.',
      resolve: ({ chain, index }) => chain.steps[index]!.extent,
    }),
    loweredBy: t.field({
      type: [Lowering],
      cost: { rows: () => 10 },
      description: 'What lowered the extent at this step.',
      resolve: ({ chain, index }) => chain.loweredBy.filter(({ step }) => step === index + 1),
    }),
  }),
});

function usesMapping({ chain, index }: StepParent): boolean {
  return chain.mapping !== null && chain.steps[index]!.by === chain.mapping;
}

function mappingOf({ projection, asOf, chain }: ChainParent) {
  const mapping = projection.catalogue.records.mappings.get(chain.mapping ?? '');
  return mapping === undefined ? null : { ...asPublished(mapping), reviewer: { projection, asOf } };
}

function reviewIn({ projection, chain }: ChainParent) {
  return chain.review === null ? null : { projection, record: chain.review };
}

function crosswalkOf({ projection, chain }: ChainParent) {
  return projection.catalogue.records.crosswalks.get(chain.crosswalk ?? '') ?? null;
}

interface BeginningParent {
  readonly projection: Projection;
  readonly beginning: BeginningValue;
}

const ChainBeginning = builder.objectRef<BeginningParent>('ChainBeginning');

ChainBeginning.implement({
  description: 'The best support of one of several provisions with which a chain begins.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision.',
      resolve: ({ beginning }, _, { desk }) => desk.catalogue().provision(beginning.provision),
    }),
    extent: t.field({
      type: Extent,
      description: 'How much of the provision the evidence supports.',
      resolve: ({ beginning }) => beginning.extent,
    }),
    evidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'The evidence.',
      resolve: ({ projection, beginning }) =>
        ownedRecord(projection, projection.organization.records.evidence, beginning.evidence),
    }),
    appliedControl: t.field({
      type: AppliedControl,
      nullable: true,
      description: 'The control between them. Null if the evidence supports the provision without a control.',
      resolve: ({ projection, beginning }) =>
        ownedRecord(projection, projection.organization.records.controls, beginning.appliedControl),
    }),
    takenOverFrom: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence that states the link, if the evidence supersedes it and takes over its links. Null if the evidence states the link itself.',
      resolve: ({ projection, beginning }) =>
        ownedRecord(projection, projection.organization.records.evidence, beginning.takenOverFrom),
    }),
  }),
});

export const Chain = builder.objectRef<ChainParent>('Chain');

Chain.implement({
  description: 'The way from a piece of evidence to a provision, step by step.',
  fields: (t) => ({
    extent: t.field({
      type: Extent,
      description: 'How much of the provision the chain supports.',
      resolve: ({ chain }) => chain.extent,
    }),
    basis: t.field({
      type: Basis,
      description: 'Whether the chain uses a mapping.',
      resolve: ({ chain }) => chain.basis,
    }),
    inForce: t.boolean({
      description:
        'Whether the evidence counts on the day. False for a chain that would exist if it counted.',
      resolve: ({ chain }) => chain.inForce,
    }),
    subject: t.field({
      type: EvidenceSubject,
      description: 'What the evidence is about: the organization, or systems. Some caps depend on it.',
      resolve: ({ chain }) => chain.subject,
    }),
    evidence: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence with which the chain begins. Null if it begins with several provisions, the parts of a whole or a union.',
      resolve: ({ projection, chain }) =>
        ownedRecord(projection, projection.organization.records.evidence, chain.evidence),
    }),
    support: t.field({
      type: Support,
      nullable: true,
      description:
        'The link from the evidence to a provision. Null if the chain leads through an applied control.',
      resolve: ({ projection, chain }) => {
        const record = projection.organization.records.supports.get(chain.support ?? '');
        return record === undefined ? null : { projection, record };
      },
    }),
    appliedControl: t.field({
      type: AppliedControl,
      nullable: true,
      description: 'The applied control through which the chain leads.',
      resolve: ({ projection, chain }) =>
        ownedRecord(projection, projection.organization.records.controls, chain.appliedControl),
    }),
    takenOverFrom: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence that states the link, if the evidence supersedes it and takes over its links. Null if the evidence states the link itself.',
      resolve: ({ projection, chain }) =>
        ownedRecord(projection, projection.organization.records.evidence, chain.takenOverFrom),
    }),
    mapping: t.field({
      type: Mapping,
      nullable: true,
      description: 'The mapping that the chain uses, as its author wrote it.',
      resolve: (parent) => mappingOf(parent),
    }),
    crosswalk: t.field({
      type: Crosswalk,
      nullable: true,
      description: 'The crosswalk that has the mapping: who asserts it, and for which editions.',
      resolve: (parent) => crosswalkOf(parent),
    }),
    steps: t.field({
      type: [ChainStep],
      cost: { rows: () => 10 },
      description: 'The steps, from the evidence to the provision.',
      resolve: (parent) => parent.chain.steps.map((_, index) => ({ ...parent, index })),
    }),
    begunBy: t.field({
      type: [ChainBeginning],
      cost: { rows: () => 20 },
      description:
        'What supports each of the provisions with which the chain begins, the first twenty. Empty if one record begins it.',
      resolve: ({ projection, chain }) => chain.begunBy.map((beginning) => ({ projection, beginning })),
    }),
    begunByCount: t.int({
      description: 'How many such provisions there are in all.',
      resolve: ({ chain }) => chain.begunByCount,
    }),
    loweredBy: t.field({
      type: [Lowering],
      cost: { rows: () => 10 },
      description: 'Everything that lowered the extent, step after step. If nothing did, the chain is FULL.',
      resolve: ({ chain }) => chain.loweredBy,
    }),
  }),
});

export const ChainConnection = connectionOf('Chain', Chain, { work: () => 100 });
