import { eachInSteps, rangesInSteps, type Steps } from '../steps.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { emptyRows, part, type SupportRows } from './support-rows.ts';

/** Stands for evidence about several known systems. */
const SEVERAL = -1;

/** Rows about systems, by whom their evidence is about. */
export interface RowsBySystem {
  /** By system number. */
  readonly bySystem: readonly SupportRows[];
  /** Those that name no system there is a record of. */
  readonly unknown: SupportRows;
}

/**
 * Divides rows about systems among the systems, each in the order in which it came; a step is some rows. A portfolio has
 * a million rows and thousands of systems: to add each row to the lists of its systems at once takes several times as
 * long, since every list is somewhere else in memory.
 */
export function* rowsBySystem(
  rows: SupportRows,
  evidence: EvidenceIndex,
  systemNumber: ReadonlyMap<string, number>,
): Steps<RowsBySystem> {
  const unknown = systemNumber.size;
  const several = new Map<number, readonly number[]>();
  /** By number of the evidence: the number of its system, {@link SEVERAL}, or the number after all systems. */
  const systemOf = new Int32Array(evidence.all.length);
  let number = 0;
  yield* eachInSteps(evidence.all, ({ systems }) => {
    const known = systems.flatMap((system) => systemNumber.get(system) ?? []);
    systemOf[number] = known.length > 1 ? SEVERAL : (known[0] ?? unknown);
    if (known.length > 1) several.set(number, known);
    number++;
  });
  const each = function* (visit: (system: number, row: number) => void): Steps<void> {
    yield* rangesInSteps(rows.extent.length, (from, to) => {
      for (let row = from; row < to; row++) {
        const system = systemOf[rows.evidence[row]!]!;
        if (system !== SEVERAL) visit(system, row);
        else for (const one of several.get(rows.evidence[row]!)!) visit(one, row);
      }
    });
  };
  const starts = new Int32Array(unknown + 2);
  yield* each((system) => {
    starts[system + 1]!++;
  });
  for (let system = 0; system <= unknown; system++) starts[system + 1]! += starts[system]!;
  const all = emptyRows(starts[unknown + 1]!);
  const next = starts.slice();
  yield* each((system, row) => {
    const at = next[system]!++;
    all.provision[at] = rows.provision[row]!;
    all.extent[at] = rows.extent[row]!;
    all.evidence[at] = rows.evidence[row]!;
  });
  const bySystem: SupportRows[] = [];
  for (let system = 0; system < unknown; system++)
    bySystem.push(part(all, starts[system]!, starts[system + 1]!));
  return { bySystem, unknown: part(all, starts[unknown]!, starts[unknown + 1]!) };
}
