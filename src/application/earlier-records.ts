import type { Projection } from '../coverage/projection/projection.ts';
import { readWorkbookBytes } from '../excel/parsing/read-workbook-bytes.ts';
import { readExportedState } from '../excel/round-trip/read-exported-state.ts';
import { inField, inWorkbook, type Outcome, refused } from '../problems/problem.ts';
import type { EarlierRecords } from '../reports/earlier-records.ts';
import type { KnownProjections } from './known-projections.ts';

/**
 * The records as they were known at an earlier time, for the same day as the answers that are compared with them. Nothing
 * counts that was recorded after the state of those answers. Problem: `NOT_FOUND` at `since`, for a time before the
 * organization's first change. Rejects as the store does.
 *
 * @param moment UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`
 */
export async function recordsAt(
  known: KnownProjections,
  moment: string,
  { organization, state }: Projection,
  asOf: string,
): Promise<Outcome<EarlierRecords>> {
  const { slug } = organization.organization;
  const projection = await known.at(slug, moment, state);
  if (projection !== null) return { ok: true, value: { projection, asOf } };
  return refused(inField('since', 'NOT_FOUND', `Nothing was recorded about ${slug} by ${moment}.`));
}

/**
 * The records from which a workbook was made, and its day. Problems: those of {@link readWorkbookBytes} and {@link
 * readExportedState}; `OTHER_ORGANIZATION`; and `STATE_NOT_HERE` where the workbook is newer than the store, or is of
 * another store. Rejects as the store does.
 */
export async function recordsOfWorkbook(
  known: KnownProjections,
  file: string,
  { organization }: Projection,
): Promise<Outcome<EarlierRecords>> {
  const bytes = await readWorkbookBytes(file);
  if (!bytes.ok) return bytes;
  const exported = await readExportedState(bytes.value);
  if (!exported.ok) return exported;
  const { slug } = organization.organization;
  if (exported.value.organization !== slug) {
    const sentence = `The workbook is of the organization ${JSON.stringify(exported.value.organization)}, and the report of ${slug}.`;
    return refused(inWorkbook('OTHER_ORGANIZATION', sentence));
  }
  const projection = await known.atState(slug, exported.value.state);
  if (!projection.ok) return projection;
  return { ok: true, value: { projection: projection.value, asOf: exported.value.asOf } };
}
