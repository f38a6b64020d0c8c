import { compareText } from '../../model/compare-text.ts';
import type { Notice, NoticeCode } from '../../model/coverage.ts';
import type { FrameworkRange } from '../projection/catalogue-index.ts';
import type { SystemEntry } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import type { ResolvedChoice } from './resolved-choice.ts';

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
      `${framework.slug}: no role or no class is recorded for ${names}; no rule excludes on it.`,
    );
  }
  if (framework.status === 'SUPERSEDED') {
    const by = framework.supersededBy === null ? '' : ` by ${framework.supersededBy}`;
    tell('SUPERSEDED_FRAMEWORK', `${framework.slug} is superseded${by}.`);
  }
  const list = projection.organization.organization.frameworks;
  if (list.length > 0 && !list.includes(framework.slug)) {
    tell('FRAMEWORK_NOT_IN_SCOPE', `${framework.slug} is not on the organization's list.`);
  }
  const others = otherEditions(resolved, range);
  if (others.length > 0) {
    tell(
      'OTHER_EDITION',
      `${framework.slug} is edition ${framework.edition}; written for another: ${others.join(', ')}.`,
    );
  }
  if (projection.organization.retiredSupports.has(framework.slug)) {
    tell(
      'PROVISION_RETIRED',
      `${framework.slug}: records support a provision that is retired; they count for nothing.`,
    );
  }
  if (framework.kind === 'LAW') {
    tell(
      'SUPPORT_NOT_COMPLIANCE',
      `${framework.slug} is law: mapped evidence supports a provision, it shows no compliance.`,
    );
  }
  return notices;
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
  const numbers = resolved.system === null ? resolved.evaluation.systemsInScope : [resolved.system];
  const { slug } = range.framework;
  return numbers
    .map((number) => projection.organization.systems[number]!)
    .filter(
      (entry) => (range.hasRoles && !entry.roles.has(slug)) || (range.hasClasses && !entry.classes.has(slug)),
    );
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
