import { COVERAGE_STATUSES, NOT_APPLICABLE_CAUSES, REASONS } from '../../model/coverage.ts';
import { BASES, EXTENTS } from '../../model/extent.ts';
import { GLOSSARY } from '../../model/glossary.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** What the words of the workbook mean. */
export function legendSheet(): Sheet {
  const words = (set: string, values: readonly string[]): readonly (readonly Cell[])[] =>
    values.map((value) => [
      set,
      set === 'CoverageStatus' ? { status: value } : value,
      GLOSSARY[`${set}.${value}`] ?? '',
    ]);
  return {
    name: 'Legend',
    columns: [
      { header: 'Set', width: 20 },
      { header: 'Word', width: 28 },
      { header: 'Meaning', width: 90, wrap: true },
    ],
    rows: [
      ...words('CoverageStatus', COVERAGE_STATUSES),
      ...words('Reason', REASONS),
      ...words('NotApplicableCause', NOT_APPLICABLE_CAUSES),
      ...words('Extent', EXTENTS),
      ...words('Basis', BASES),
      ['Urgency', 1, 'Law that applies.'],
      ['Urgency', 2, 'Law that applies within 12 months.'],
      ['Urgency', 3, 'Management-system standards.'],
      ['Urgency', 4, 'The rest.'],
      ['Urgency', 5, 'Law that applies later.'],
      ['Leverage', '', 'How many statuses would get better if full evidence stood at this provision.'],
    ],
  };
}
