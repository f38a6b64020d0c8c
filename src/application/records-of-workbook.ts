import { assuming } from '../coverage/projection/assuming.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { readWorkbookBytes } from '../excel/parsing/read-workbook-bytes.ts';
import { readExportedState } from '../excel/round-trip/read-exported-state.ts';
import { inWorkbook, type Outcome, refused } from '../problems/problem.ts';
import type { EarlierRecords } from '../reports/earlier-records.ts';
import type { KnownProjections } from './known-projections.ts';

/**
 * The records from which a workbook was made, and its day. They assume what the answers assume that are compared with
 * them. Problems: those of {@link readWorkbookBytes}, {@link readExportedState} and {@link assuming};
 * `OTHER_ORGANIZATION`; and `STATE_NOT_HERE` where the workbook is newer than the store, or is of another store. Rejects
 * as the store does.
 */
export async function recordsOfWorkbook(
  known: KnownProjections,
  file: string,
  { organization, assumed }: Projection,
): Promise<Outcome<EarlierRecords>> {
  const bytes = await readWorkbookBytes(file);
  if (!bytes.ok) return bytes;
  const exported = await readExportedState(bytes.value);
  if (!exported.ok) return exported;
  const { organization: slug, state, asOf } = exported.value;
  const asked = organization.organization.slug;
  if (slug !== asked) {
    const sentence = `The workbook is of the organization ${JSON.stringify(slug)}, and the report of ${asked}.`;
    return refused(inWorkbook('OTHER_ORGANIZATION', sentence));
  }
  const recorded = await known.atState(slug, state);
  if (!recorded.ok) return recorded;
  const projection = assuming(recorded.value, assumed);
  return projection.ok ? { ok: true, value: { projection: projection.value, asOf } } : projection;
}
