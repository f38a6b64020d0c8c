import type { Framework, Provision } from '../../model/framework.ts';
import type { SucceededProvision } from './edition-succession.ts';

/** As many names are listed of what a provision was merged with, or split into. */
const NAMED = 3;

/** What the new edition says of a provision of the earlier one, in a sentence. */
export function successionInWords(
  { provision, succession, ...place }: SucceededProvision,
  to: Framework,
): string {
  const successors = named(place.successors);
  switch (succession) {
    case 'ONE_TO_ONE':
      return `${successors} replaces ${provision.id}, and nothing else.`;
    case 'SPLIT':
      return `${successors} replace ${provision.id}.`;
    case 'MERGED':
      return `${successors} replaces ${provision.id} together with ${named(place.mergedWith)}.`;
    case 'SAME_REF':
      return `Both editions have ${provision.ref} with the same title, and ${to.slug} does not say what it replaces.`;
    case 'NOT_REPLACED':
      return `Nothing in ${to.slug} says that it replaces ${provision.id}.`;
  }
}

function named(provisions: readonly Provision[]): string {
  const ids = provisions.slice(0, NAMED).map(({ id }) => id);
  const more = provisions.length - ids.length;
  if (more > 0) return `${ids.join(', ')} and ${more} more`;
  return ids.length < 2 ? ids.join() : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
