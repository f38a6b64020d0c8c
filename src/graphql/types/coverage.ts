import type { Projection } from '../../coverage/projection/projection.ts';
import type { Choice } from '../../coverage/questions/asked.ts';
import type { CoverageAnswer } from '../../coverage/questions/coverage.ts';
import { explainCoverage } from '../../coverage/questions/explain.ts';
import {
  COVERAGE_STATUSES,
  type ProvisionCoverage as Row,
  type CoverageStatus as Status,
  type StatusCounts,
} from '../../model/coverage.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { refusalOf } from '../error-codes.ts';
import { pageOf } from '../page.ts';
import { Chain } from './chain.ts';
import { Basis, CoverageStatus, Extent, NotApplicableCause, Reason } from './enums.ts';
import { Framework } from './framework.ts';
import { Provision } from './provision.ts';
import { Notice, State } from './state.ts';

const StatusCount = builder
  .objectRef<{ readonly status: Status; readonly count: number }>('StatusCount')
  .implement({
    description: 'How many assessable provisions have a status: a count, never a score.',
    fields: (t) => ({
      status: t.field({ type: CoverageStatus, description: 'The status.', resolve: ({ status }) => status }),
      count: t.exposeInt('count', { description: 'How many have it.' }),
    }),
  });

/** All eight statuses with their counts, in the order in which they are tested. */
export function countsOf(counts: StatusCounts) {
  return COVERAGE_STATUSES.map((status) => ({ status, count: counts[status] }));
}

export { StatusCount };

/** One answer with what it takes to ask further. */
export interface CoverageParent {
  readonly projection: Projection;
  readonly choice: Choice;
  readonly answer: CoverageAnswer;
}

interface RowParent extends CoverageParent {
  readonly row: Row;
}

export const ProvisionCoverage = builder.objectRef<RowParent>('ProvisionCoverage').implement({
  description: 'The answer for one assessable provision. What does not hold is null.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, answer, row }) =>
        projection.catalogue.records.provisions.get(`${answer.framework}:${row.ref}`)!,
    }),
    status: t.field({
      type: CoverageStatus,
      description: 'How far evidence supports it.',
      resolve: ({ row }) => row.status,
    }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'The best that reaches it.',
      resolve: ({ row }) => row.extent,
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'Whether a mapping stands in between.',
      resolve: ({ row }) => row.basis,
    }),
    reason: t.field({
      type: Reason,
      nullable: true,
      description: 'Why it is not covered.',
      resolve: ({ row }) => row.reason,
    }),
    appliesFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day from which it applies, while that lies ahead.',
      resolve: ({ row }) => row.appliesFrom,
    }),
    statusWhenApplicable: t.field({
      type: CoverageStatus,
      nullable: true,
      description: 'The status it would have if it applied already.',
      resolve: ({ row }) => row.statusWhenApplicable,
    }),
    notApplicableBecause: t.field({
      type: NotApplicableCause,
      nullable: true,
      description: 'What took it out of the scope.',
      resolve: ({ row }) => row.notApplicableBecause,
    }),
    explanation: t.field({
      type: [Chain],
      description: 'The chains behind the status, best first.',
      args: { first: t.arg.int({ required: true, description: 'Chains at most, 1 to 100.' }) },
      complexity: ({ first }) => ({ field: 20, multiplier: first }),
      resolve: ({ projection, choice, answer, row }, { first }) => {
        const explained = explainCoverage(
          projection,
          choice,
          answer.framework,
          row.ref,
          Math.min(Math.max(first, 1), 100),
        );
        if (!explained.ok) throw refusalOf(explained.problems);
        return [...explained.value.chains];
      },
    }),
  }),
});

const ProvisionCoverageConnection = connectionOf('ProvisionCoverage', ProvisionCoverage);

export const Coverage = builder.objectRef<CoverageParent>('Coverage').implement({
  description:
    'Which provisions of one framework are supported by evidence, how far, and why not further. Mapped evidence, never compliance.',
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework asked.',
      resolve: ({ projection, answer }) => projection.catalogue.records.frameworks.get(answer.framework)!,
    }),
    system: t.string({
      nullable: true,
      description: 'Local id of the system asked; null: the organization.',
      resolve: ({ answer }) => answer.system,
    }),
    asOf: t.field({
      type: 'Date',
      description: 'The day asked about.',
      resolve: ({ answer }) => answer.asOf,
    }),
    crosswalks: t.stringList({
      description: 'Slugs of the crosswalks that counted.',
      resolve: ({ answer }) => [...answer.crosswalks],
    }),
    state: t.field({ type: State, description: 'As recorded where.', resolve: ({ answer }) => answer.state }),
    counts: t.field({
      type: [StatusCount],
      description: 'Assessable provisions per status.',
      resolve: ({ answer }) => countsOf(answer.counts),
    }),
    notices: t.field({
      type: [Notice],
      description: 'What a reader must know beside it.',
      resolve: ({ answer }) => [...answer.notices],
    }),
    provision: t.field({
      type: ProvisionCoverage,
      nullable: true,
      description: 'One assessable provision.',
      args: { ref: t.arg.string({ required: true, description: 'Its ref.' }) },
      resolve: (parent, { ref }) => {
        const row = parent.answer.provisions.find((candidate) => candidate.ref === ref);
        return row === undefined ? null : { ...parent, row };
      },
    }),
    provisions: t.field({
      type: ProvisionCoverageConnection,
      description: 'Assessable provisions in document order.',
      args: {
        status: t.arg({ type: [CoverageStatus], description: 'Only those with one of these.' }),
        first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
        after: t.arg.string({ description: 'Cursor of the row before the first.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: first }),
      resolve: (parent, { status, ...page }) => {
        const rows = parent.answer.provisions.filter((row) => !status || status.includes(row.status));
        return pageOf(
          rows.map((row) => ({ ...parent, row })),
          page,
          stateKey(parent.projection),
        );
      },
    }),
  }),
});

/** What cursors over answers bear: both ledgers' hashes, shortened. */
export function stateKey({ state }: Projection): string {
  return `${state.catalogue.hash.slice(0, 16)}.${state.organization.hash.slice(0, 16)}`;
}
