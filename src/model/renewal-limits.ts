import { findCycles } from './cycles.ts';
import { findTakeovers } from './takeovers.ts';

/** More renewals in a row are no work of people, and every question would have to follow them. */
export const LONGEST_RENEWAL = 100;

/** As many links as the tables of a folder may have rows: each of many successors takes over all links of one predecessor. */
export const MOST_TAKEN_OVER = 2_000_000;

/** Evidence that cannot supersede what it names, by id. */
export interface RenewalFaults {
  /** It would supersede itself, by way of others or directly. */
  readonly cyclic: ReadonlySet<string>;
  /** It would be the first beyond {@link LONGEST_RENEWAL} renewals in a row. */
  readonly tooLong: ReadonlySet<string>;
}

/** @param superseded by id, the id of what it supersedes */
export function findRenewalFaults(superseded: ReadonlyMap<string, string>): RenewalFaults {
  const cyclic = new Set(findCycles(superseded));
  /** How many renewals lie behind. */
  const lengths = new Map<string, number>();
  for (const id of superseded.keys()) {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !lengths.has(at) && !cyclic.has(at)) {
      way.push(at);
      at = superseded.get(at);
    }
    let length = at === undefined ? -1 : (lengths.get(at) ?? 0);
    for (const each of way.toReversed()) lengths.set(each, ++length);
  }
  const tooLong = [...lengths].flatMap(([id, length]) => (length === LONGEST_RENEWAL + 1 ? [id] : []));
  return { cyclic, tooLong: new Set(tooLong) };
}

/**
 * How many links are taken over in all.
 *
 * @param links by id of evidence, how many links it states; nothing where it states none
 */
export function countTakenOver(
  superseded: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, number>,
): number {
  let taken = 0;
  for (const from of findTakeovers(superseded, (id) => links.has(id)).values()) taken += links.get(from) ?? 0;
  return taken;
}
