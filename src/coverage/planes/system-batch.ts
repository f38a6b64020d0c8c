import { FULL, INDICATIVE, PARTIAL } from '../algebra.ts';
import { judgeRuleSets, termsOfSystem, type Verdict } from '../engine/applicability.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { type EvidenceFilter, passes } from '../engine/evidence-filter.ts';
import { PlaneSpread } from './plane-spread.ts';

/** How many systems stand in one word. */
export const BATCH = 32;
const EVERY = -1;

/**
 * Statuses of up to 32 systems at the provisions of one framework, by row: bit s speaks of the batch's system s.
 * Each applicable system has exactly one of the reach planes, NOT_APPLICABLE ones have none.
 */
export interface StatusPlanes {
  readonly notApplicable: Int32Array;
  readonly notYetApplicable: Int32Array;
  /** By strength, weakest first: GAP, LAPSED, INDICATIVE, PARTIAL, COVERED_BY_CROSSWALK, COVERED. */
  readonly byStrength: readonly Int32Array[];
}

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

  constructor(evaluation: Evaluation, first: number) {
    this.#evaluation = evaluation;
    this.first = first;
    this.size = Math.min(BATCH, evaluation.organization.systems.length - first);
    this.#inForce = this.#spread('in-force');
    this.#before = this.#spread('in-force-before');
    let inScope = 0;
    for (const system of evaluation.systemsInScope) {
      if (system >= first && system < first + this.size) inScope |= 1 << (system - first);
    }
    this.inScope = inScope;
  }

  #spread(filter: EvidenceFilter): PlaneSpread {
    const { catalogue, organization, choice, day } = this.#evaluation;
    const full = new Int32Array(catalogue.provisions.length);
    const partial = new Int32Array(catalogue.provisions.length);
    for (let s = 0; s < this.size; s++) {
      const bit = 1 << s;
      const { provision, extent, evidence } = organization.systems[this.first + s]!.supports;
      for (let row = 0; row < provision.length; row++) {
        const p = provision[row]!;
        const known = extent[row] === FULL ? full[p]! : partial[p]!;
        if ((known & bit) !== 0 || !passes(organization, evidence[row]!, filter, day)) continue;
        partial[p]! |= bit;
        if (extent[row] === FULL) full[p]! |= bit;
      }
    }
    return new PlaneSpread(catalogue, choice, full, partial, filter === 'in-force');
  }

  /** Judges the provisions of one framework. Not kept: whoever asks keeps what it needs. */
  judge(framework: number): StatusPlanes {
    const { catalogue } = this.#evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const reach = this.#reach(framework);
    const lapsed = this.#lapsed(framework);
    const size = end - start;
    const notApplicable = new Int32Array(size);
    const notYetApplicable = new Int32Array(size);
    const byStrength = Array.from({ length: 6 }, () => new Int32Array(size));
    const rules = this.#rulePlanes(framework);
    const decided = this.#decisionPlanes(framework);
    for (let row = 0; row < size; row++) {
      const p = row + start;
      if (catalogue.assessable[p] === 0) continue;
      const rule = rules[catalogue.ruleSet[p]!]!;
      const no = decided === null ? 0 : decided.no[row]!;
      const yes = decided === null ? 0 : decided.yes[row]!;
      const out = no | (rule.excluded & ~yes);
      notApplicable[row] = out;
      notYetApplicable[row] = rule.ahead & ~out;
      const coveredDirect = reach.fullDirect[row]!;
      const covered = reach.full[row]!;
      const partial = reach.partial[row]!;
      const indicative = reach.indicative[row]!;
      byStrength[5]![row] = coveredDirect & ~out;
      byStrength[4]![row] = covered & ~coveredDirect & ~out;
      byStrength[3]![row] = partial & ~covered & ~out;
      byStrength[2]![row] = indicative & ~partial & ~out;
      byStrength[1]![row] = lapsed[row]! & ~indicative & ~out;
      byStrength[0]![row] = ~(lapsed[row]! | indicative | out);
    }
    return { notApplicable, notYetApplicable, byStrength };
  }

  /** Extents with the organization-wide evidence that all share, wholes from parts included. */
  #reach(framework: number): {
    fullDirect: Int32Array;
    full: Int32Array;
    partial: Int32Array;
    indicative: Int32Array;
  } {
    const { catalogue } = this.#evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const wide = this.#evaluation.wide('in-force');
    const wideInferred = wide.inferred(framework);
    const own = this.#inForce.direct;
    const inferred = this.#inForce.inferred(framework);
    const size = end - start;
    const fullDirect = new Int32Array(size);
    const { full, partial, indicative } = inferred;
    for (let row = 0; row < size; row++) {
      const p = row + start;
      const direct = wide.direct[p]!;
      const best = Math.max(direct, wideInferred[p]!);
      fullDirect[row] = own.full[p]! | (direct === FULL ? EVERY : 0);
      full[row]! |= fullDirect[row]! | (best === FULL ? EVERY : 0);
      partial[row]! |= own.partial[p]! | full[row]! | (best >= PARTIAL ? EVERY : 0);
      indicative[row]! |= own.indicative[p]! | partial[row]! | (best >= INDICATIVE ? EVERY : 0);
    }
    const { wholes, wholesOf, partsStart, parts } = catalogue;
    const range = wholesOf[framework]!;
    for (let w = range.start; w < range.end; w++) {
      let allDirect = EVERY;
      let all = EVERY;
      for (let i = partsStart[w]!; i < partsStart[w + 1]!; i++) {
        allDirect &= fullDirect[parts[i]! - start]!;
        all &= full[parts[i]! - start]!;
      }
      const row = wholes[w]! - start;
      fullDirect[row]! |= allDirect;
      full[row]! |= all;
      partial[row]! |= all;
      indicative[row]! |= all;
    }
    return { fullDirect, full, partial, indicative };
  }

  /** Whether any chain would exist with what was in force on an earlier day. */
  #lapsed(framework: number): Int32Array {
    const { catalogue } = this.#evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const wide = this.#evaluation.wide('in-force-before');
    const wideInferred = wide.inferred(framework);
    const { indicative } = this.#before.inferred(framework);
    for (let p = start; p < end; p++) {
      indicative[p - start]! |= this.#before.direct.indicative[p]!;
      if (wide.direct[p] !== 0 || wideInferred[p] !== 0) indicative[p - start] = EVERY;
    }
    return indicative;
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
