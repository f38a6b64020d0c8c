import type { Projection } from '../../coverage/projection/projection.ts';
import { type Gap as GapValue, URGENCIES, type Urgency } from '../../coverage/questions/gaps.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Basis, CoverageStatus, Extent, Reason } from './enums.ts';
import { Provision } from './provision.ts';

export interface GapParent {
  readonly projection: Projection;
  readonly gap: GapValue;
}

export const Gap = builder.objectRef<GapParent>('Gap').implement({
  description: 'An assessable provision that evidence does not cover.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, gap }) =>
        projection.catalogue.records.provisions.get(`${gap.framework}:${gap.ref}`)!,
    }),
    status: t.field({ type: CoverageStatus, description: 'Its status.', resolve: ({ gap }) => gap.status }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'The best that reaches it.',
      resolve: ({ gap }) => gap.extent,
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'Whether a mapping stands in between.',
      resolve: ({ gap }) => gap.basis,
    }),
    reason: t.field({
      type: Reason,
      nullable: true,
      description: 'Why it is not covered.',
      resolve: ({ gap }) => gap.reason,
    }),
    urgency: t.int({
      description:
        '1: law that applies; 2: law within 12 months; 3: management-system standards; 4: the rest; 5: law later.',
      resolve: ({ gap }) => gap.urgency,
    }),
    leverage: t.int({
      description: 'How many statuses would get better if full evidence stood here.',
      resolve: ({ gap }) => gap.leverage,
    }),
    appliesFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day from which it applies, while that lies ahead.',
      resolve: ({ gap }) => gap.appliesFrom,
    }),
    statusWhenApplicable: t.field({
      type: CoverageStatus,
      nullable: true,
      description: 'The status it would have if it applied already.',
      resolve: ({ gap }) => gap.statusWhenApplicable,
    }),
  }),
});

export const GapConnection = connectionOf('Gap', Gap);

export const GapFilter = builder.inputType('GapFilter', {
  description: 'Which gaps are wanted; the same object as for reports. What is absent narrows nothing.',
  fields: (t) => ({
    frameworks: t.stringList({
      description: "Slugs, in this order; absent: the organization's list; empty: all that it may see.",
    }),
    statuses: t.field({ type: [CoverageStatus], description: 'Only these statuses.' }),
    reasons: t.field({ type: [Reason], description: 'Only these reasons.' }),
    urgency: t.intList({ description: 'Only these urgencies, 1 to 5.' }),
    owner: t.string({ description: 'Only provisions with an open action of this owner.' }),
    asOf: t.field({ type: 'Date', description: 'The day asked about; absent: today.' }),
    crosswalks: t.stringList({
      description: 'Slugs of the crosswalks that count; absent: the default choice; empty: none.',
    }),
  }),
});

export function isUrgency(number: number): number is Urgency {
  return URGENCIES.some((urgency) => urgency === number);
}
