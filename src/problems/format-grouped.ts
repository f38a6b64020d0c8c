import { formatPlace, formatProblem } from './format-problem.ts';
import type { Grouped } from './group-equal.ts';
import type { Place } from './problem.ts';

/** One line for a sentence that is said of several places: the first place, the sentence, the number and the next places. */
export function formatGrouped({
  first,
  further,
  count,
}: Grouped<{ readonly at: Place; readonly code: string; readonly sentence: string }>): string {
  const line = formatProblem(first);
  if (count === 1) return line;
  const more = count - 1;
  const places = further.map(formatPlace).join(', ');
  const rest = more > further.length ? ', …' : '';
  return `${line} (and ${more} more ${more === 1 ? 'place' : 'places'}: ${places}${rest})`;
}
