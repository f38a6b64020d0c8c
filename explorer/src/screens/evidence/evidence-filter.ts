import { EVIDENCE_STATUSES, type EvidenceStatus } from '../../../../src/model/evidence.ts';
import { unlessEmpty } from '../../lens/asked-filter.ts';
import { readDay, readList, readWords } from '../../lens/read-values.ts';
import { systemId } from '../../lens/system-id.ts';

export const ORDERS = ['FILE', 'ENDS_FIRST', 'NEWEST', 'OWNER'] as const;
export type Order = (typeof ORDERS)[number];

/** What the address filters evidence by. */
export interface EvidenceFilter {
  readonly text: string;
  readonly statuses: readonly EvidenceStatus[];
  readonly kinds: readonly string[];
  readonly owner: string | null;
  /** Local id. */
  readonly system: string | null;
  readonly endsFrom: string | null;
  readonly endsUntil: string | null;
}

export function readEvidenceFilter(filters: URLSearchParams, system: string | null): EvidenceFilter {
  return {
    text: filters.get('text') ?? '',
    statuses: readWords(EVIDENCE_STATUSES, filters.get('status')),
    kinds: readList(filters.get('kind')),
    owner: filters.get('owner') || null,
    system,
    endsFrom: readDay(filters.get('endsFrom')),
    endsUntil: readDay(filters.get('endsUntil')),
  };
}

/** The filter as the question takes it. */
export function askedFilter(filter: EvidenceFilter, organization: string | null) {
  const { text, statuses, kinds, owner, system, endsFrom, endsUntil } = filter;
  return {
    text: unlessEmpty(text),
    statuses: unlessEmpty(statuses),
    kinds: unlessEmpty(kinds),
    owner,
    system: system === null ? null : systemId(organization, system),
    endsFrom,
    endsUntil,
  };
}
