import { countWhile } from '../../model/count-while.ts';
import { dayNumber } from '../../model/day.ts';
import { addToGroup } from '../../model/group-by.ts';
import type { Decision } from '../../model/organization.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { CatalogueIndex } from './catalogue-index.ts';

/** The organization itself, where a system's number is meant. */
export const ORGANIZATION_SCOPE = -1;

interface DatedDecision {
  readonly day: number;
  readonly decision: Decision;
}

/** What one scope has decided about one provision. */
export interface DecidedProvision {
  /** Number of the provision. */
  readonly p: number;
  /** Number of the system, or {@link ORGANIZATION_SCOPE}. */
  readonly scope: number;
  /** In the order in which they count, at least one. */
  readonly dated: readonly DatedDecision[];
}

/** Recorded decisions by provision and scope, latest last. */
export class DecisionIndex {
  readonly #byProvision = new Map<number, Map<number, DatedDecision[]>>();
  /** Numbers of the provisions that have a decision of their own, sorted. */
  #decided: readonly number[] = [];

  private constructor() {}

  /** A step is some decisions. */
  static *inSteps(
    catalogue: CatalogueIndex,
    decisions: Iterable<Decision>,
    systemNumber: ReadonlyMap<string, number>,
  ): Steps<DecisionIndex> {
    const index = new DecisionIndex();
    yield* eachInSteps(decisions, (decision) => {
      const p = catalogue.numberOf.get(`${decision.framework}:${decision.ref}`);
      const scope = decision.system === null ? ORGANIZATION_SCOPE : systemNumber.get(decision.system);
      const day = dayNumber(decision.on);
      if (p !== undefined && scope !== undefined && day !== null) index.#add(p, scope, { day, decision });
    });
    yield* eachInSteps(index.#byProvision.values(), (scopes) => {
      for (const dated of scopes.values())
        dated.sort((a, b) => a.day - b.day || a.decision.position - b.decision.position);
    });
    index.#decided = [...index.#byProvision.keys()].sort((a, b) => a - b);
    return index;
  }

  /** Numbers of the provisions of `[start … end)` that have a decision of their own, sorted. */
  decidedIn(start: number, end: number): readonly number[] {
    return this.#decided.slice(
      countWhile(this.#decided, (p) => p < start),
      countWhile(this.#decided, (p) => p < end),
    );
  }

  /** Every decision by provision, in document order, and scope. */
  *all(): Generator<DecidedProvision> {
    for (const p of this.#decided)
      for (const [scope, dated] of this.#byProvision.get(p)!) yield { p, scope, dated };
  }

  #add(p: number, scope: number, decision: DatedDecision): void {
    let scopes = this.#byProvision.get(p);
    if (scopes === undefined) {
      scopes = new Map();
      this.#byProvision.set(p, scopes);
    }
    addToGroup(scopes, scope, decision);
  }

  /** What each scope's own latest decision at a provision says on a day; scopes without one are left out. */
  *heldAt(p: number, day: number): Generator<{ readonly scope: number; readonly applicable: boolean }> {
    for (const [scope, dated] of this.#byProvision.get(p) ?? []) {
      const decision = latest(dated, day);
      if (decision !== null) yield { scope, applicable: decision.applicable };
    }
  }

  /**
   * The decision that holds at each provision of `[start … end)` on a day. A system's own nearest decided
   * ancestor-or-self comes first; only where it has none does the organization's nearest count.
   */
  holding(
    catalogue: CatalogueIndex,
    scope: number,
    day: number,
    start: number,
    end: number,
  ): (Decision | null)[] | null {
    if (this.decidedIn(start, end).length === 0) return null;
    const nearest = (of: number): (Decision | null)[] => {
      const holding: (Decision | null)[] = [];
      for (let p = start; p < end; p++) {
        const above = catalogue.parent[p]!;
        const own = latest(this.#byProvision.get(p)?.get(of), day);
        holding.push(own ?? (above < 0 ? null : holding[above - start]!));
      }
      return holding;
    };
    const organization = nearest(ORGANIZATION_SCOPE);
    if (scope === ORGANIZATION_SCOPE) return organization;
    return nearest(scope).map((own, row) => own ?? organization[row]!);
  }
}

function latest(dated: readonly DatedDecision[] | undefined, day: number): Decision | null {
  return dated?.findLast((entry) => entry.day <= day)?.decision ?? null;
}
