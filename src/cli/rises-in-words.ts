import type { StatusChange } from '../coverage/questions/status-changes.ts';

/** Provisions that a cell of a table names; `--json` has all. */
const NAMED = 4;

/** The first of the provisions whose status rises, each with its status afterwards, and how many more there are. */
export function risesInWords(
  rises: readonly StatusChange[],
  name: (framework: string, ref: string) => string,
): string {
  const named = rises
    .slice(0, NAMED)
    .map(({ framework, ref, to }) => `${name(framework, ref)} ${to.statusWhenApplicable ?? to.status}`);
  const more = rises.length - NAMED;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
