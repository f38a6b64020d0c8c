import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { SoaDefect } from '../../coverage/questions/statement-of-applicability.ts';
import { eachInSteps, type Steps } from '../../coverage/steps.ts';
import { DEFECT_WORDS } from '../../model/glossary/applicability-words.ts';
import type { StatedControl } from '../ask-applicability.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { lazily } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { scopeName } from '../scope-name.ts';
import { rowNumber, type Sheet } from '../sheet.ts';
import { isDecidedBy } from './soa.ts';

/** The defects of each control in the statement of applicability, one in each row; the control links to its entry. */
export async function defectsSheet(
  { projection }: ReportAnswers,
  controls: readonly StatedControl[],
  task: CooperativeTask,
): Promise<Sheet> {
  const lacking = await task.take(defectsInSteps(controls));
  return {
    name: 'Defects',
    frozenColumns: 4,
    whenEmpty: 'No control lacks anything.',
    columns: [
      { header: 'Framework', width: 18, wrap: true },
      { header: 'Control', width: 14 },
      { header: 'Title', width: 30, wrap: true },
      { header: 'Scope', width: 16, wrap: true },
      { header: 'Scope name', width: 28, wrap: true },
      { header: 'Defect', width: 24 },
      { header: 'In words', width: 44, wrap: true },
      { header: 'Id', width: 30, isKey: true },
    ],
    isOf: (somebody, row) => isDecidedBy(somebody, lacking[row]!.control),
    rows: lazily(lacking, ({ control: { scope, system, row }, defect, index }) => [
      row.framework,
      { link: row.ref, to: { sheet: 'SoA', row: rowNumber(index) } },
      fullTitle(projection.catalogue, row),
      scope,
      scopeName(projection.organization, system),
      defect,
      DEFECT_WORDS.words[defect].meaning,
      `${row.framework}:${row.ref}`,
    ]),
  };
}

/** A defect of a control, with the place of the control among all. */
interface Lacking {
  readonly control: StatedControl;
  readonly defect: SoaDefect;
  readonly index: number;
}

function* defectsInSteps(controls: readonly StatedControl[]): Steps<readonly Lacking[]> {
  const lacking: Lacking[] = [];
  let index = 0;
  yield* eachInSteps(controls, (control) => {
    for (const defect of control.row.defects) lacking.push({ control, defect, index });
    index++;
  });
  return lacking;
}
