import type { GapFilter } from '../../../src/coverage/questions/gaps.ts';
import type { MatrixRow } from '../../../src/coverage/questions/matrix.ts';
import {
  type ApplicableStatus,
  COVERAGE_STATUSES,
  type CoverageStatus,
  type NoticeCode,
  type ProvisionCoverage,
  type StatusCounts,
} from '../../../src/model/coverage.ts';
import type { Action } from '../../../src/model/organization.ts';
import { chosenCrosswalks, levelOf } from './reach.ts';
import { NaiveScope, systemsInScope, WEAKEST } from './status.ts';
import { frameworkOf, isVisible, type Question, type World } from './world.ts';

export function naiveCoverage(
  world: World,
  framework: string,
  question: Question,
): readonly ProvisionCoverage[] {
  return new NaiveScope(world, question)
    .rows(framework)
    .map(({ p, row }) => ({ ref: p.ref, title: p.title, ...row }));
}

export function naiveNotices(world: World, framework: string, question: Question): readonly NoticeCode[] {
  const record = frameworkOf(world, framework);
  const own = world.catalogue.provisions.filter((p) => p.framework === framework && !p.retired);
  const { organization, systems, supports, addresses } = world.organization;
  const asked =
    question.system === null
      ? systemsInScope(world, question.asOf)
      : systems.filter((s) => s.localId === question.system);
  const lacks = (of: 'roles' | 'classes'): boolean =>
    own.some((p) => p[of].length > 0) && asked.some((s) => !s[of].some((t) => t.framework === framework));
  const codes: NoticeCode[] = [];
  if (lacks('roles') || lacks('classes')) codes.push('UNCLASSIFIED_SYSTEM');
  if (record.status === 'SUPERSEDED') codes.push('SUPERSEDED_FRAMEWORK');
  if (organization.frameworks.length > 0 && !organization.frameworks.includes(framework))
    codes.push('FRAMEWORK_NOT_IN_SCOPE');
  const chosen = chosenCrosswalks(world, question);
  const other = (side: string, edition: string | null): boolean =>
    side === framework && edition !== null && edition !== record.edition;
  if (
    world.catalogue.crosswalks.some(
      (c) =>
        chosen.includes(c.slug) &&
        (other(c.sourceFramework, c.sourceEdition) || other(c.targetFramework, c.targetEdition)),
    )
  ) {
    codes.push('OTHER_EDITION');
  }
  const retired = new Set(
    world.catalogue.provisions.filter((p) => p.framework === framework && p.retired).map((p) => p.id),
  );
  if ([...supports, ...addresses].some((link) => retired.has(link.provision)))
    codes.push('PROVISION_RETIRED');
  if (record.kind === 'LAW') codes.push('SUPPORT_NOT_COMPLIANCE');
  return codes.toSorted();
}

/** The notices of all frameworks asked, as the engine's heads tell them. */
export function naiveHeadNotices(
  world: World,
  frameworks: readonly string[],
  question: Question,
): readonly NoticeCode[] {
  return frameworks.flatMap((framework) => naiveNotices(world, framework, question)).toSorted();
}

/** Counts of the organization, then of every system in file order, frameworks as asked. */
export function naiveMatrix(
  world: World,
  asked: readonly string[] | null,
  question: Question,
): readonly MatrixRow[] {
  const systems = world.organization.systems.toSorted((a, b) => a.position - b.position);
  return [null, ...systems.map(({ localId }) => localId)].flatMap((system) => {
    const scope = new NaiveScope(world, { ...question, system });
    return askedFrameworks(world, asked).map((framework) => {
      const statuses = scope.rows(framework).map(({ row }) => row.status);
      return { system, framework, counts: countsOf(statuses) };
    });
  });
}

export function countsOf(statuses: readonly CoverageStatus[]): StatusCounts {
  const counts = COVERAGE_STATUSES.map((each) => [each, statuses.filter((status) => status === each).length]);
  return Object.fromEntries(counts) as StatusCounts;
}

/** Gaps that a filter lets through: what is owned is an action on that provision in that scope, still open. */
export function naivelyFiltered(
  gaps: readonly NaiveGap[],
  { statuses, reasons, urgency, owner }: GapFilter,
  { organization }: World,
  { system }: Question,
): readonly NaiveGap[] {
  const isOpen = ({ status }: Action): boolean => status === 'OPEN' || status === 'IN_PROGRESS';
  const isOwned = (gap: NaiveGap): boolean =>
    organization.actions.some(
      (action) =>
        isOpen(action) &&
        action.owner === owner &&
        action.system === system &&
        action.framework === gap.framework &&
        action.ref === gap.ref,
    );
  return gaps.filter(
    (gap) =>
      (statuses === null || statuses.includes(gap.status)) &&
      (reasons === null || reasons.some((reason) => reason === gap.reason)) &&
      (urgency === null || urgency.some((each) => each === gap.urgency)) &&
      (owner === null || isOwned(gap)),
  );
}

export interface NaiveGap extends Omit<ProvisionCoverage, 'notApplicableBecause'> {
  readonly framework: string;
  readonly urgency: number;
  readonly leverage: number;
}

const reachOf = (row: Pick<ProvisionCoverage, 'status' | 'statusWhenApplicable'>): number =>
  WEAKEST.indexOf((row.statusWhenApplicable ?? row.status) as ApplicableStatus);

export function naiveGaps(
  world: World,
  asked: readonly string[] | null,
  question: Question,
): readonly NaiveGap[] {
  const frameworks = askedFrameworks(world, asked);
  const scope = new NaiveScope(world, question);
  const within = inTwelveMonths(question.asOf);
  const gaps = frameworks.flatMap((framework) =>
    scope.rows(framework).flatMap(({ p, row }): NaiveGap[] => {
      const reach = reachOf(row);
      if (row.status === 'NOT_APPLICABLE' || reach > WEAKEST.indexOf('PARTIAL')) return [];
      const { kind } = frameworkOf(world, framework);
      const law = row.appliesFrom === null ? 1 : row.appliesFrom <= within ? 2 : 5;
      const urgency = kind === 'LAW' ? law : kind === 'MANAGEMENT_SYSTEM_STANDARD' ? 3 : 4;
      const { notApplicableBecause: _, ...rest } = row;
      const leverage = naiveLeverage(world, frameworks, question, p.id);
      return [{ framework, ref: p.ref, title: p.title, ...rest, urgency, leverage }];
    }),
  );
  // Stable: at equality frameworks as asked, then document order.
  return gaps.toSorted((a, b) => a.urgency - b.urgency || reachOf(a) - reachOf(b) || b.leverage - a.leverage);
}

/** Really adds the evidence, and asks everything again. */
function naiveLeverage(
  world: World,
  frameworks: readonly string[],
  question: Question,
  provision: string,
): number {
  const { organization: own, evidence, supports } = world.organization;
  const id = `${own.slug}/assumed`;
  const assumed: World = {
    ...world,
    organization: {
      ...world.organization,
      evidence: [
        ...evidence,
        {
          id,
          organization: own.slug,
          localId: 'assumed',
          title: 'assumed',
          kind: 'assumed',
          owner: null,
          status: 'ACCEPTED',
          validFrom: null,
          validUntil: null,
          withdrawnOn: null,
          systems: question.system === null ? [] : [question.system],
          location: null,
          sha256: null,
          receivedOn: null,
          acceptedBy: null,
          acceptedOn: null,
          notes: null,
          position: evidence.length + 1,
        },
      ],
      supports: [
        ...supports,
        {
          id,
          organization: own.slug,
          evidence: id,
          provision,
          extent: 'FULL',
          by: null,
          on: null,
          note: null,
          position: 0,
        },
      ],
    },
  };
  const before = new NaiveScope(world, question);
  const after = new NaiveScope(assumed, question);
  let better = 0;
  for (const framework of frameworks) {
    const rows = after.rows(framework);
    for (const [index, { p, row }] of before.rows(framework).entries()) {
      if (row.status === 'NOT_APPLICABLE' || (question.system === null && levelOf(world, p) === 'SYSTEM'))
        continue;
      const then = reachOf(rows[index]!.row);
      if (then > reachOf(row) && then >= WEAKEST.indexOf('INDICATIVE')) better++;
    }
  }
  return better;
}

export function askedFrameworks(world: World, asked: readonly string[] | null): readonly string[] {
  const list = asked ?? world.organization.organization.frameworks;
  if (list.length > 0) return [...new Set(list)];
  return world.catalogue.frameworks
    .filter((f) => isVisible(world, f.owner))
    .map((f) => f.slug)
    .toSorted();
}

function inTwelveMonths(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
