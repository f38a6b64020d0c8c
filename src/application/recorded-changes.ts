import type { Projection } from '../coverage/projection/projection.ts';
import type { ReportQuestion } from '../excel/make-report.ts';
import type { Store } from '../graph/store.ts';
import { hasChangeLog, hasRevisions, type ReportKind } from '../reports/kind.ts';
import { readChangeLog } from './change-log.ts';
import { readRevisions } from './revisions.ts';

/**
 * What a report of a kind says about recorded changes, up to the projection's state. Rejects as {@link readChangeLog}
 * does.
 */
export async function recordedChanges(
  store: Pick<Store, 'changesAfter'>,
  kind: ReportKind,
  projection: Projection,
): Promise<Pick<ReportQuestion, 'changes' | 'revisions'>> {
  const changes = hasChangeLog(kind) ? await readChangeLog(store, projection) : [];
  return hasRevisions(kind) ? { changes, revisions: await readRevisions(store, projection) } : { changes };
}
