import type { Chain as ChainValue, ChainStep as StepValue } from '../../coverage/engine/chain.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { builder } from '../builder.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Evidence } from '../references/evidence.ts';
import { Basis, Extent, StepKind } from './enums.ts';
import { Mapping } from './mapping.ts';
import { ownedRecord } from './records.ts';
import { Support } from './support.ts';

export interface ChainParent {
  readonly projection: Projection;
  readonly chain: ChainValue;
}

const ChainStep = builder.objectRef<StepValue>('ChainStep');

ChainStep.implement({
  description: 'One step of a chain.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Local id of evidence or control, or `SLUG:REF`.' }),
    to: t.exposeString('to', { description: 'Local id of a control, or `SLUG:REF`.' }),
    by: t.field({
      type: StepKind,
      description: 'What links both ends. The chain names its one mapping.',
      resolve: ({ by }) =>
        by === 'support' || by === 'control' || by === 'part' || by === 'whole' ? by : 'mapping',
    }),
    extent: t.field({
      type: Extent,
      description: 'The extent after this step, with every cap applied.',
      resolve: ({ extent }) => extent,
    }),
  }),
});

export const Chain = builder.objectRef<ChainParent>('Chain');

Chain.implement({
  description: 'How one piece of evidence reaches a provision.',
  fields: (t) => ({
    extent: t.field({
      type: Extent,
      description: 'The extent that reaches the provision.',
      resolve: ({ chain }) => chain.extent,
    }),
    basis: t.field({
      type: Basis,
      description: 'Whether the chain uses a mapping.',
      resolve: ({ chain }) => chain.basis,
    }),
    inForce: t.boolean({
      description: 'False for a chain that would exist if its evidence counted.',
      resolve: ({ chain }) => chain.inForce,
    }),
    evidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'The evidence at its beginning; null when it begins at a whole that its parts make full.',
      resolve: ({ projection, chain }) =>
        ownedRecord(projection, projection.organization.records.evidence, chain.evidence),
    }),
    support: t.field({
      type: Support,
      nullable: true,
      description: 'The stated support; null when the chain leads through an applied control.',
      resolve: ({ projection, chain }) => {
        const record = projection.organization.records.supports.get(chain.support ?? '');
        return record === undefined ? null : { projection, record };
      },
    }),
    appliedControl: t.field({
      type: AppliedControl,
      nullable: true,
      description: 'The control in between.',
      resolve: ({ projection, chain }) =>
        ownedRecord(projection, projection.organization.records.controls, chain.appliedControl),
    }),
    mapping: t.field({
      type: Mapping,
      nullable: true,
      description: 'The mapping in between, as its author wrote it.',
      resolve: ({ projection, chain }) => {
        const mapping = projection.catalogue.records.mappings.get(chain.mapping ?? '');
        const review = chain.review === null ? null : { projection, record: chain.review };
        return mapping === undefined ? null : { ...asPublished(mapping), review };
      },
    }),
    crosswalk: t.field({
      type: Crosswalk,
      nullable: true,
      description: 'The crosswalk of that mapping: who asserts it, and for which editions.',
      resolve: ({ projection, chain }) => projection.catalogue.records.crosswalks.get(chain.crosswalk ?? ''),
    }),
    steps: t.field({
      type: [ChainStep],
      description: 'From evidence to provision.',
      resolve: ({ chain }) => chain.steps,
    }),
  }),
});
