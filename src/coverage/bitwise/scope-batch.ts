import type { BitwiseInput } from './bitwise-input.ts';
import type { BitwiseScratch } from './bitwise-scratch.ts';
import { BitwiseSpread } from './bitwise-spread.ts';
import { decisionMasks } from './decision-masks.ts';
import { type RuleMask, ruleMasksOf } from './rule-masks.ts';
import { fullMasks, ORGANIZATION_BIT, SCOPES_PER_WORD } from './scope-bits.ts';
import { seenMasks } from './seen-masks.ts';
import { StatusMasks } from './status-masks.ts';

interface RuleLanes {
  readonly excluded: number;
  readonly open: number;
  readonly ahead: number;
}

/** Up to 31 scopes evaluated at once: statuses only, for counts and for finding the weakest. */
export class ScopeBatch {
  readonly #input: BitwiseInput;
  /** From 0. */
  readonly #number: number;
  /** How many scopes. */
  readonly size: number;
  readonly #spread: BitwiseSpread;
  readonly #scratch: BitwiseScratch;
  /** The scopes of systems in scope on the day; never the organization's. */
  readonly inScope: number;
  /** Of the framework judged last. */
  readonly #statuses = new StatusMasks();
  #judged = -1;

  private constructor(input: BitwiseInput, number: number, spread: BitwiseSpread, scratch: BitwiseScratch) {
    this.#input = input;
    this.#number = number;
    this.#spread = spread;
    this.#scratch = scratch;
    this.size = Math.min(SCOPES_PER_WORD, input.organization.systems.length + 1 - number * SCOPES_PER_WORD);
    let inScope = 0;
    for (const system of input.systemsInScope) {
      const bit = system + 1 - number * SCOPES_PER_WORD;
      if (bit >= 0 && bit < SCOPES_PER_WORD) inScope |= 1 << bit;
    }
    this.inScope = inScope;
  }

  /** @param stated see `statedMasks`; overwritten */
  static of(input: BitwiseInput, number: number, stated: Int32Array, scratch: BitwiseScratch): ScopeBatch {
    const { catalogue, choice } = input;
    const spread = BitwiseSpread.of(catalogue, choice, stated, fullMasks(number === 0), scratch);
    return new ScopeBatch(input, number, spread, scratch);
  }

  /** The same scopes over other mappings: what comes before the mapping step is shared. */
  over(input: BitwiseInput): ScopeBatch {
    return new ScopeBatch(input, this.#number, this.#spread.over(input.choice), this.#scratch);
  }

  /** The number of the system that a bit stands for; -1 is the organization. */
  systemIn(bit: number): number {
    return this.#number * SCOPES_PER_WORD + bit - 1;
  }

  /** From which days a rule set applies to the systems of the batch. */
  startsOf(framework: number, ruleSet: number): RuleMask['starts'] {
    const { catalogue, organization, day } = this.#input;
    const first = catalogue.ruleSetsOf[framework]!.start;
    return ruleMasksOf(organization.classified).of(this.#number, framework, day)[ruleSet - first]!.starts;
  }

  /**
   * Judges the provisions of one framework; the next framework overwrites the result. The organization is judged like
   * a system, even at SYSTEM-level provisions.
   */
  judge(framework: number): StatusMasks {
    const statuses = this.#statuses;
    if (this.#judged === framework) return statuses;
    this.#judged = framework;
    const { catalogue, organization, day } = this.#input;
    const { start, end } = catalogue.frameworks[framework]!;
    const seen = seenMasks(catalogue, this.#spread, framework, this.#scratch.seen);
    statuses.clear(end - start);
    const rules = this.#rules(framework);
    const firstRule = catalogue.ruleSetsOf[framework]!.start;
    const decided = decisionMasks(catalogue, organization.decisions, this.#number, framework, day);
    for (let p = start; p < end; p++) {
      const row = p - start;
      if (catalogue.assessable[p] === 0) continue;
      const rule = rules[catalogue.ruleSet[p]! - firstRule]!;
      const no = decided === null ? 0 : decided.no[row]!;
      const yes = decided === null ? 0 : decided.yes[row]!;
      statuses.judge(row, no | (rule.excluded & ~yes), rule.open & ~yes, rule.ahead, seen);
    }
    return statuses;
  }

  /** By rule set of the framework which scopes it excludes, who has to answer, and to whom it does not apply yet. */
  #rules(framework: number): readonly RuleLanes[] {
    const { catalogue, organization, day } = this.#input;
    const masks = ruleMasksOf(organization.classified)
      .of(this.#number, framework, day)
      .map(({ excluded, open, starts }) => {
        let ahead = 0;
        for (const { day: from, scopes } of starts) if (day < from) ahead |= scopes;
        return { excluded, open, ahead };
      });
    if (this.#number > 0) return masks;
    const verdicts = this.#input.organizationVerdicts(framework);
    const first = catalogue.ruleSetsOf[framework]!.start;
    for (const [index, mask] of masks.entries()) {
      const { excludedBy, open, from } = verdicts[first + index]!;
      if (excludedBy !== null) mask.excluded |= 1 << ORGANIZATION_BIT;
      if (open.length > 0) mask.open |= 1 << ORGANIZATION_BIT;
      if (from !== null && day < from) mask.ahead |= 1 << ORGANIZATION_BIT;
    }
    return masks;
  }
}
