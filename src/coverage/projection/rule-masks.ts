import { SCOPES_PER_WORD } from '../bitwise/scope-bits.ts';
import { judgeRuleSets, termsOfSystem, type Verdict } from './applicability.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { SystemEntry } from './organization-index.ts';

/** Which systems of one batch a rule set excludes, and from when it applies to them. */
export interface RuleMask {
  readonly excluded: number;
  /** By day the systems to which it applies from then on; those without a date are in no mask. */
  readonly starts: readonly { readonly day: number; readonly scopes: number }[];
}

/**
 * Judges an organization's systems by the catalogue's rules. The day plays no part until the starts are compared with
 * it, so that each batch is judged once for as long as the records stay the same.
 */
export class RuleMasks {
  readonly #catalogue: CatalogueIndex;
  readonly #systems: readonly SystemEntry[];
  /** By batch and framework: by rule set number, from the framework's first one. */
  readonly #known: (readonly RuleMask[] | undefined)[] = [];

  constructor(catalogue: CatalogueIndex, systems: readonly SystemEntry[]) {
    this.#catalogue = catalogue;
    this.#systems = systems;
  }

  /** The masks of the framework's rule sets, in their order. */
  of(batch: number, framework: number): readonly RuleMask[] {
    const key = batch * this.#catalogue.frameworks.length + framework;
    this.#known[key] ??= this.#judge(batch, framework);
    return this.#known[key];
  }

  #judge(batch: number, framework: number): readonly RuleMask[] {
    const { slug } = this.#catalogue.frameworks[framework]!.framework;
    const { start, end } = this.#catalogue.ruleSetsOf[framework]!;
    const builders = Array.from({ length: end - start }, () => new RuleMaskBuilder());
    for (let bit = 0; bit < SCOPES_PER_WORD; bit++) {
      const entry = this.#systems[batch * SCOPES_PER_WORD + bit - 1];
      if (entry === undefined) continue;
      const verdicts = judgeRuleSets(this.#catalogue, framework, termsOfSystem(entry, slug));
      for (const [index, builder] of builders.entries()) builder.add(1 << bit, verdicts[start + index]!);
    }
    return builders.map((builder) => builder.mask());
  }
}

class RuleMaskBuilder {
  #excluded = 0;
  readonly #starts = new Map<number, number>();

  add(bit: number, verdict: Verdict): void {
    if (verdict.excludedBy !== null) this.#excluded |= bit;
    if (verdict.from !== null) this.#starts.set(verdict.from, (this.#starts.get(verdict.from) ?? 0) | bit);
  }

  mask(): RuleMask {
    const starts = Array.from(this.#starts, ([day, scopes]) => ({ day, scopes }));
    return { excluded: this.#excluded, starts };
  }
}
