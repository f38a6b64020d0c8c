import { createHash } from 'node:crypto';
import type { Projection } from '../coverage/projection/projection.ts';
import { compareWorkbook } from '../excel/round-trip/compare-workbook.ts';
import { readEditedWorkbook } from '../excel/round-trip/edited-workbook.ts';
import type { Change } from '../ledger/change.ts';
import { today } from '../model/day.ts';
import type { WhoWrote } from '../model/edit-conflict.ts';
import { type ComparedWorkbook, LOAD_REPORT } from '../operations/load-report.ts';
import { isInScope } from '../operations/operation.ts';
import { perform, preview } from '../operations/perform.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import type { Asking } from '../operations/planned-load.ts';
import type { Note } from '../problems/note.ts';
import { inWorkbook, type Outcome, refused } from '../problems/problem.ts';
import type { ReportKind } from '../reports/kind.ts';
import { type NewDoubt, newDoubts } from './new-doubts.ts';
import { type StatusEffect, statusEffectOf } from './status-effect.ts';
import { whoWroteThese } from './who-wrote.ts';

export interface LoadedReport {
  readonly organization: string;
  /** What the workbook was when it was exported. */
  readonly exported: {
    readonly kind: ReportKind;
    readonly asOf: string;
    readonly productVersion: string;
  };
  readonly differences: ComparedWorkbook['differences'];
  /** Rows that were not edited, though their records were: they stay as they are now. */
  readonly outdated: ComparedWorkbook['outdated'];
  /** Edits that were left out, because somebody else has changed the same since the export. */
  readonly conflicts: ComparedWorkbook['conflicts'];
  /** What of the file was not loaded, and what of the export it lacks. */
  readonly notes: readonly Note[];
  /** What a dry run would change; null for every other load. */
  readonly effect: StatusEffect | null;
  /** Records that a dry run would leave in doubt; null for every other load. */
  readonly doubts: readonly NewDoubt[] | null;
  /** What was written; null where nothing was. */
  readonly change: { readonly seq: number; readonly at: string; readonly hash: string } | null;
}

/** A workbook, and how it is loaded. */
export interface ReportLoad {
  readonly bytes: Buffer;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Leaves out what somebody else has changed since the export, and loads the rest. */
  readonly takeClean: boolean;
}

/**
 * Loads an edited workbook back: what its editable cells say otherwise than the records becomes one change, or nothing
 * does. All problems of the file at once.
 */
export async function loadEditedReport(
  context: PerformContext,
  { bytes, dryRun, takeClean }: ReportLoad,
  asking: Asking,
): Promise<Outcome<LoadedReport>> {
  const workbook = await readEditedWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { organization, kind, asOf, productVersion } = workbook.value.about;
  if (!isInScope('ORGANIZATION', organization) || context.head(organization) === null)
    return unknownOrganization(organization);
  const day = asking.at?.slice(0, 10) ?? today();
  const compare = (records: Projection, on: string, whoWrote: WhoWrote): ComparedWorkbook =>
    compareWorkbook(workbook.value, records, on, { leavesConflicts: takeClean, whoWrote });
  const now = await context.projection(organization);
  const expected = now === null ? [] : compare(now, day, () => null).conflicts;
  const whoWrote = await whoWroteThese(context, organization, expected);
  const request = {
    ...{ ...asking, ledger: organization },
    input: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      compare: (records: Projection, on: string) => compare(records, on, whoWrote),
    },
  };
  const answer = (
    compared: ComparedWorkbook | null,
    change: Change | null,
    foreseen: Pick<LoadedReport, 'effect' | 'doubts'> = { effect: null, doubts: null },
  ): Outcome<LoadedReport> => ({
    ok: true,
    value: {
      ...{ organization, exported: { kind, asOf, productVersion } },
      notes: [...workbook.value.notes, ...(compared?.notes ?? [])],
      ...{ differences: compared?.differences ?? [], outdated: compared?.outdated ?? [] },
      conflicts: compared?.conflicts ?? [],
      ...foreseen,
      change: change === null ? null : { seq: change.seq, at: change.at, hash: change.hash },
    },
  });
  if (dryRun) {
    const decided = await preview(context, LOAD_REPORT, request);
    if (!decided.ok) return decided;
    const { facts, result } = decided.value;
    const foreseen = now && {
      effect: statusEffectOf(now, { catalogue: [], organization: facts }, day),
      doubts: newDoubts(now, facts, day),
    };
    return answer(result, null, foreseen ?? undefined);
  }
  const performed = await perform(context, LOAD_REPORT, request);
  return performed.ok ? answer(performed.value.result, performed.value.change) : performed;
}

function unknownOrganization(slug: string): Outcome<never> {
  const sentence = `The workbook is of the organization ${JSON.stringify(slug)}, which the store does not have.`;
  return refused(inWorkbook('UNKNOWN_ORGANIZATION', sentence));
}
