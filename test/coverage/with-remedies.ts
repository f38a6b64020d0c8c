import type { Projection } from '../../src/coverage/projection/projection.ts';
import {
  type ListedRemedies,
  listedRemedies,
  remediesOfScope,
} from '../../src/coverage/questions/find-remedies.ts';
import type { Choice } from '../../src/coverage/questions/resolved-choice.ts';

/** Each row of a scope with the remedies of its provision, as lists print them. */
export function withRemedies<R extends { readonly framework: string; readonly ref: string }>(
  projection: Projection,
  choice: Choice,
  rows: readonly R[],
): readonly (R & ListedRemedies)[] {
  const remediesOf = remediesOfScope(projection, choice);
  if (!remediesOf.ok) throw new Error(JSON.stringify(remediesOf.problems));
  return rows.map((row) => ({ ...row, ...listedRemedies(remediesOf.value, row) }));
}
