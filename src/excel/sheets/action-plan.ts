import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { actionsOf } from '../../coverage/questions/actions-on.ts';
import { isEndedSystem } from '../../coverage/questions/records-on-ended.ts';
import { isRetired } from '../../coverage/questions/retired.ts';
import { ACTION_STATUS_WORDS } from '../../model/glossary/organization-words.ts';
import { markEnded, markRetired } from '../../model/mark.ts';
import { ACTION_STATUSES, type Action } from '../../model/organization.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { lazily } from '../lazy-rows.ts';
import { titleOfEvidence } from '../named-records.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { recordOrigin } from '../round-trip/row-origin.ts';
import { scopeName } from '../scope-name.ts';
import { linked, type Sheet } from '../sheet.ts';

/** The actions on gaps, in file order; the ref links to the gap if a sheet lists it. */
export async function actionPlanSheet(
  { projection }: ReportAnswers,
  { gapAt }: Pick<CoverageAnswers, 'gapAt'>,
  task: CooperativeTask,
): Promise<Sheet> {
  const { listed: actions } = await task.take(actionsOf.inSteps(projection.organization));
  return {
    name: 'Action plan',
    frozenColumns: 1,
    isOf: (somebody, row) => somebody.owns(actions[row]!),
    columns: [
      { header: 'Id', width: 12 },
      { header: 'Framework', width: 10, wrap: true },
      { header: 'Ref', width: 10, wrap: true },
      { header: 'Provision title', width: 13, wrap: true },
      { header: 'Scope', width: 10, wrap: true },
      { header: 'Scope name', width: 10, wrap: true },
      { header: 'Title', width: 14, wrap: true, isEditable: true },
      { header: 'Owner', width: 11, wrap: true, isEditable: true },
      { header: 'Target date', width: 10, isEditable: true },
      {
        ...{ header: 'Status', width: 14, list: ACTION_STATUSES, isEditable: true },
        words: ACTION_STATUS_WORDS,
      },
      { header: 'Closing evidence', width: 10, isEditable: true },
      { header: 'Closing evidence title', width: 10, wrap: true },
      { header: 'Risk accepted by', width: 10, wrap: true, isEditable: true },
      { header: 'Risk accepted on', width: 10, isEditable: true },
      { header: 'Notes', width: 7, wrap: true, isEditable: true },
      { header: 'Provision', width: 20, wrap: true, isKey: true },
    ],
    rows: lazily(actions, (action) => [
      action.localId,
      action.framework,
      linked(
        markRetired(action.ref, isRetired(projection.catalogue, `${action.framework}:${action.ref}`)),
        gapAt(action),
      ),
      provisionTitle(projection.catalogue, action),
      action.system === null
        ? 'organization'
        : markEnded(action.system, isEndedSystem(projection.organization, action.system)),
      scopeName(projection.organization, action.system),
      action.title,
      action.owner,
      { day: action.targetDate },
      action.status,
      action.closingEvidence,
      titleOfEvidence(projection.organization, action.closingEvidence),
      action.riskAcceptedBy,
      { day: action.riskAcceptedOn },
      action.notes,
      `${action.framework}:${action.ref}`,
    ]),
    origins: lazily(actions, recordOrigin),
  };
}

/** Null where the catalogue has no such provision any more. */
function provisionTitle(catalogue: CatalogueIndex, { framework, ref }: Action): string | null {
  const provision = catalogue.records.provisions.get(`${framework}:${ref}`);
  return provision === undefined ? null : fullTitle(catalogue, provision);
}
