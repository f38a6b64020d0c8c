import { groupBy } from '../model/group-by.ts';

/** Provisions of several frameworks for a reader: a line for each framework with its refs. */
export function refsByFramework(
  provisions: readonly { readonly framework: string; readonly ref: string }[],
): string {
  return [...groupBy(provisions, ({ framework }) => framework)]
    .map(([framework, named]) => `${framework}: ${named.map(({ ref }) => ref).join(', ')}`)
    .join('\n');
}
