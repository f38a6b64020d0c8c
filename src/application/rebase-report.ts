import type { Writable } from 'node:stream';
import { CooperativeTask } from '../excel/cooperative-task.ts';
import { makeReport, type WrittenReport } from '../excel/make-report.ts';
import { readEditedWorkbook } from '../excel/round-trip/edited-workbook.ts';
import { waitingEdits } from '../excel/round-trip/waiting-edits.ts';
import type { EditConflict } from '../model/edit-conflict.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import type { Outcome } from '../problems/problem.ts';
import { readReportQuery } from '../reports/address.ts';
import { unknownOrganization } from '../reports/report-records.ts';
import { requestOf } from '../reports/request.ts';
import { recordedChanges } from './recorded-changes.ts';

/** What a new export is made from. */
export interface RebaseQuestion {
  readonly bytes: Buffer;
  /** Edits that a load left out; null: nothing of the workbook was loaded. */
  readonly left: readonly EditConflict[] | null;
  /** ISO date of the load: what counts only from that day on is shown too. */
  readonly day: string;
}

/**
 * Exports an edited workbook again, as the same report of what is recorded now, with the edits in it that wait to be
 * loaded. Problems: those of {@link readEditedWorkbook} and {@link makeReport}, and `UNKNOWN_ORGANIZATION`.
 */
export async function rebaseReport(
  { store, projection: projectionOf }: Pick<PerformContext, 'store' | 'projection'>,
  { bytes, left, day }: RebaseQuestion,
  open: () => Writable,
): Promise<Outcome<WrittenReport>> {
  const workbook = await readEditedWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { kind, organization, asOf, address = '' } = workbook.value.about;
  const asked = readReportQuery(new URLSearchParams(address.slice(address.indexOf('?') + 1)));
  if (!asked.ok) return asked;
  const projection = await projectionOf(organization);
  if (projection === null) return unknownOrganization(organization);
  const { systems, frameworks, crosswalks, filter } = requestOf(kind, asked.value);
  const parameters = {
    systems: systems.length === 0 ? [null] : systems,
    ...{ frameworks, crosswalks, filter, asOf: asOf < day ? day : asOf },
  };
  const changes = await recordedChanges(store, kind, projection);
  const waiting = waitingEdits(workbook.value, left);
  return makeReport({ kind, projection, parameters, ...changes, waiting }, open, new CooperativeTask());
}
