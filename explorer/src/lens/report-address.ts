import { type Lens, writeAssumed } from './lens.ts';
import { type Filters, setFilters } from './route.ts';

/** The workbooks that screens lead to, as addresses name them. */
export type ReportKind =
  | 'gap'
  | 'statement-of-applicability'
  | 'crosswalk'
  | 'evidence-register'
  | 'matrix'
  | 'full';

/** The address of the workbook with the figures of a screen, through the same lens. */
export function reportAddress(kind: ReportKind, lens: Lens, filters: Filters = {}): string {
  const { organization, system, frameworks, asOf, crosswalks, assume, knownAt } = lens;
  const parameters = new URLSearchParams();
  setFilters(parameters, { organization, system, asOf, knownAt, ...filters });
  // An empty list of these two means something: no crosswalk, and every framework.
  if (frameworks !== null) parameters.set('frameworks', frameworks.join(','));
  if (crosswalks !== null) parameters.set('crosswalks', crosswalks.join(','));
  for (const assumed of assume) parameters.append('assume', writeAssumed(assumed));
  return `/reports/${kind}.xlsx?${parameters}`;
}
