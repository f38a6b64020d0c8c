import { createHash } from 'node:crypto';
import { compareWorkbook, type WorkbookComparison } from '../excel/round-trip/compare-workbook.ts';
import { readEditedWorkbook } from '../excel/round-trip/edited-workbook.ts';
import { canonicalHash } from '../ledger/canonical-hash.ts';
import type { Change } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { today } from '../model/day.ts';
import type { CellDifference } from '../model/record-edits.ts';
import { LOAD_REPORT, loadReport } from '../operations/load-report.ts';
import { writeChange } from '../operations/write-change.ts';
import type { WritingContext } from '../operations/write-load.ts';
import { inWorkbook, type Outcome, refused } from '../problems/problem.ts';
import type { Replica } from '../replica/replica.ts';
import type { ReportKind } from '../reports/kind.ts';
import type { Projections } from './projections.ts';

export interface LoadedReport {
  readonly organization: string;
  /** What the workbook was when it was exported. */
  readonly exported: {
    readonly kind: ReportKind;
    readonly asOf: string;
    readonly productVersion: string;
  };
  readonly differences: readonly CellDifference[];
  /** Rows that were not edited, though their records were: they stay as they are now. */
  readonly outdated: WorkbookComparison['outdated'];
  /** What was written; null where nothing was. */
  readonly change: { readonly seq: number; readonly at: string; readonly hash: string } | null;
}

/**
 * Loads an edited workbook back: what its editable cells say otherwise than the records becomes one change, or nothing
 * does. With `dryRun` nothing is written. All problems of the file at once.
 */
export async function loadEditedReport(
  replica: Replica,
  projections: Projections,
  context: WritingContext,
  { bytes, dryRun }: { readonly bytes: Buffer; readonly dryRun: boolean },
): Promise<Outcome<LoadedReport>> {
  const workbook = await readEditedWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { organization, kind, asOf, productVersion } = workbook.value.about;
  if (!replica.organizations.includes(organization)) return unknownOrganization(organization);
  await replica.open(organization);
  const on = context.at?.slice(0, 10) ?? today();
  const decide = async (): Promise<Outcome<Decided>> => {
    const projection = await projections.of(organization);
    if (projection === null) return unknownOrganization(organization);
    const compared = compareWorkbook(workbook.value, projection, on);
    const facts = loadReport(organization, projection.organization.records, compared.edits, on);
    const problems = [...compared.problems, ...(facts.ok ? [] : facts.problems)];
    if (problems.length > 0 || !facts.ok) return { ok: false, problems };
    return { ok: true, value: { compared, facts: facts.value } };
  };
  const answer = ({ compared }: Decided, change: Change | null): LoadedReport => ({
    ...{ organization, exported: { kind, asOf, productVersion } },
    ...{ differences: compared.differences, outdated: compared.outdated },
    change: change === null ? null : { seq: change.seq, at: change.at, hash: change.hash },
  });
  if (dryRun) {
    const decided = await decide();
    return decided.ok ? { ok: true, value: answer(decided.value, null) } : decided;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const written = await writeChange(context, {
    ...{ operation: LOAD_REPORT.name, ledger: organization, inputHash: canonicalHash([sha256, on]), decide },
  });
  return written.ok ? { ok: true, value: answer(written.value.decided, written.value.change) } : written;
}

interface Decided {
  readonly compared: WorkbookComparison;
  readonly facts: readonly Fact[];
}

function unknownOrganization(slug: string): Outcome<never> {
  const sentence = `The workbook is of the organization ${JSON.stringify(slug)}, which the store does not hold.`;
  return refused(inWorkbook('UNKNOWN_ORGANIZATION', sentence));
}
