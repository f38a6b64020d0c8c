import type { Notice, State } from '../model/coverage.ts';

interface Head {
  readonly organization: string;
  readonly system?: string | null;
  readonly asOf: string;
  readonly crosswalks: readonly string[];
  readonly state: State;
}

/** What every answer says first: of whom, for which date, as recorded where, by which crosswalks. */
export function formatHead(title: string, head: Head): string {
  const scope = head.system === undefined || head.system === null ? 'organization' : `system ${head.system}`;
  const { catalogue, organization } = head.state;
  return [
    `${title}: ${head.organization}, ${scope}, for ${head.asOf}`,
    `as recorded at catalogue ${catalogue.seq} (${catalogue.hash.slice(0, 12)}), organization ${organization.seq} (${organization.hash.slice(0, 12)})`,
    `crosswalks: ${head.crosswalks.length === 0 ? 'none' : head.crosswalks.join(', ')}`,
    '',
  ].join('\n');
}

/** Mapped evidence, never compliance: the notices stand below every table. */
export function formatNotices(notices: readonly Notice[]): string {
  if (notices.length === 0) return '';
  return ['', ...notices.map((notice) => `${notice.code}: ${notice.message}`)].join('\n');
}
