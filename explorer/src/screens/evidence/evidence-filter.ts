import { EVIDENCE_STATUSES, type EvidenceStatus } from '../../../../src/model/evidence.ts';

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
  const listed = (name: string): readonly string[] =>
    (filters.get(name) ?? '').split(',').filter((value) => value !== '');
  return {
    text: filters.get('text') ?? '',
    statuses: EVIDENCE_STATUSES.filter((status) => listed('status').includes(status)),
    kinds: listed('kind'),
    owner: filters.get('owner') || null,
    system,
    endsFrom: readDay(filters.get('endsFrom')),
    endsUntil: readDay(filters.get('endsUntil')),
  };
}

function readDay(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

export function isEmpty(filter: EvidenceFilter): boolean {
  const { text, statuses, kinds, owner, system, endsFrom, endsUntil } = filter;
  return (
    text === '' &&
    statuses.length === 0 &&
    kinds.length === 0 &&
    [owner, system, endsFrom, endsUntil].every((value) => value === null)
  );
}
