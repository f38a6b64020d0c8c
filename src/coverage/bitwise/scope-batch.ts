import type { RulePlane } from '../projection/rule-planes.ts';
import { decisionPlanes } from './decision-planes.ts';
import { fullLanes, ORGANIZATION_LANE, SCOPES } from './lanes.ts';
import { PlaneSpread } from './plane-spread.ts';
import { seenPlanes } from './seen-planes.ts';
import type { Standpoint } from './standpoint.ts';
import { StatusPlanes } from './status-planes.ts';

/** Up to 31 scopes evaluated at once: statuses only, for counts and for finding the weakest. */
export class ScopeBatch {
  readonly #standpoint: Standpoint;
  /** From 0. */
  readonly #number: number;
  /** How many scopes. */
  readonly size: number;
  readonly #spread: PlaneSpread;
  /** The lanes of systems in scope on the day; never the organization's. */
  readonly inScope: number;
  /** Of the framework judged last. */
  readonly #statuses = new StatusPlanes();
  #judged = -1;

  /** @param stated see `statedPlanes`; taken over */
  constructor(standpoint: Standpoint, number: number, stated: Int32Array) {
    this.#standpoint = standpoint;
    this.#number = number;
    this.size = Math.min(SCOPES, standpoint.organization.systems.length + 1 - number * SCOPES);
    const { catalogue, choice } = standpoint;
    this.#spread = new PlaneSpread(catalogue, choice, stated, fullLanes(number === 0));
    let inScope = 0;
    for (const system of standpoint.systemsInScope) {
      const lane = system + 1 - number * SCOPES;
      if (lane >= 0 && lane < SCOPES) inScope |= 1 << lane;
    }
    this.inScope = inScope;
  }

  /** The number of the system in a lane; -1 is the organization. */
  systemIn(lane: number): number {
    return this.#number * SCOPES + lane - 1;
  }

  /** From which days a rule set applies to the systems of the batch. */
  startsOf(framework: number, ruleSet: number): RulePlane['starts'] {
    const { catalogue, organization } = this.#standpoint;
    const first = catalogue.ruleSetsOf[framework]!.start;
    return organization.rules.of(this.#number, framework)[ruleSet - first]!.starts;
  }

  /**
   * Judges the provisions of one framework; the next framework overwrites it. The organization's own lane is judged
   * like that of a system, its SYSTEM-level provisions too.
   */
  judge(framework: number): StatusPlanes {
    const statuses = this.#statuses;
    if (this.#judged === framework) return statuses;
    this.#judged = framework;
    const { catalogue, organization, day } = this.#standpoint;
    const { start, end } = catalogue.frameworks[framework]!;
    const seen = seenPlanes(catalogue, this.#spread, framework);
    statuses.clear(end - start);
    const rules = this.#rules(framework);
    const firstRule = catalogue.ruleSetsOf[framework]!.start;
    const decided = decisionPlanes(catalogue, organization.decisions, this.#number, framework, day);
    for (let p = start; p < end; p++) {
      const row = p - start;
      if (catalogue.assessable[p] === 0) continue;
      const rule = rules[catalogue.ruleSet[p]! - firstRule]!;
      const no = decided === null ? 0 : decided.no[row]!;
      const yes = decided === null ? 0 : decided.yes[row]!;
      statuses.judge(row, no | (rule.excluded & ~yes), rule.ahead, seen);
    }
    return statuses;
  }

  /** By rule set of the framework which scopes it excludes, and to which it does not apply yet. */
  #rules(framework: number): readonly { readonly excluded: number; readonly ahead: number }[] {
    const { catalogue, organization, day } = this.#standpoint;
    const planes = organization.rules.of(this.#number, framework).map(({ excluded, starts }) => {
      let ahead = 0;
      for (const { day: from, lanes } of starts) if (day < from) ahead |= lanes;
      return { excluded, ahead };
    });
    if (this.#number > 0) return planes;
    const verdicts = this.#standpoint.organizationVerdicts(framework);
    const first = catalogue.ruleSetsOf[framework]!.start;
    for (const [index, plane] of planes.entries()) {
      const { excludedBy, from } = verdicts[first + index]!;
      if (excludedBy !== null) plane.excluded |= 1 << ORGANIZATION_LANE;
      if (from !== null && day < from) plane.ahead |= 1 << ORGANIZATION_LANE;
    }
    return planes;
  }
}
