import type { GapFilter } from '../../../src/coverage/questions/gaps.ts';
import type { MatrixRow } from '../../../src/coverage/questions/matrix.ts';
import {
  type ApplicableStatus,
  COVERAGE_STATUSES,
  type CoverageStatus,
  type NoticeCode,
  type ProvisionCoverage,
  type Remedy,
  type StatusCounts,
} from '../../../src/model/coverage.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Penalty, Provision } from '../../../src/model/framework.ts';
import type { Action, AISystem } from '../../../src/model/organization.ts';
import { chosenCrosswalks, inForce, kindOf, levelOf, reach } from './reach.ts';
import { linksCounting, supersededBy } from './renewal.ts';
import { effective, naiveScope, statusOf, strength, systemsInScope } from './status.ts';
import { frameworkOf, isVisible, type Question, type World } from './world.ts';

export function naiveCoverage(
  world: World,
  framework: string,
  question: Question,
): readonly ProvisionCoverage[] {
  return naiveScope(world, question)
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
  const qualifiers = own.flatMap((p) => [...p.conditions, ...p.appliesFrom]);
  const hasTerms = (of: 'roles' | 'classes'): boolean =>
    own.some((p) => p[of].length > 0) || (of === 'classes' && qualifiers.some((each) => each.class !== null));
  const knows = (s: AISystem, of: 'roles' | 'classes'): boolean =>
    s[of].some((t) => t.framework === framework);
  const lacks = (of: 'roles' | 'classes'): boolean => hasTerms(of) && asked.some((s) => !knows(s, of));
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
  if ([...supports, ...addresses].some(({ provision }) => retired.has(provision)))
    codes.push('PROVISION_RETIRED');
  if (
    naiveScope(world, question)
      .rows(framework)
      .some(({ row }) => row.status === 'UNDETERMINED')
  )
    codes.push('CONDITIONS_UNANSWERED');
  const isMarketUnknown = asked.some(
    (s) =>
      s.onMarketFrom === null &&
      qualifiers.some(
        (each) =>
          each.onMarketBefore !== null &&
          (each.class === null ||
            !knows(s, 'classes') ||
            s.classes.some((t) => t.framework === framework && t.id === each.class)),
      ),
  );
  if (isMarketUnknown) codes.push('MARKET_DATE_UNKNOWN');
  if (pastUsualTerm(world, framework, question)) codes.push('PAST_USUAL_TERM');
  const isReviewedInVain = world.organization.rowReviews.some((review) => {
    const onPair = world.catalogue.mappings.filter(({ id, pair }) => (pair ?? id) === review.mapping);
    const isGone = !onPair.some((row) => !row.retired && row.rowStatus !== 'retired');
    const crosswalk = world.catalogue.crosswalks.find(({ slug }) => slug === review.crosswalk);
    return isGone && [crosswalk?.sourceFramework, crosswalk?.targetFramework].includes(framework);
  });
  if (isReviewedInVain) codes.push('REVIEW_WITHOUT_ROW');
  if (record.kind === 'LAW') codes.push('SUPPORT_NOT_COMPLIANCE');
  return codes.toSorted();
}

/** Evidence without an end that has counted for longer than its kind usually does. */
function pastUsualTerm(world: World, framework: string, { asOf, system }: Question): boolean {
  const { evidence, addresses, controls } = world.organization;
  const isHere = (id: string): boolean =>
    world.catalogue.provisions.some((p) => p.id === id && p.framework === framework && !p.retired);
  return evidence.some((e) => {
    const days = world.catalogue.recordKinds.find(({ id }) => id === e.kind)?.validDays ?? null;
    const from = e.validFrom ?? e.acceptedOn;
    if (days === null || from === null || e.validUntil !== null || !inForce(e, asOf)) return false;
    if (kindOf(e, system) === null) return false;
    if (Date.parse(asOf) - Date.parse(from) <= days * 86_400_000) return false;
    if (supersededBy(world.organization, e).some((later) => inForce(later, asOf))) return false;
    const { supports, demonstrates } = linksCounting(world.organization, e);
    const shown = demonstrates.map((d) => d.control);
    const operating = controls
      .filter((c) => c.status === 'OPERATING' && shown.includes(c.id))
      .map((c) => c.id);
    return (
      supports.some((s) => isHere(s.provision)) ||
      addresses.some((link) => operating.includes(link.control) && isHere(link.provision))
    );
  });
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
    const scope = naiveScope(world, { ...question, system });
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
  { statuses, reasons, urgency, levels, owner, text, withoutAction, beneath }: GapFilter,
  world: World,
  { system }: Question,
): readonly NaiveGap[] {
  const { organization } = world;
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
  const isActedOn = (gap: NaiveGap): boolean =>
    organization.actions.some(
      (action) =>
        action.status !== 'DONE' &&
        action.system === system &&
        action.framework === gap.framework &&
        action.ref === gap.ref,
    );
  const isBeneath = (framework: string, ref: string | null): boolean =>
    ref !== null &&
    (`${framework}:${ref}` === beneath || isBeneath(framework, parentOf(world, framework, ref)));
  const level = ({ framework, ref }: NaiveGap): string =>
    levelOf(world, world.catalogue.provisions.find((p) => p.framework === framework && p.ref === ref)!);
  const words = (text ?? '').toLowerCase().split(' ');
  const hasWords = (gap: NaiveGap): boolean =>
    words.every((word) => `${gap.ref} ${gap.title}`.toLowerCase().includes(word));
  return gaps.filter(
    (gap) =>
      hasWords(gap) &&
      !(withoutAction && isActedOn(gap)) &&
      (beneath === null || isBeneath(gap.framework, gap.ref)) &&
      (statuses === null || statuses.includes(gap.status)) &&
      (reasons === null || reasons.some((reason) => reason === gap.reason)) &&
      (urgency === null || urgency.some((each) => each === gap.urgency)) &&
      (levels === null || levels.some((each) => each === level(gap))) &&
      (owner === null || isOwned(gap)),
  );
}

export interface NaiveGap extends Omit<ProvisionCoverage, 'notApplicableBecause' | 'openConditions'> {
  readonly framework: string;
  readonly urgency: number;
  readonly leverage: number;
  readonly remedies: readonly Remedy[];
  readonly remedyCount: number;
  readonly penalties: readonly Penalty[];
}

/** Fines that name the provision, or one that it is beneath: retired ones too, since a law still prints them. */
function naivePenalties(world: World, provision: Provision): readonly Penalty[] {
  const isAtOrBeneath = (ref: string | null, named: string): boolean =>
    ref !== null && (ref === named || isAtOrBeneath(parentOf(world, provision.framework, ref), named));
  return frameworkOf(world, provision.framework).penalties.filter(({ refs }) =>
    refs.some((named) => isAtOrBeneath(provision.ref, named)),
  );
}

function parentOf(world: World, framework: string, ref: string): string | null {
  return world.catalogue.provisions.find((p) => p.framework === framework && p.ref === ref)?.parent ?? null;
}

const strengthOf = (row: Pick<ProvisionCoverage, 'status' | 'statusWhenApplicable'>): number =>
  strength(effective(row)!);

export function naiveGaps(
  world: World,
  asked: readonly string[] | null,
  question: Question,
): readonly NaiveGap[] {
  const frameworks = askedFrameworks(world, asked);
  const scope = naiveScope(world, question);
  const within = inTwelveMonths(question.asOf);
  const gaps = frameworks.flatMap((framework) =>
    scope.rows(framework).flatMap(({ p, row }): NaiveGap[] => {
      if (row.status === 'NOT_APPLICABLE' || row.status === 'UNDETERMINED') return [];
      if (strengthOf(row) > strength('PARTIAL')) return [];
      const { kind } = frameworkOf(world, framework);
      const law = row.appliesFrom === null ? 1 : row.appliesFrom <= within ? 2 : 5;
      const urgency = kind === 'LAW' ? law : kind === 'MANAGEMENT_SYSTEM_STANDARD' ? 3 : 4;
      const { notApplicableBecause: _, openConditions: __, ...rest } = row;
      const leverage = naiveLeverage(world, frameworks, question, p.id);
      const all = naiveRemedies(world, { ...question, system: row.answeredBy ?? question.system }, p, row);
      const remedies = all.slice(0, 5);
      const known = { framework, ref: p.ref, title: p.title };
      const penalties = naivePenalties(world, p);
      return [{ ...known, ...rest, urgency, leverage, remedies, remedyCount: all.length, penalties }];
    }),
  );
  // Stable: at equality frameworks as asked, then document order.
  return gaps.toSorted(
    (a, b) => a.urgency - b.urgency || strengthOf(a) - strengthOf(b) || b.leverage - a.leverage,
  );
}

/** The organization's records that would each give a stronger status by themselves, best first. */
export function naiveRemedies(
  world: World,
  question: Question,
  p: Provision,
  row: Pick<ProvisionCoverage, 'status' | 'statusWhenApplicable'>,
): readonly Remedy[] {
  const { organization: org } = world;
  const statusBy = (part: Partial<World['organization']>, filter: 'all' | 'controls'): ApplicableStatus => {
    const reached = reach({ ...world, organization: { ...org, ...part } }, question, filter, false).get(p.id);
    return reached === undefined ? 'GAP' : statusOf(reached);
  };
  const evidence = org.evidence.flatMap((e): Remedy[] => {
    const because = whyNotInForce(e, question.asOf);
    if (because === null) return [];
    const { supports, demonstrates } = linksCounting(org, e);
    const own = { evidence: e.id };
    const alone = {
      evidence: [e],
      supports: supports.map((link) => ({ ...link, ...own })),
      demonstrates: demonstrates.map((link) => ({ ...link, ...own })),
    };
    return [{ evidence: e.localId, control: null, status: statusBy(alone, 'all'), because }];
  });
  const controls = org.controls.map(
    (c): Remedy => ({
      evidence: null,
      control: c.localId,
      status: statusBy({ controls: [c], evidence: [] }, 'controls'),
      because: null,
    }),
  );
  return [...evidence, ...controls]
    .filter(({ status }) => strength(status) > strengthOf(row))
    .toSorted((a, b) => strength(b.status) - strength(a.status));
}

/** The first part of *in force* that fails: status, then dates. */
function whyNotInForce(e: Evidence, date: string): Remedy['because'] {
  const isTakenBack = e.status === 'WITHDRAWN' || e.status === 'SUPERSEDED';
  if (e.status !== 'ACCEPTED' && !(isTakenBack && e.withdrawnOn !== null && e.withdrawnOn > date))
    return e.status;
  if (e.validFrom !== null && date < e.validFrom) return 'NOT_YET_VALID';
  const isEmpty = e.validFrom !== null && e.validUntil !== null && e.validUntil < e.validFrom;
  return isEmpty || (e.validUntil !== null && e.validUntil < date) ? 'LAPSED' : null;
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
          supersedes: null,
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
  const before = naiveScope(world, question);
  const after = naiveScope(assumed, question);
  let better = 0;
  for (const framework of frameworks) {
    const rows = after.rows(framework);
    for (const [index, { p, row }] of before.rows(framework).entries()) {
      if (row.status === 'NOT_APPLICABLE' || (question.system === null && levelOf(world, p) === 'SYSTEM'))
        continue;
      const then = strengthOf(rows[index]!.row);
      if (then > strengthOf(row) && then >= strength('INDICATIVE')) better++;
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
