import type { Evidence } from '../../model/evidence.ts';
import type { Action } from '../../model/organization.ts';
import type { Outcome } from '../../problems/problem.ts';
import { evidenceByLocalId } from '../projection/evidence-by-local-id.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { actionsOf } from './actions-on.ts';
import { bestChainsInSteps } from './best-chain.ts';
import { evidenceOfChain } from './evidence-of-chain.ts';
import type { Choice } from './resolved-choice.ts';

/** A provision that a system may answer for the organization. */
export interface AnsweredRow {
  readonly framework: string;
  readonly ref: string;
  /** Local id of the system whose answer the organization took. */
  readonly answeredBy: string | null;
}

/** What the system that answers for the organization has recorded about a provision. */
export interface SystemRecords {
  /** Its actions that are not done, in file order; an accepted risk is among them. */
  readonly actions: readonly Action[];
  /** The evidence that begins its best chain, the first where several do; null where there is none. */
  readonly evidence: Evidence | null;
}

export type SystemRecordsOf = (row: AnsweredRow) => SystemRecords;

/** The actions of the system that answers; none where no system does. */
export function systemActions({ organization }: Projection, row: AnsweredRow): readonly Action[] {
  const { framework, ref, answeredBy: system } = row;
  return system === null ? [] : actionsOf(organization).notDone({ framework, ref, system });
}

/**
 * Finds, row after row, what the answering system has recorded; nothing where no system answers. Problems: those of
 * {@link bestChainsInSteps}.
 */
export function systemRecords(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
): Outcome<SystemRecordsOf> {
  const records = systemRecordsInSteps(projection, choice);
  return records.ok ? { ok: true, value: (row) => atOnce(records.value(row)) } : records;
}

/** As {@link systemRecords}, each row in steps. */
export function systemRecordsInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
): Outcome<(row: AnsweredRow) => Steps<SystemRecords>> {
  const best = bestChainsInSteps(projection, choice);
  if (!best.ok) return best;
  const evidence = evidenceByLocalId(projection.organization.evidence);
  return {
    ok: true,
    value: function* (row) {
      const { framework, ref, answeredBy } = row;
      const chain = answeredBy === null ? null : yield* best.value(answeredBy, framework, ref);
      return {
        actions: systemActions(projection, row),
        evidence: evidence.get((chain && evidenceOfChain(chain)[0]) ?? '') ?? null,
      };
    },
  };
}
