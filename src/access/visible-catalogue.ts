import type { CatalogueAtState } from '../coverage/projection/catalogue-at-state.ts';
import { defaultCrosswalks } from '../coverage/projection/crosswalk-choice.ts';
import {
  type AskingOrganization,
  type CrosswalkHealthAnswer,
  examineCrosswalks,
} from '../coverage/questions/crosswalk-health.ts';
import { type CrosswalkRows, rowsOf } from '../coverage/questions/crosswalk-rows.ts';
import { mappingsOf, type SeenMapping, unknownNames } from '../coverage/questions/mappings-of.ts';
import { penaltiesOf } from '../coverage/questions/penalties-of.ts';
import { searchProvisions } from '../coverage/questions/provisions.ts';
import type { LedgerState, Notice } from '../model/coverage.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Framework, Penalty, Provision } from '../model/framework.ts';
import type { Outcome } from '../problems/problem.ts';

interface Owned {
  /** Slug of the organization that brought it; null: bundled. */
  readonly owner: string | null;
}

/** The part of the catalogue that a viewer may see: what is bundled, and what the viewer's organizations brought. */
export class VisibleCatalogue {
  readonly state: LedgerState;
  readonly notices: readonly Notice[];
  readonly #index: CatalogueAtState['index'];
  readonly #isVisible: (record: Owned) => boolean;

  /** @param mayRead whether what an organization brought may be seen */
  constructor({ index, state, notices }: CatalogueAtState, mayRead: (organization: string) => boolean) {
    this.state = state;
    this.notices = notices;
    this.#index = index;
    this.#isVisible = ({ owner }) => owner === null || mayRead(owner);
  }

  /** By slug. */
  get frameworks(): readonly Framework[] {
    return this.#index.frameworks.map(({ framework }) => framework).filter(this.#isVisible);
  }

  /** By slug. */
  get crosswalks(): readonly Crosswalk[] {
    return this.#index.crosswalks.filter(this.#isVisible);
  }

  framework(slug: string): Framework | null {
    return this.#visible(this.#index.records.frameworks.get(slug));
  }

  crosswalk(slug: string): Crosswalk | null {
    return this.#visible(this.#index.records.crosswalks.get(slug));
  }

  /** By id `SLUG:REF`, retired ones included. */
  provision(id: string): Provision | null {
    const provision = this.#index.records.provisions.get(id);
    return provision === undefined || this.framework(provision.framework) === null ? null : provision;
  }

  /**
   * Provisions of a framework in document order, retired ones left out. Problems: those of {@link searchProvisions}.
   *
   * @param search words that the ref or title has; null: all provisions
   */
  provisionsOf(framework: string, search: string | null): Outcome<readonly Provision[]> {
    const number =
      this.framework(framework) === null ? undefined : this.#index.frameworkNumber.get(framework);
    const range = number === undefined ? undefined : this.#index.frameworks[number];
    const isFound = searchProvisions(this.#index, search, 'search');
    if (!isFound.ok) return isFound;
    const all = range === undefined ? [] : this.#index.provisions.slice(range.start, range.end);
    return { ok: true, value: search === null ? all : all.filter(isFound.value) };
  }

  /** The fines that its framework sets for infringing a provision. */
  penaltiesOf(provision: Provision): readonly Penalty[] {
    return penaltiesOf(this.#index.records, provision);
  }

  /** What a crosswalk says, retired rows left out. */
  rowsOf(crosswalk: string): CrosswalkRows {
    return this.crosswalk(crosswalk) === null ? { mappings: [], gaps: [] } : rowsOf(this.#index, crosswalk);
  }

  /**
   * Mappings of a provision as it sees them, retired ones left out. Problems: `UNKNOWN_FRAMEWORK`, `UNKNOWN_CROSSWALK`.
   *
   * @param to slug of the framework of the other end; null: any
   * @param crosswalks slugs; null: all
   */
  mappingsOf(
    provision: string,
    to: string | null,
    crosswalks: readonly string[] | null,
  ): Outcome<readonly SeenMapping[]> {
    const problems = unknownNames(this, to, crosswalks);
    if (problems.length > 0) return { ok: false, problems };
    const seen = mappingsOf(this.#index, provision, to, crosswalks);
    const value = seen.filter(
      ({ mapping, other }) => this.crosswalk(mapping.crosswalk) !== null && this.provision(other) !== null,
    );
    return { ok: true, value };
  }

  /**
   * Examines crosswalks for an organization. Problems: those of the question.
   *
   * @param chosen slugs; null: the default choice
   * @param asking null: nobody's reviews count, and only bundled crosswalks are examined
   */
  examineCrosswalks(
    chosen: readonly string[] | null,
    asking: AskingOrganization | null,
  ): Outcome<CrosswalkHealthAnswer> {
    const crosswalks = chosen ?? defaultCrosswalks(this.#index, null);
    return examineCrosswalks(this.#index, crosswalks, asking);
  }

  #visible<R extends Owned>(record: R | undefined): R | null {
    return record !== undefined && this.#isVisible(record) ? record : null;
  }
}
