import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { systemsInScope } from '../projection/applicability.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { type EvidenceFilter, filtersPassed, statedExtents } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { ScopeApplicability } from './scope-applicability.ts';
import { Spread } from './spread.ts';

/**
 * What is computed once for all scopes of one organization, one crosswalk choice and one day. Organization-wide
 * evidence spreads the same way in every scope.
 */
export class SharedEvaluation {
  readonly catalogue: CatalogueIndex;
  readonly organization: OrganizationIndex;
  readonly choice: CrosswalkChoice;
  /** Day number. */
  readonly day: number;
  readonly #wide = new Map<EvidenceFilter, Spread>();
  readonly #controlled = new Map<EvidenceSubject, Spread>();
  #inScope: readonly number[] | null = null;
  #passed: Uint8Array | null = null;

  constructor(organization: OrganizationIndex, choice: CrosswalkChoice, day: number) {
    this.catalogue = organization.catalogue;
    this.organization = organization;
    this.choice = choice;
    this.day = day;
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

  /**
   * What is kept of where provisions apply in a scope. Its mappings play no part in that.
   *
   * @param scope the number by which decisions for it are kept
   */
  applicabilityIn(_scope: number): ScopeApplicability {
    return new ScopeApplicability();
  }

  /** Organization-wide evidence. Wholes count for what is in force; the other questions look at chains alone. */
  wide(filter: EvidenceFilter): Spread {
    let spread = this.#wide.get(filter);
    if (spread === undefined) {
      spread = this.spread(this.organization.supports.organizationWide, filter, 'ORGANIZATION_WIDE');
      this.#wide.set(filter, spread);
    }
    return spread;
  }

  /** Evidence of some rows, where it passes the filter. */
  spread(rows: SupportRows, filter: EvidenceFilter, subject: EvidenceSubject): Spread {
    const { catalogue, choice } = this;
    const stated = statedExtents(rows, filter, this.filtersPassed, catalogue.provisions.length);
    return Spread.of(catalogue, choice, stated, subject, filter === 'in-force');
  }

  /** Every operating control as if it were fully demonstrated by evidence of one kind. */
  controlled(subject: EvidenceSubject): Spread {
    let spread = this.#controlled.get(subject);
    if (spread === undefined) {
      spread = Spread.of(this.catalogue, this.choice, this.organization.controlled, subject, false);
      this.#controlled.set(subject, spread);
    }
    return spread;
  }

  /** The same beside what the rows of one kind state in force: a union may need both. */
  controlledBeside(rows: SupportRows, subject: EvidenceSubject): Spread {
    const { catalogue, choice } = this;
    const stated = statedExtents(rows, 'in-force', this.filtersPassed, catalogue.provisions.length);
    this.organization.controlled.forEach((extent, p) => {
      stated[p] = Math.max(stated[p]!, extent);
    });
    return Spread.of(catalogue, choice, stated, subject, false);
  }
}
