import { counted } from './counted.ts';
import type { NoticeCode } from './coverage.ts';

/** How many names a notice lists; the rest are counted. A portfolio has thousands of systems, and a notice is one line. */
export const NAMED = 10;

/**
 * Each notice as one sentence. All answers, tables, sheets and fields take theirs from here; the glossary explains the
 * codes.
 */
export const NOTICE_SENTENCES = {
  UNCLASSIFIED_SYSTEM: (framework: string, systems: readonly string[]) =>
    `No role or no class under ${framework} is recorded for ${someOf(systems)}, so every provision that depends on a missing one counts as applicable.`,
  SUPPORT_NOT_COMPLIANCE: (framework: string) =>
    `Evidence that supports a provision of ${framework}, which is law, does not prove that the organization complies with it.`,
  OTHER_EDITION: (framework: string, edition: string, crosswalks: readonly string[]) =>
    `The authors of some crosswalks in use worked with another edition of ${framework} than ${edition}: ${someOf(crosswalks)}.`,
  SUPERSEDED_FRAMEWORK: (framework: string, by: string | null) =>
    `A newer edition${by === null ? '' : `, ${by},`} has replaced ${framework}.`,
  FRAMEWORK_NOT_IN_SCOPE: (framework: string) =>
    `The organization's list of frameworks does not include ${framework}.`,
  PROVISION_RETIRED: (framework: string, records: SomeRecords) =>
    `${counted(records.count, 'record')} of the organization ${records.count === 1 ? 'points' : 'point'} to retired provisions of ${framework} and ${records.count === 1 ? 'has' : 'have'} no effect there: ${someOf(records.first, records.count)}.`,
  CONDITIONS_UNANSWERED: (framework: string, provisions: number) =>
    `Whether ${counted(provisions, 'provision')} of ${framework} ${provisions === 1 ? 'applies' : 'apply'} depends on questions that nobody has answered yet.`,
  MARKET_DATE_UNKNOWN: (framework: string, systems: readonly string[]) =>
    `Some dates and conditions of ${framework} depend on the day a system was placed on the market, which is not recorded for ${someOf(systems)}.`,
  PAST_USUAL_TERM: (framework: string, evidence: number) =>
    `${counted(evidence, 'piece')} of evidence for ${framework} ${evidence === 1 ? 'has' : 'have'} no end date and ${evidence === 1 ? 'is' : 'are'} older than evidence of its kind usually stays valid.`,
  REVIEW_WITHOUT_ROW: (framework: string, { first, count }: SomeRecords) =>
    `${counted(count, 'review')} of the organization ${count === 1 ? 'has' : 'have'} no effect, since ${count === 1 ? 'its mapping' : 'their mappings'} of ${framework} ${count === 1 ? 'was' : 'were'} retired: ${someOf(first, count)}.`,
  LOAD_INCOMPLETE: (slugs: readonly string[]) =>
    `Some records are missing because a load was interrupted, and loading again completes it: ${someOf(slugs)}.`,
  STALE: (seconds: number) =>
    `The store was last reached ${counted(seconds, 'second')} ago, and newer changes are not shown.`,
} as const satisfies Readonly<Record<NoticeCode, (...facts: never[]) => string>>;

/** The first records by their names, as many as a reader is told, and how many there are in all. */
export interface SomeRecords {
  readonly first: readonly string[];
  readonly count: number;
}

function someOf(names: readonly string[], count = names.length): string {
  const more = count - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
