import { memoOn } from '../../model/memo-on.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { CrosswalkChoice } from './crosswalk-choice.ts';
import { LruCache } from './lru-cache.ts';

/** How many choices of one catalogue are kept. */
const KEPT = 8;

/** Kept for all organizations that ask about a catalogue: their records play no part in a choice. */
const choicesOf = memoOn((_catalogue: CatalogueIndex) => new LruCache<string, CrosswalkChoice>(KEPT));

/** The mappings of some crosswalks, made once for as long as they are asked for now and then. */
export function chooseCrosswalks(catalogue: CatalogueIndex, slugs: readonly string[]): CrosswalkChoice {
  const key = [...new Set(slugs)].sort().join(' ');
  return choicesOf(catalogue).get(key, () => new CrosswalkChoice(catalogue, slugs));
}
