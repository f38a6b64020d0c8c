import type { ReportQuery } from './address.ts';
import type { ReportKind } from './kind.ts';
import type { ReportParameters } from './parameters.ts';

/** A report as somebody asks for it; what is null is decided where it is known. */
export interface ReportRequest extends Omit<ReportParameters, 'organization' | 'asOf'> {
  /** Slug; null: the only one. */
  readonly organization: string | null;
  /** ISO date; null: today. */
  readonly asOf: string | null;
}

/** What an address asks for. */
export function requestOf(kind: ReportKind, { state: _, content: __, ...query }: ReportQuery): ReportRequest {
  const { organization, systems, frameworks, asOf, crosswalks, assumed, knownAt, since, ...filter } = query;
  const records = { assumed, knownAt, since };
  return { kind, organization, systems, frameworks, asOf, crosswalks, ...records, filter };
}
