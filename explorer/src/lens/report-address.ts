import type { Lens } from './lens.ts';
import type { Filters } from './route.ts';

/** The workbooks that screens lead to, as addresses name them. */
export type ReportKind =
  | 'gap'
  | 'statement-of-applicability'
  | 'crosswalk'
  | 'evidence-register'
  | 'matrix'
  | 'full';

/**
 * The address of the workbook with the figures of a screen. Null: no workbook has them, since workbooks show what is
 * recorded now, and nothing that is assumed.
 */
export function reportAddress(kind: ReportKind, lens: Lens, filters: Filters = {}): string | null {
  if (lens.knownAt !== null || lens.assume.length > 0) return null;
  const parameters = new URLSearchParams();
  const given: Filters = {
    organization: lens.organization,
    system: lens.system,
    frameworks: lens.frameworks,
    asOf: lens.asOf,
    crosswalks: lens.crosswalks,
    ...filters,
  };
  for (const [name, value] of Object.entries(given)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    // An empty list of crosswalks means that none is used.
    if (text !== '' || (name === 'crosswalks' && value !== null)) parameters.set(name, text);
  }
  return `/reports/${kind}.xlsx?${parameters}`;
}
