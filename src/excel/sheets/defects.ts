import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { DEFECT_WORDS } from '../../model/glossary/applicability-words.ts';
import type { StatedControl } from '../ask-applicability.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { type Cell, rowNumber, type Sheet } from '../sheet.ts';
import { isDecidedBy } from './soa.ts';

/** The defects of each control in the statement of applicability, one in each row; the control links to its entry. */
export function defectsSheet({ projection }: ReportAnswers, controls: readonly StatedControl[]): Sheet {
  const lacking = controls.flatMap((control, index) =>
    control.row.defects.map((defect) => ({ control, defect, index })),
  );
  return {
    name: 'Defects',
    whenEmpty: 'No control lacks anything.',
    columns: [
      { header: 'Framework', width: 26 },
      { header: 'Control', width: 14 },
      { header: 'Title', width: 60, wrap: true },
      { header: 'Scope', width: 24 },
      { header: 'Defect', width: 24 },
      { header: 'In words', width: 44 },
      { header: 'Id', width: 30, isKey: true },
    ],
    isOf: (somebody, row) => isDecidedBy(somebody, lacking[row]!.control),
    rows: lacking.map(({ control: { scope, row }, defect, index }): readonly Cell[] => [
      row.framework,
      { link: row.ref, to: { sheet: 'SoA', row: rowNumber(index) } },
      fullTitle(projection.catalogue, row),
      scope,
      defect,
      DEFECT_WORDS.words[defect].meaning,
      `${row.framework}:${row.ref}`,
    ]),
  };
}
