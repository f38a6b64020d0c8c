import type { CatalogueIndex } from './catalogue-index.ts';
import { CrosswalkChoice } from './crosswalk-choice.ts';
import { forgetFirst } from './forget-first.ts';

/** How many choices are kept warm. */
const KEPT = 8;

/** The crosswalk choices that were asked of one catalogue, whichever organization asked: its records play no part. */
export class CrosswalkChoices {
  readonly #catalogue: CatalogueIndex;
  readonly #kept = new Map<string, CrosswalkChoice>();

  constructor(catalogue: CatalogueIndex) {
    this.#catalogue = catalogue;
  }

  of(crosswalks: readonly string[]): CrosswalkChoice {
    const key = [...new Set(crosswalks)].sort().join(' ');
    const choice = this.#kept.get(key) ?? new CrosswalkChoice(this.#catalogue, crosswalks);
    // Written again at each use, so that the one longest unused stands first.
    this.#kept.delete(key);
    this.#kept.set(key, choice);
    if (this.#kept.size > KEPT) forgetFirst(this.#kept);
    return choice;
  }
}
