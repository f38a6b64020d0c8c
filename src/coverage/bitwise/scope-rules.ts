import type { BitwiseInput } from './bitwise-input.ts';
import { type DecisionMasks, decisionMasks } from './decision-masks.ts';
import { type RuleMask, ruleMasksOf } from './rule-masks.ts';
import { ORGANIZATION_BIT, SCOPES_PER_WORD } from './scope-bits.ts';
import type { SeenMasks } from './seen-masks.ts';
import type { StatusMasks } from './status-masks.ts';

interface RuleLanes {
  readonly excluded: number;
  readonly open: number;
  readonly ahead: number;
}

/** What rules and decisions say of one framework to the scopes of a batch, on a day. */
export interface FrameworkRules {
  /** The framework's first provision, and its first rule set. */
  readonly start: number;
  readonly firstRule: number;
  /** By rule set of the framework. */
  readonly lanes: readonly RuleLanes[];
  readonly decided: DecisionMasks | null;
}

/** Up to 31 scopes, numbered from the organization on, as rules and decisions see them on a day. */
export class ScopeRules {
  /** Of the batch, from 0. */
  readonly number: number;
  readonly #input: BitwiseInput;
  /** How many scopes. */
  readonly size: number;
  /** The scopes of systems in scope on the day; never the organization's. */
  readonly inScope: number;
  readonly #known: (FrameworkRules | undefined)[] = [];

  constructor(input: BitwiseInput, number: number) {
    this.#input = input;
    this.number = number;
    this.size = Math.min(SCOPES_PER_WORD, input.organization.systems.length + 1 - number * SCOPES_PER_WORD);
    let inScope = 0;
    for (const system of input.systemsInScope) {
      const bit = system + 1 - number * SCOPES_PER_WORD;
      if (bit >= 0 && bit < SCOPES_PER_WORD) inScope |= 1 << bit;
    }
    this.inScope = inScope;
  }

  /** All scopes of the batch. */
  get scopes(): number {
    return 2 ** this.size - 1;
  }

  /** The number of the system that a bit stands for; -1 is the organization. */
  systemIn(bit: number): number {
    return this.number * SCOPES_PER_WORD + bit - 1;
  }

  /** From which days a rule set applies to the systems of the batch. */
  startsOf(framework: number, ruleSet: number): RuleMask['starts'] {
    const { catalogue, organization, day } = this.#input;
    const first = catalogue.ruleSetsOf[framework]!.start;
    return ruleMasksOf(organization.classified).of(this.number, framework, day)[ruleSet - first]!.starts;
  }

  /** Whether {@link of} has found it before. */
  has(framework: number): boolean {
    return this.#known[framework] !== undefined;
  }

  /** Found once for each framework. */
  of(framework: number): FrameworkRules {
    let rules = this.#known[framework];
    if (rules === undefined) {
      const { catalogue, organization, day } = this.#input;
      rules = {
        start: catalogue.frameworks[framework]!.start,
        firstRule: catalogue.ruleSetsOf[framework]!.start,
        lanes: this.#lanes(framework),
        decided: decisionMasks(catalogue, organization.decisions, this.number, framework, day),
      };
      this.#known[framework] = rules;
    }
    return rules;
  }

  /**
   * Judges an assessable provision. The organization is judged like a system, even at SYSTEM-level provisions.
   *
   * @param row of `statuses` that is set
   * @param seen extents; those of the provision are read from `from` on
   */
  judge(
    { start, firstRule, lanes, decided }: FrameworkRules,
    provision: number,
    statuses: StatusMasks,
    row: number,
    seen: SeenMasks,
    from: number,
  ): void {
    const rule = lanes[this.#input.catalogue.ruleSet[provision]! - firstRule]!;
    const no = decided === null ? 0 : decided.no[provision - start]!;
    const yes = decided === null ? 0 : decided.yes[provision - start]!;
    statuses.judge(row, no | (rule.excluded & ~yes), rule.open & ~yes, rule.ahead, seen, from);
  }

  /** By rule set of the framework which scopes it excludes, who has to answer, and to whom it does not apply yet. */
  #lanes(framework: number): readonly RuleLanes[] {
    const { catalogue, organization, day } = this.#input;
    const masks = ruleMasksOf(organization.classified)
      .of(this.number, framework, day)
      .map(({ excluded, open, starts }) => {
        let ahead = 0;
        for (const { day: from, scopes } of starts) if (day < from) ahead |= scopes;
        return { excluded, open, ahead };
      });
    if (this.number > 0) return masks;
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
