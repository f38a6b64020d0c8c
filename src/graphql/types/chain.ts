import type { ChainStep as ChainStepValue, Chain as ChainValue } from '../../coverage/engine/chain.ts';
import { builder } from '../builder.ts';
import { Basis, Extent } from './enums.ts';

const ChainStep = builder.objectRef<ChainStepValue>('ChainStep').implement({
  description: 'One step of a chain.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Local id of evidence or control, or `SLUG:REF`.' }),
    to: t.exposeString('to', { description: 'Local id of a control, or `SLUG:REF`.' }),
    by: t.exposeString('by', {
      description: '`support`, `control`, `part`, `whole`, or the id of a mapping.',
    }),
    extent: t.field({
      type: Extent,
      description: 'What arrives, caps included.',
      resolve: ({ extent }) => extent,
    }),
  }),
});

export const Chain = builder.objectRef<ChainValue>('Chain').implement({
  description: 'How one piece of evidence reaches a provision.',
  fields: (t) => ({
    extent: t.field({
      type: Extent,
      description: 'What arrives at the provision.',
      resolve: ({ extent }) => extent,
    }),
    basis: t.field({
      type: Basis,
      description: 'Whether a mapping stands in between.',
      resolve: ({ basis }) => basis,
    }),
    inForce: t.exposeBoolean('inForce', {
      description: 'False for a chain that would exist if its evidence counted.',
    }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description: 'Local id; null where the chain starts at a whole made full by its parts.',
    }),
    support: t.exposeString('support', {
      nullable: true,
      description: 'Id of the support; null behind an applied control.',
    }),
    appliedControl: t.exposeString('appliedControl', {
      nullable: true,
      description: 'Local id of the control in between.',
    }),
    mapping: t.exposeString('mapping', { nullable: true, description: 'Id of the mapping in between.' }),
    crosswalk: t.exposeString('crosswalk', { nullable: true, description: 'Slug of its crosswalk.' }),
    assertedBy: t.string({
      nullable: true,
      description: 'Who asserts the mapping in between.',
      resolve: ({ crosswalk }, _, { catalogue }) =>
        crosswalk === null ? null : (catalogue().index.records.crosswalks.get(crosswalk)?.assertedBy ?? null),
    }),
    steps: t.field({
      type: [ChainStep],
      description: 'From evidence to provision.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});
