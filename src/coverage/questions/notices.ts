import { compareText } from '../../model/compare-text.ts';
import type { Notice, NoticeCode } from '../../model/coverage.ts';
import { groupBy } from '../../model/group-by.ts';
import { NAMED, NOTICE_SENTENCES, type SomeRecords } from '../../model/notice-sentences.ts';
import { nameOfRecord } from '../../model/record-doubt.ts';
import type { FrameworkRange } from '../projection/catalogue-index.ts';
import type { SystemEntry } from '../projection/organization-index.ts';
import { pastUsualTerm } from '../projection/past-usual-term.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import { namedOnRetired } from './records-on-retired.ts';
import type { ResolvedChoice } from './resolved-choice.ts';
import { hasRow } from './review-counts.ts';

/**
 * What a reader must know beside the answer: about each framework that was asked for, and about the records as a whole.
 * A step is a framework, or some evidence.
 */
export function* findNotices(projection: Projection, resolved: ResolvedChoice): Steps<readonly Notice[]> {
  const notices = [...projection.generalNotices];
  const overdue = yield* overdueByFramework(projection, resolved);
  for (const number of resolved.frameworks) {
    const range = projection.catalogue.frameworks[number]!;
    notices.push(...noticesOf(projection, resolved, range, overdue.get(number) ?? 0));
    yield;
  }
  return notices.sort((a, b) => compareText(a.code, b.code));
}

function noticesOf(
  projection: Projection,
  resolved: ResolvedChoice,
  range: FrameworkRange,
  overdue: number,
): readonly Notice[] {
  const { framework } = range;
  const { slug } = framework;
  const notices: Notice[] = [];
  const tell = (code: NoticeCode, message: string): void => {
    notices.push({ code, message });
  };
  const unclassified = unclassifiedSystems(projection, resolved, range).map(localIdOf);
  if (unclassified.length > 0)
    tell('UNCLASSIFIED_SYSTEM', NOTICE_SENTENCES.UNCLASSIFIED_SYSTEM(slug, unclassified));
  if (framework.status === 'SUPERSEDED')
    tell('SUPERSEDED_FRAMEWORK', NOTICE_SENTENCES.SUPERSEDED_FRAMEWORK(slug, framework.supersededBy));
  const list = projection.organization.organization.frameworks;
  if (list.length > 0 && !list.includes(slug))
    tell('FRAMEWORK_NOT_IN_SCOPE', NOTICE_SENTENCES.FRAMEWORK_NOT_IN_SCOPE(slug));
  const others = otherEditions(resolved, range);
  if (others.length > 0)
    tell('OTHER_EDITION', NOTICE_SENTENCES.OTHER_EDITION(slug, framework.edition, others));
  const onRetired = namedOnRetired(projection.organization, slug);
  if (onRetired !== null) tell('PROVISION_RETIRED', NOTICE_SENTENCES.PROVISION_RETIRED(slug, onRetired));
  const undetermined = undeterminedCount(resolved, range);
  if (undetermined > 0)
    tell('CONDITIONS_UNANSWERED', NOTICE_SENTENCES.CONDITIONS_UNANSWERED(slug, undetermined));
  const undated = systemsWithoutMarketDate(projection, resolved, range).map(localIdOf);
  if (undated.length > 0) tell('MARKET_DATE_UNKNOWN', NOTICE_SENTENCES.MARKET_DATE_UNKNOWN(slug, undated));
  if (overdue > 0) tell('PAST_USUAL_TERM', NOTICE_SENTENCES.PAST_USUAL_TERM(slug, overdue));
  const vain = reviewsWithoutRow(projection, range);
  if (vain.count > 0) tell('REVIEW_WITHOUT_ROW', NOTICE_SENTENCES.REVIEW_WITHOUT_ROW(slug, vain));
  if (framework.kind === 'LAW') tell('SUPPORT_NOT_COMPLIANCE', NOTICE_SENTENCES.SUPPORT_NOT_COMPLIANCE(slug));
  return notices;
}

function localIdOf({ system }: SystemEntry): string {
  return system.localId;
}

function undeterminedCount({ evaluation, system }: ResolvedChoice, range: FrameworkRange): number {
  const { frameworkNumber, assessable } = evaluation.catalogue;
  if (!range.hasConditions) return 0;
  const answer = evaluation.scope(system).answer(frameworkNumber.get(range.framework.slug)!);
  let count = 0;
  for (let p = range.start; p < range.end; p++)
    if (assessable[p] === 1 && answer.isUndetermined(p - range.start)) count++;
  return count;
}

/** Systems of the scope whose date on the market some qualifier that may be theirs asks for. */
function systemsWithoutMarketDate(
  projection: Projection,
  resolved: ResolvedChoice,
  { framework, marketClasses }: FrameworkRange,
): readonly SystemEntry[] {
  if (marketClasses.length === 0) return [];
  return systemsOfScope(projection, resolved).filter((entry) => {
    if (entry.onMarketFrom !== null) return false;
    const classes = entry.classes.get(framework.slug);
    return marketClasses.some((each) => each === null || classes === undefined || classes.has(each));
  });
}

/**
 * How many pieces of evidence on each framework, by its number, are in force without an end and count for longer than
 * their kind usually does.
 */
function* overdueByFramework(
  { catalogue, organization }: Projection,
  { evaluation, system }: ResolvedChoice,
): Steps<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  const overdue = pastUsualTerm(organization, evaluation.day);
  if (overdue.length === 0) return counts;
  const { evidence, records } = organization;
  const scope = evaluation.scope(system);
  const operating = [...records.addresses.values()].filter(
    ({ control }) => records.controls.get(control)?.status === 'OPERATING',
  );
  const addressed = groupBy(operating, ({ control }) => control);
  const shown = groupBy(
    [...addressed.keys()].flatMap((control) => organization.demonstrationsOf.get(control) ?? []),
    (link) => link.evidence,
  );
  for (const [index, number] of overdue.entries()) {
    if (index % 64 === 0) yield;
    const record = evidence.all[number]!;
    if (scope.subjectOf(record) === null) continue;
    const named = [
      ...organization.supportsOf(record.id),
      ...(shown.get(record.id) ?? []).flatMap(({ control }) => addressed.get(control) ?? []),
    ].flatMap(({ provision }) => catalogue.numberOf.get(provision) ?? []);
    for (const framework of new Set(named.map((provision) => catalogue.frameworkOf[provision]!)))
      counts.set(framework, (counts.get(framework) ?? 0) + 1);
  }
  return counts;
}

/** Reviews of rows of a crosswalk on the framework that a load has retired. */
function reviewsWithoutRow(
  { catalogue, organization }: Projection,
  { framework }: FrameworkRange,
): SomeRecords {
  const { crosswalks } = catalogue.records;
  const vain = organization.reviews.all.filter((review) => {
    const on = crosswalks.get(review.crosswalk);
    const isOnFramework = on?.sourceFramework === framework.slug || on?.targetFramework === framework.slug;
    return isOnFramework && !hasRow(catalogue, review);
  });
  const first = vain.slice(0, NAMED).map((record) => nameOfRecord({ table: 'row-reviews', record }));
  return { first, count: vain.length };
}

function unclassifiedSystems(
  projection: Projection,
  resolved: ResolvedChoice,
  range: FrameworkRange,
): readonly SystemEntry[] {
  const { slug } = range.framework;
  return systemsOfScope(projection, resolved).filter(
    (entry) => (range.hasRoles && !entry.roles.has(slug)) || (range.hasClasses && !entry.classes.has(slug)),
  );
}

/** The system resolved, or those in scope of the organization on the day. */
function systemsOfScope(projection: Projection, resolved: ResolvedChoice): readonly SystemEntry[] {
  const numbers = resolved.system === null ? resolved.evaluation.systemsInScope : [resolved.system];
  return numbers.map((number) => projection.organization.systems[number]!);
}

function otherEditions(resolved: ResolvedChoice, range: FrameworkRange): readonly string[] {
  const { slug, edition } = range.framework;
  const differs = (framework: string, written: string | null): boolean =>
    framework === slug && written !== null && written !== edition;
  return resolved.evaluation.choice.crosswalks
    .filter(
      (crosswalk) =>
        differs(crosswalk.sourceFramework, crosswalk.sourceEdition) ||
        differs(crosswalk.targetFramework, crosswalk.targetEdition),
    )
    .map((crosswalk) => crosswalk.slug);
}
