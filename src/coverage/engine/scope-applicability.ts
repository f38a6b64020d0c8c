import type { Decision } from '../../model/organization.ts';
import type { Verdict } from '../projection/applicability.ts';

type Holding = readonly (Decision | null)[] | null;
type Verdicts = readonly (Verdict | undefined)[];

/** What decides where provisions apply in one scope on one day: decisions and rules, judged once for each framework. */
export class ScopeApplicability {
  readonly #holding = new Map<number, Holding>();
  readonly #verdicts = new Map<number, Verdicts>();

  holding(framework: number, judge: () => Holding): Holding {
    const known = this.#holding.get(framework);
    if (known !== undefined) return known;
    const holding = judge();
    this.#holding.set(framework, holding);
    return holding;
  }

  verdicts(framework: number, judge: () => Verdicts): Verdicts {
    const known = this.#verdicts.get(framework);
    if (known !== undefined) return known;
    const verdicts = judge();
    this.#verdicts.set(framework, verdicts);
    return verdicts;
  }
}
