import type { EvidenceSubject } from '../algebra.ts';
import type { BitwiseInput } from '../bitwise/bitwise-input.ts';
import { ScopeBatch } from '../bitwise/scope-batch.ts';
import { statedMasks } from '../bitwise/stated-masks.ts';
import { systemsInScope } from '../projection/applicability.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { type EvidenceFilter, filtersPassed, statedExtents } from '../projection/evidence-filter.ts';
import { forgetFirst } from '../projection/forget-first.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { OrganizationScope } from './organization-scope.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { Spread } from './spread.ts';
import { SystemScope } from './system-scope.ts';

/** How many systems' own evaluations are kept warm. */
const KEPT_SYSTEMS = 64;

/**
 * Everything that is computed for one organization, one crosswalk choice and one day. Organization-wide evidence
 * spreads alike in every scope, so it is spread once here and shared.
 */
export class Evaluation implements BitwiseInput {
  readonly catalogue: CatalogueIndex;
  readonly organization: OrganizationIndex;
  readonly choice: CrosswalkChoice;
  /** Day number. */
  readonly day: number;
  readonly #wide = new Map<EvidenceFilter, Spread>();
  readonly #controlled = new Map<EvidenceSubject, Spread>();
  readonly #systems = new Map<number, SystemScope>();
  #batches: readonly ScopeBatch[] | null = null;
  #organizationScope: OrganizationScope | null = null;
  #inScope: readonly number[] | null = null;
  #passed: Uint8Array | null = null;

  constructor(
    catalogue: CatalogueIndex,
    organization: OrganizationIndex,
    choice: CrosswalkChoice,
    day: number,
  ) {
    this.catalogue = catalogue;
    this.organization = organization;
    this.choice = choice;
    this.day = day;
  }

  /** A system by number, or (null) the organization. */
  scope(system: number | null): ScopeEvaluation {
    if (system === null) {
      this.#organizationScope ??= new OrganizationScope(this);
      return this.#organizationScope;
    }
    const scope = this.#systems.get(system) ?? new SystemScope(this, system);
    this.#systems.delete(system);
    this.#systems.set(system, scope);
    if (this.#systems.size > KEPT_SYSTEMS) forgetFirst(this.#systems);
    return scope;
  }

  /** The organization and all systems, as many at a time as stand in one word. */
  get batches(): readonly ScopeBatch[] {
    this.#batches ??= statedMasks(this).map((stated, number) => new ScopeBatch(this, number, stated));
    return this.#batches;
  }

  organizationVerdicts(framework: number) {
    return this.scope(null).verdicts(framework);
  }

  organizationDecisions(framework: number) {
    return this.scope(null).holding(framework);
  }

  /** Lets go of what is large and made again when it is asked for. */
  forgetBatches(): void {
    this.#batches = null;
  }

  get systemsInScope(): readonly number[] {
    this.#inScope ??= systemsInScope(this.organization, this.day);
    return this.#inScope;
  }

  /** By evidence number the filters that it passes on the day. */
  get filtersPassed(): Uint8Array {
    this.#passed ??= filtersPassed(this.organization, this.day);
    return this.#passed;
  }

  /** Organization-wide evidence. Wholes count for what is in force; the other questions look at chains alone. */
  wide(filter: EvidenceFilter): Spread {
    let spread = this.#wide.get(filter);
    if (spread === undefined) {
      spread = this.spread(this.organization.supports.organizationWide, filter, 'organizationWide');
      this.#wide.set(filter, spread);
    }
    return spread;
  }

  /** Evidence of some rows, where it passes the filter. */
  spread(rows: SupportRows, filter: EvidenceFilter, subject: EvidenceSubject): Spread {
    const { catalogue, choice } = this;
    const stated = statedExtents(rows, filter, this.filtersPassed, catalogue.provisions.length);
    return new Spread(catalogue, choice, stated, subject, filter === 'in-force');
  }

  /** Every operating control as if it were fully demonstrated by evidence of one kind. */
  controlled(subject: EvidenceSubject): Spread {
    let spread = this.#controlled.get(subject);
    if (spread === undefined) {
      spread = new Spread(this.catalogue, this.choice, this.organization.controlled, subject, false);
      this.#controlled.set(subject, spread);
    }
    return spread;
  }
}
