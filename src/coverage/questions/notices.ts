import { compareText } from '../../model/compare-text.ts';
import type { Notice, NoticeCode } from '../../model/coverage.ts';
import type { FrameworkRange } from '../projection/catalogue-index.ts';
import type { SystemEntry } from '../projection/organization-index.ts';
import { pastUsualTerm } from '../projection/past-usual-term.ts';
import type { Projection } from '../projection/projection.ts';
import type { ResolvedChoice } from './resolved-choice.ts';
import { hasRow } from './review-counts.ts';

/** Systems that a notice names; the rest are counted. */
const NAMED = 10;

/** What a reader must know beside the answer: about each framework that was asked for, and about the records as a whole. */
export function findNotices(projection: Projection, resolved: ResolvedChoice): readonly Notice[] {
  const notices = [...projection.generalNotices];
  for (const number of resolved.frameworks) {
    const range = projection.catalogue.frameworks[number]!;
    notices.push(...noticesOf(projection, resolved, range));
  }
  return notices.sort((a, b) => compareText(a.code, b.code));
}

function noticesOf(
  projection: Projection,
  resolved: ResolvedChoice,
  range: FrameworkRange,
): readonly Notice[] {
  const { framework } = range;
  const notices: Notice[] = [];
  const tell = (code: NoticeCode, message: string): void => {
    notices.push({ code, message });
  };
  const unclassified = unclassifiedSystems(projection, resolved, range);
  if (unclassified.length > 0) {
    const names = someOf(unclassified.map((entry) => entry.system.localId));
    tell(
      'UNCLASSIFIED_SYSTEM',
      `No role or no class under ${framework.slug} is recorded for ${names}. A provision that depends on a missing one counts as applicable.`,
    );
  }
  if (framework.status === 'SUPERSEDED') {
    const by = framework.supersededBy === null ? '' : ` by ${framework.supersededBy}`;
    tell('SUPERSEDED_FRAMEWORK', `${framework.slug} has been superseded${by}.`);
  }
  const list = projection.organization.organization.frameworks;
  if (list.length > 0 && !list.includes(framework.slug)) {
    tell(
      'FRAMEWORK_NOT_IN_SCOPE',
      `The organization's list of frameworks does not include ${framework.slug}.`,
    );
  }
  const others = otherEditions(resolved, range);
  if (others.length > 0) {
    tell(
      'OTHER_EDITION',
      `These crosswalks were written for another edition of ${framework.slug} than ${framework.edition}: ${others.join(', ')}.`,
    );
  }
  if (projection.organization.retiredSupports.has(framework.slug)) {
    tell(
      'PROVISION_RETIRED',
      `Some records of the organization point to retired provisions of ${framework.slug}; these links do not count.`,
    );
  }
  const undetermined = undeterminedCount(resolved, range);
  if (undetermined > 0) {
    tell(
      'CONDITIONS_UNANSWERED',
      `Whether ${counted(undetermined, 'provision')} of ${framework.slug} ${undetermined === 1 ? 'applies' : 'apply'} depends on questions that nobody has answered yet.`,
    );
  }
  const undated = systemsWithoutMarketDate(projection, resolved, range);
  if (undated.length > 0) {
    tell(
      'MARKET_DATE_UNKNOWN',
      `Some dates and conditions of ${framework.slug} depend on the day a system was placed on the market, which is not recorded for ${someOf(undated.map((entry) => entry.system.localId))}.`,
    );
  }
  const overdue = overdueEvidence(projection, resolved, range);
  if (overdue > 0) {
    tell(
      'PAST_USUAL_TERM',
      `${counted(overdue, 'piece')} of evidence for ${framework.slug} ${overdue === 1 ? 'has' : 'have'} no end date and ${overdue === 1 ? 'is' : 'are'} older than evidence of its kind usually stays valid.`,
    );
  }
  const vain = reviewsWithoutRow(projection, range);
  if (vain > 0) {
    tell(
      'REVIEW_WITHOUT_ROW',
      `${counted(vain, 'review')} of the organization ${vain === 1 ? 'has' : 'have'} no effect, since ${vain === 1 ? 'its mapping' : 'their mappings'} of ${framework.slug} ${vain === 1 ? 'was' : 'were'} retired.`,
    );
  }
  if (framework.kind === 'LAW') {
    tell(
      'SUPPORT_NOT_COMPLIANCE',
      `${framework.slug} is law. Evidence that is mapped to a provision supports it; it does not prove compliance.`,
    );
  }
  return notices;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
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

/** How many pieces of evidence in force have no end, and count for longer than their kind usually does. */
function overdueEvidence(
  projection: Projection,
  { evaluation, system }: ResolvedChoice,
  range: FrameworkRange,
): number {
  const { catalogue, organization } = projection;
  const { evidence, records } = organization;
  const scope = evaluation.scope(system);
  const isHere = (provision: string): boolean => {
    const number = catalogue.numberOf.get(provision);
    return number !== undefined && range.start <= number && number < range.end;
  };
  const addresses = new Set(
    [...records.addresses.values()].flatMap(({ control, provision }) =>
      records.controls.get(control)?.status === 'OPERATING' && isHere(provision) ? [control] : [],
    ),
  );
  const shown = new Set(
    [...records.demonstrates.values()].flatMap((link) =>
      addresses.has(link.control) ? [link.evidence] : [],
    ),
  );
  return pastUsualTerm(organization, evaluation.day).filter((number) => {
    const record = evidence.all[number]!;
    return (
      scope.subjectOf(record) !== null &&
      (shown.has(record.id) || organization.supportsOf(record.id).some(({ provision }) => isHere(provision)))
    );
  }).length;
}

/** Reviews of rows of a crosswalk on the framework that a load has retired. */
function reviewsWithoutRow({ catalogue, organization }: Projection, { framework }: FrameworkRange): number {
  const { crosswalks } = catalogue.records;
  return organization.reviews.all.filter((review) => {
    const on = crosswalks.get(review.crosswalk);
    const isOnFramework = on?.sourceFramework === framework.slug || on?.targetFramework === framework.slug;
    return isOnFramework && !hasRow(catalogue, review);
  }).length;
}

/** A portfolio has thousands of systems; a notice is one line. */
function someOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
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
