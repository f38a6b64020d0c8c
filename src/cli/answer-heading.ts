import type { AnswerHeading } from '../coverage/questions/answer.ts';
import type { Notice } from '../model/coverage.ts';

/** The heading of an answer for a person to read. */
export function formatHeading(title: string, heading: AnswerHeading): string {
  const scope = heading.system === null ? 'organization' : `system ${heading.system}`;
  const { catalogue, organization } = heading.state;
  return [
    `${title}: ${heading.organization}, ${scope}, for ${heading.asOf}`,
    `as recorded at catalogue ${catalogue.seq} (${catalogue.hash.slice(0, 12)}), organization ${organization.seq} (${organization.hash.slice(0, 12)})`,
    `crosswalks: ${heading.crosswalks.length === 0 ? 'none' : heading.crosswalks.join(', ')}`,
    '',
  ].join('\n');
}

/** The notices of an answer, which are printed below its table. */
export function formatNotices(notices: readonly Notice[]): string {
  if (notices.length === 0) return '';
  return ['', ...notices.map((notice) => `${notice.code}: ${notice.message}`)].join('\n');
}
