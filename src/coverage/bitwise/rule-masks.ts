import { memoOn } from '../../model/memo-on.ts';
import { judgeRuleSets, termsOfSystem, type Verdict } from '../projection/applicability.ts';
import { bindsAll } from '../projection/rule-set.ts';
import type { ClassifiedSystems } from '../projection/system-classification.ts';
import { SCOPES_PER_WORD } from './scope-bits.ts';

/** Which systems of one batch a rule set excludes, and from when it applies to them. */
export interface RuleMask {
  readonly excluded: number;
  /** Who has yet to answer a condition. */
  readonly open: number;
  /** By day the systems to which it applies from then on; those without a date are in no mask. */
  readonly starts: readonly { readonly day: number; readonly scopes: number }[];
}

/**
 * Judges an organization's systems by the catalogue's rules. The day decides which answers to conditions count, and
 * plays no other part until the starts are compared with it: each batch is judged once for all days of an epoch.
 */
class RuleMasks {
  readonly #classified: ClassifiedSystems;
  /** By batch and framework: by rule set number, from the framework's first one. */
  readonly #known: ({ readonly epoch: number; readonly masks: readonly RuleMask[] } | undefined)[] = [];

  constructor(classified: ClassifiedSystems) {
    this.#classified = classified;
  }

  /** The masks of the framework's rule sets, in their order. */
  of(batch: number, framework: number, day: number): readonly RuleMask[] {
    const { catalogue, answers } = this.#classified;
    const key = batch * catalogue.frameworks.length + framework;
    const epoch = catalogue.frameworks[framework]!.hasConditions ? answers.epochOf(day) : 0;
    let known = this.#known[key];
    if (known?.epoch !== epoch) {
      known = { epoch, masks: this.#judge(batch, framework, day) };
      this.#known[key] = known;
    }
    return known.masks;
  }

  #judge(batch: number, framework: number, day: number): readonly RuleMask[] {
    const { catalogue, systems } = this.#classified;
    const { slug } = catalogue.frameworks[framework]!.framework;
    const { start, end } = catalogue.ruleSetsOf[framework]!;
    const builders = Array.from({ length: end - start }, () => new RuleMaskBuilder());
    if (catalogue.ruleSets.slice(start, end).every(bindsAll))
      return builders.map((builder) => builder.mask());
    for (let bit = 0; bit < SCOPES_PER_WORD; bit++) {
      const system = batch * SCOPES_PER_WORD + bit - 1;
      if (systems[system] === undefined) continue;
      const verdicts = judgeRuleSets(
        catalogue,
        framework,
        termsOfSystem(this.#classified, system, slug, day),
      );
      for (const [index, builder] of builders.entries()) builder.add(1 << bit, verdicts[start + index]!);
    }
    return builders.map((builder) => builder.mask());
  }
}

/** The masks of an organization's systems, made once for as long as no system's record changes. */
export const ruleMasksOf = memoOn((classified: ClassifiedSystems) => new RuleMasks(classified));

class RuleMaskBuilder {
  #excluded = 0;
  #open = 0;
  readonly #starts = new Map<number, number>();

  add(bit: number, verdict: Verdict): void {
    if (verdict.excludedBy !== null) this.#excluded |= bit;
    if (verdict.open.length > 0) this.#open |= bit;
    if (verdict.from !== null) this.#starts.set(verdict.from, (this.#starts.get(verdict.from) ?? 0) | bit);
  }

  mask(): RuleMask {
    const starts = Array.from(this.#starts, ([day, scopes]) => ({ day, scopes }));
    return { excluded: this.#excluded, open: this.#open, starts };
  }
}
