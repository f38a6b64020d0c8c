import type { ReportParameters } from './parameters.ts';

/** A report as somebody asks for it; what is null is decided where it is known. */
export interface ReportRequest extends Omit<ReportParameters, 'organization' | 'asOf'> {
  /** Slug; null: the only one. */
  readonly organization: string | null;
  /** ISO date; null: today. */
  readonly asOf: string | null;
}
