import type { Projection } from '../../coverage/projection/projection.ts';
import type { StatusChange as Change } from '../../coverage/questions/status-changes.ts';
import { CHANGE_DIRECTIONS } from '../../model/change-direction.ts';
import { COVERAGE_STATUSES, type ProvisionCoverage, type StatusCounts } from '../../model/coverage.ts';
import { DIRECTION_WORDS } from '../../model/glossary/change-words.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { Provision } from '../references/provision.ts';
import { Basis, CoverageStatus, closedSet, Extent, NotApplicableCause, Reason } from './enums.ts';
import { countsOf, StatusCount } from './status-count.ts';

const ChangeDirection = closedSet(DIRECTION_WORDS, CHANGE_DIRECTIONS);

const ProvisionStanding = builder.objectRef<ProvisionCoverage>('ProvisionStanding').implement({
  description: 'The status of a provision on one side of a comparison, and what decides it.',
  fields: (t) => ({
    status: t.field({ type: CoverageStatus, description: 'The status.', resolve: ({ status }) => status }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'How far evidence reaches.',
      resolve: ({ extent }) => extent,
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'Whether evidence reaches it directly or through a crosswalk.',
      resolve: ({ basis }) => basis,
    }),
    reason: t.field({
      type: Reason,
      nullable: true,
      description: 'Why evidence reaches no further.',
      resolve: ({ reason }) => reason,
    }),
    appliesFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day from which it applies, if that day is later than the day of the answer.',
      resolve: ({ appliesFrom }) => appliesFrom,
    }),
    statusWhenApplicable: t.field({
      type: CoverageStatus,
      nullable: true,
      description: 'What the status would be if the provision already applied.',
      resolve: ({ statusWhenApplicable }) => statusWhenApplicable,
    }),
    notApplicableBecause: t.field({
      type: NotApplicableCause,
      nullable: true,
      description: 'Why it does not apply.',
      resolve: ({ notApplicableBecause }) => notApplicableBecause,
    }),
    openConditions: t.stringList({
      description: 'The ids of the questions that have to be answered first.',
      resolve: ({ openConditions }) => openConditions ?? [],
    }),
  }),
});

/** A change with the records of the side to which it leads. */
export interface StatusChangeParent {
  readonly projection: Projection;
  readonly change: Change;
  /** Local id of the system whose answers are compared; null: the organization. */
  readonly system: string | null;
}

export const StatusChange = builder.objectRef<StatusChangeParent>('StatusChange').implement({
  description: 'An assessable provision whose status differs between two answers.',
  fields: (t) => ({
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system whose answers are compared. Null for the organization.',
      resolve: ({ projection, system }) => systemParent(projection, system),
    }),
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, change: { framework, ref } }) =>
        projection.catalogue.records.provisions.get(`${framework}:${ref}`)!,
    }),
    change: t.field({
      type: ChangeDirection,
      description: 'How the status differs.',
      resolve: ({ change }) => change.change,
    }),
    from: t.field({
      type: ProvisionStanding,
      description: 'The status before.',
      resolve: ({ change }) => change.from,
    }),
    to: t.field({
      type: ProvisionStanding,
      description: 'The status afterwards.',
      resolve: ({ change }) => change.to,
    }),
  }),
});

export const StatusChangeConnection = connectionOf('StatusChange', StatusChange);

interface FrameworkCountsParent {
  readonly projection: Projection;
  /** Slug. */
  readonly framework: string;
  readonly counts: StatusCounts;
}

export const FrameworkCounts = builder.objectRef<FrameworkCountsParent>('FrameworkCounts').implement({
  description: 'How many assessable provisions of a framework have each status.',
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework.',
      resolve: ({ projection, framework }) => projection.catalogue.records.frameworks.get(framework)!,
    }),
    counts: t.field({
      type: [StatusCount],
      cost: { rows: () => COVERAGE_STATUSES.length },
      description: 'The counts by status.',
      resolve: ({ counts }) => countsOf(counts),
    }),
  }),
});

/** Counts by framework, in the order of the frameworks. */
export function frameworkCounts(
  projection: Projection,
  counts: Readonly<Record<string, StatusCounts>>,
): FrameworkCountsParent[] {
  return Object.entries(counts).map(([framework, own]) => ({ projection, framework, counts: own }));
}
