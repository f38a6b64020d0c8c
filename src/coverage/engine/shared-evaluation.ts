import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { MadeInSteps, madeUnder } from '../made-in-steps.ts';
import { systemsInScope } from '../projection/applicability.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { type EvidenceFilter, filtersPassedOn, statedExtents } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { atOnce, type Steps } from '../steps.ts';
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
  readonly #wide = new Map<EvidenceFilter, MadeInSteps<Spread>>();
  readonly #controlled = new Map<EvidenceSubject, MadeInSteps<Spread>>();
  #inScope: readonly number[] | null = null;
  readonly #passed = new MadeInSteps(() => filtersPassedOn(this.organization, this.day));

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
    return atOnce(this.passedInSteps());
  }

  /** As {@link filtersPassed}; a step is some evidence. */
  passedInSteps(): Steps<Uint8Array> {
    return this.#passed.inSteps();
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
    return atOnce(this.wideInSteps(filter));
  }

  /** As {@link wide}; the steps are those of {@link spread}. */
  wideInSteps(filter: EvidenceFilter): Steps<Spread> {
    const rows = this.organization.supports.organizationWide;
    return madeUnder(this.#wide, filter, () => this.spread(rows, filter, 'ORGANIZATION_WIDE'));
  }

  /** Evidence of some rows, where it passes the filter. A step is some evidence, rows or provisions. */
  *spread(rows: SupportRows, filter: EvidenceFilter, subject: EvidenceSubject): Steps<Spread> {
    const stated = yield* this.#stated(rows, filter);
    return yield* Spread.inSteps(this.catalogue, this.choice, stated, subject, filter === 'in-force');
  }

  /** Every operating control as if it were fully demonstrated by evidence of one kind. A step is some provisions. */
  controlled(subject: EvidenceSubject): Steps<Spread> {
    return madeUnder(this.#controlled, subject, () =>
      Spread.inSteps(this.catalogue, this.choice, this.organization.controlled, subject, false),
    );
  }

  /** The same beside what the rows of one kind state in force: a union may need both. */
  *controlledBeside(rows: SupportRows, subject: EvidenceSubject): Steps<Spread> {
    const stated = yield* this.#stated(rows, 'in-force');
    this.organization.controlled.forEach((extent, p) => {
      stated[p] = Math.max(stated[p]!, extent);
    });
    return yield* Spread.inSteps(this.catalogue, this.choice, stated, subject, false);
  }

  *#stated(rows: SupportRows, filter: EvidenceFilter): Steps<Uint8Array> {
    const passed = yield* this.passedInSteps();
    return yield* statedExtents(rows, filter, passed, this.catalogue.provisions.length);
  }
}
