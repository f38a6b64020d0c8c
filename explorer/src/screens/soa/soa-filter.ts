import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { DEFECT_WORDS } from '../../../../src/model/glossary/applicability-words.ts';
import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import type { SoaDefect } from '../../ask/schema-types.ts';
import { readWords } from '../../lens/read-values.ts';
import type { SoaControlFragment } from './soa.graphql.ts';

export const APPLICABILITIES = ['yes', 'no', 'undecided'] as const;
/** What was decided about a control. */
export type Applicability = (typeof APPLICABILITIES)[number];

export const DEFECTS = Object.keys(DEFECT_WORDS.words) as readonly SoaDefect[];

/** Which controls are shown: what the address says beside the lens. Empty lists and texts exclude nothing. */
export interface ShownControls {
  readonly lacks: readonly SoaDefect[];
  readonly applies: readonly Applicability[];
  readonly statuses: readonly CoverageStatus[];
  readonly text: string;
}

export function readSoaFilter(filters: URLSearchParams): ShownControls {
  return {
    lacks: readWords(DEFECTS, filters.get('lacks')),
    applies: readWords(APPLICABILITIES, filters.get('applies')),
    statuses: readWords(STATUSES_SHOWN, filters.get('status')),
    text: filters.get('text') ?? '',
  };
}

export function applicabilityOf({ applicable }: SoaControlFragment): Applicability {
  return applicable === null ? 'undecided' : applicable ? 'yes' : 'no';
}

/** The controls that a filter leaves, in their order. */
export function filterControls(
  controls: readonly SoaControlFragment[],
  { lacks, applies, statuses, text }: ShownControls,
): readonly SoaControlFragment[] {
  const words = text.toLowerCase().split(/\s+/);
  return controls.filter((control) => {
    const { defects, status, provision, decision } = control;
    const said = [provision.ref, provision.titleInContext, decision?.justification, decision?.owner]
      .join(' ')
      .toLowerCase();
    return (
      (lacks.length === 0 || defects.some((defect) => lacks.includes(defect))) &&
      (applies.length === 0 || applies.includes(applicabilityOf(control))) &&
      (statuses.length === 0 || statuses.includes(status)) &&
      words.every((word) => said.includes(word))
    );
  });
}
