import { SCOPES } from '../bitwise/lanes.ts';
import { judgeRuleSets, termsOfSystem, type Verdict } from './applicability.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { SystemEntry } from './organization-index.ts';

/** What one rule set says of the systems of one batch, as lanes. */
export interface RulePlane {
  readonly excluded: number;
  /** From which day it applies to whom; lanes without a date are in none. */
  readonly starts: readonly { readonly day: number; readonly lanes: number }[];
}

/**
 * What the catalogue's rules say of an organization's systems. The day plays no part until the starts are compared
 * with it, so that each batch is judged once for as long as the records stand.
 */
export class RulePlanes {
  readonly #catalogue: CatalogueIndex;
  readonly #systems: readonly SystemEntry[];
  /** By batch and framework: by rule set number, from the framework's first one. */
  readonly #known: (readonly RulePlane[] | undefined)[] = [];

  constructor(catalogue: CatalogueIndex, systems: readonly SystemEntry[]) {
    this.#catalogue = catalogue;
    this.#systems = systems;
  }

  /** The planes of the framework's rule sets, in their order. */
  of(batch: number, framework: number): readonly RulePlane[] {
    const key = batch * this.#catalogue.frameworks.length + framework;
    this.#known[key] ??= this.#judge(batch, framework);
    return this.#known[key];
  }

  #judge(batch: number, framework: number): readonly RulePlane[] {
    const { slug } = this.#catalogue.frameworks[framework]!.framework;
    const { start, end } = this.#catalogue.ruleSetsOf[framework]!;
    const builders = Array.from({ length: end - start }, () => new RulePlaneBuilder());
    for (let lane = 0; lane < SCOPES; lane++) {
      const entry = this.#systems[batch * SCOPES + lane - 1];
      if (entry === undefined) continue;
      const verdicts = judgeRuleSets(this.#catalogue, framework, termsOfSystem(entry, slug));
      for (const [index, builder] of builders.entries()) builder.add(1 << lane, verdicts[start + index]!);
    }
    return builders.map((builder) => builder.plane());
  }
}

class RulePlaneBuilder {
  #excluded = 0;
  readonly #starts = new Map<number, number>();

  add(lane: number, verdict: Verdict): void {
    if (verdict.excludedBy !== null) this.#excluded |= lane;
    if (verdict.from !== null) this.#starts.set(verdict.from, (this.#starts.get(verdict.from) ?? 0) | lane);
  }

  plane(): RulePlane {
    const starts = Array.from(this.#starts, ([day, lanes]) => ({ day, lanes }));
    return { excluded: this.#excluded, starts };
  }
}
