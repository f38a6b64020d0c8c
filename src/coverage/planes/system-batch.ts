import { FULL, INDICATIVE, PARTIAL } from '../algebra.ts';
import { judgeRuleSets, termsOfSystem, type Verdict } from '../engine/applicability.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { FILTER_BIT } from '../engine/evidence-filter.ts';
import { EXTENTS, type ExtentPlanes, FULL_PLANE, INDICATIVE_PLANE, PARTIAL_PLANE } from './extent-planes.ts';
import { PlaneSpread } from './plane-spread.ts';
import { type ReachPlanes, StatusPlanes } from './status-planes.ts';

/** How many systems stand in one word. */
export const BATCH = 32;
const EVERY = -1;

/** Up to 32 systems evaluated at once: statuses only, for counts and for finding the weakest. */
export class SystemBatch {
  readonly #evaluation: Evaluation;
  /** Number of the first system. */
  readonly first: number;
  /** How many systems. */
  readonly size: number;
  readonly #inForce: PlaneSpread;
  readonly #before: PlaneSpread;
  /** Bit s: the batch's system s is in scope on the day. */
  readonly inScope: number;
  /** The framework judged last: the organization's row and the systems' rows of a matrix ask for the same one. */
  #judged: { readonly framework: number; readonly planes: StatusPlanes } | null = null;

  constructor(evaluation: Evaluation, first: number) {
    this.#evaluation = evaluation;
    this.first = first;
    this.size = Math.min(BATCH, evaluation.organization.systems.length - first);
    const { inForce, before } = this.#spreads();
    this.#inForce = inForce;
    this.#before = before;
    let inScope = 0;
    for (const system of evaluation.systemsInScope) {
      if (system >= first && system < first + this.size) inScope |= 1 << (system - first);
    }
    this.inScope = inScope;
  }

  /** Reads each support once for both questions: what is in force, and what was on an earlier day. */
  #spreads(): { readonly inForce: PlaneSpread; readonly before: PlaneSpread } {
    const { catalogue, organization, choice, filtersPassed } = this.#evaluation;
    const inForce = new Int32Array(catalogue.provisions.length * EXTENTS);
    const before = new Int32Array(catalogue.provisions.length * EXTENTS);
    for (let s = 0; s < this.size; s++) {
      const { provision, extent, evidence } = organization.systems[this.first + s]!.supports;
      for (let row = 0; row < provision.length; row++) {
        const passed = filtersPassed[evidence[row]!]!;
        if (passed === FILTER_BIT.any) continue;
        const p = provision[row]!;
        if ((passed & FILTER_BIT['in-force']) !== 0) state(inForce, p, extent[row]!, 1 << s);
        if ((passed & FILTER_BIT['in-force-before']) !== 0) state(before, p, extent[row]!, 1 << s);
      }
    }
    return {
      inForce: new PlaneSpread(catalogue, choice, inForce, true),
      before: new PlaneSpread(catalogue, choice, before, false),
    };
  }

  /** Judges the provisions of one framework; only the framework judged last is kept. */
  judge(framework: number): StatusPlanes {
    if (this.#judged?.framework === framework) return this.#judged.planes;
    const { catalogue } = this.#evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const reach = this.#reach(framework);
    const lapsed = this.#lapsed(framework);
    const planes = new StatusPlanes(end - start);
    const rules = this.#rulePlanes(framework);
    const decided = this.#decisionPlanes(framework);
    for (let row = 0; row < planes.size; row++) {
      const p = row + start;
      if (catalogue.assessable[p] === 0) continue;
      const rule = rules[catalogue.ruleSet[p]!]!;
      const no = decided === null ? 0 : decided.no[row]!;
      const yes = decided === null ? 0 : decided.yes[row]!;
      planes.judge(row, no | (rule.excluded & ~yes), rule.ahead, reach, lapsed[row]!);
    }
    this.#judged = { framework, planes };
    return planes;
  }

  /** Extents with the organization-wide evidence that all share, wholes from parts included. */
  #reach(framework: number): ReachPlanes {
    const { catalogue } = this.#evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const wide = this.#evaluation.wide('in-force');
    const wideInferred = wide.inferred(framework);
    const own = this.#inForce.direct;
    const extents = this.#inForce.inferred(framework);
    const fullDirect = new Int32Array(end - start);
    for (let p = start, at = 0; p < end; p++, at += EXTENTS) {
      const direct = wide.direct[p]!;
      const best = Math.max(direct, wideInferred[p]!);
      const ownAt = p * EXTENTS;
      const ownFull = own[ownAt + FULL_PLANE]! | (direct === FULL ? EVERY : 0);
      fullDirect[p - start] = ownFull;
      extents[at + FULL_PLANE]! |= ownFull | (best === FULL ? EVERY : 0);
      extents[at + PARTIAL_PLANE]! |=
        own[ownAt + PARTIAL_PLANE]! | extents[at + FULL_PLANE]! | (best >= PARTIAL ? EVERY : 0);
      extents[at + INDICATIVE_PLANE]! |=
        own[ownAt + INDICATIVE_PLANE]! | extents[at + PARTIAL_PLANE]! | (best >= INDICATIVE ? EVERY : 0);
    }
    const { wholes, wholesOf, partsStart, parts } = catalogue;
    const range = wholesOf[framework]!;
    for (let w = range.start; w < range.end; w++) {
      let allDirect = EVERY;
      let all = EVERY;
      for (let i = partsStart[w]!; i < partsStart[w + 1]!; i++) {
        const part = parts[i]! - start;
        allDirect &= fullDirect[part]!;
        all &= extents[part * EXTENTS + FULL_PLANE]!;
      }
      const row = wholes[w]! - start;
      fullDirect[row]! |= allDirect;
      for (let plane = 0; plane < EXTENTS; plane++) extents[row * EXTENTS + plane]! |= all;
    }
    return { extents, fullDirect };
  }

  /** Whether any chain would exist with what was in force on an earlier day. */
  #lapsed(framework: number): Int32Array {
    const { catalogue } = this.#evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const wide = this.#evaluation.wide('in-force-before');
    const wideInferred = wide.inferred(framework);
    const inferred = this.#before.inferred(framework);
    const { direct } = this.#before;
    const lapsed = new Int32Array(end - start);
    for (let p = start; p < end; p++) {
      lapsed[p - start] =
        wide.direct[p] !== 0 || wideInferred[p] !== 0
          ? EVERY
          : inferred[(p - start) * EXTENTS + INDICATIVE_PLANE]! | direct[p * EXTENTS + INDICATIVE_PLANE]!;
    }
    return lapsed;
  }

  /** By rule set number of the framework: which systems it excludes, and to which it does not apply yet. */
  #rulePlanes(
    framework: number,
  ): readonly ({ readonly excluded: number; readonly ahead: number } | undefined)[] {
    const { catalogue, organization, day } = this.#evaluation;
    const { slug } = catalogue.frameworks[framework]!.framework;
    const planes: ({ excluded: number; ahead: number } | undefined)[] = [];
    const range = catalogue.ruleSetsOf[framework]!;
    for (let set = range.start; set < range.end; set++) planes[set] = { excluded: 0, ahead: 0 };
    for (let s = 0; s < this.size; s++) {
      const verdicts = judgeRuleSets(
        catalogue,
        framework,
        termsOfSystem(organization.systems[this.first + s]!, slug),
      );
      for (let set = range.start; set < range.end; set++) {
        const verdict: Verdict = verdicts[set]!;
        const plane = planes[set]!;
        if (verdict.excludedBy !== null) plane.excluded |= 1 << s;
        if (verdict.from !== null && day < verdict.from) plane.ahead |= 1 << s;
      }
    }
    return planes;
  }

  #decisionPlanes(framework: number): { readonly no: Int32Array; readonly yes: Int32Array } | null {
    const { catalogue, organization, day } = this.#evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const no = new Int32Array(end - start);
    const yes = new Int32Array(end - start);
    for (let s = 0; s < this.size; s++) {
      const holding = organization.decisions.holding(catalogue, this.first + s, day, start, end);
      if (holding === null) return null;
      for (const [row, decision] of holding.entries()) {
        if (decision === null) continue;
        if (decision.applicable) yes[row]! |= 1 << s;
        else no[row]! |= 1 << s;
      }
    }
    return { no, yes };
  }
}

/** Sets a system's bit where its evidence states FULL or PARTIAL. */
function state(planes: ExtentPlanes, provision: number, extent: number, bit: number): void {
  const at = provision * EXTENTS;
  if (extent === FULL) planes[at + FULL_PLANE]! |= bit;
  planes[at + PARTIAL_PLANE]! |= bit;
  planes[at + INDICATIVE_PLANE]! |= bit;
}
