import type { CatalogueAtState } from '../coverage/projection/catalogue-at-state.ts';
import type { FrameworkRange } from '../coverage/projection/catalogue-index.ts';
import { defaultCrosswalks } from '../coverage/projection/crosswalk-choice.ts';
import { type EffectiveRules, effectiveRules } from '../coverage/projection/effective-rules.ts';
import { fullTitle } from '../coverage/projection/full-titles.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import {
  type AskingOrganization,
  type CrosswalkHealthAnswer,
  examineCrosswalksInSteps,
} from '../coverage/questions/crosswalk-health.ts';
import { type CrosswalkRows, rowsOfInSteps } from '../coverage/questions/crosswalk-rows.ts';
import { type Derivation, deriveCrosswalkInSteps } from '../coverage/questions/derive.ts';
import { mappingsOfInSteps, misnamedMappings, type SeenMapping } from '../coverage/questions/mappings-of.ts';
import { penaltiesOf } from '../coverage/questions/penalties-of.ts';
import { type ProvisionFilter, provisionTest } from '../coverage/questions/provision-filter.ts';
import { type ListedProvision, listProvisions } from '../coverage/questions/provisions.ts';
import { isRetiredMapping, isRetiredSide } from '../coverage/questions/retired.ts';
import { type Found, type FoundKind, searchRecords } from '../coverage/questions/search-records.ts';
import type { Steps } from '../coverage/steps.ts';
import type { LedgerState, Notice } from '../model/coverage.ts';
import { type Crosswalk, type Mapping, membersOfSide } from '../model/crosswalk.ts';
import { type Framework, namedInReplaces, type Penalty, type Provision } from '../model/framework.ts';
import type { RecordKind } from '../model/record-kind.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';

/** The most provisions that one outline has. */
export const LONGEST_OUTLINE = 2_000;

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

  /** Its title; after the title of the provision above it where several of its framework have the same. */
  titleInContext(provision: Provision): string {
    return fullTitle(this.#index, provision);
  }

  /** Provisions of a framework in document order, retired ones left out. */
  provisionsOf(framework: string): readonly Provision[] {
    const range = this.#rangeOf(framework);
    return range === null ? [] : this.#index.provisions.slice(range.start, range.end);
  }

  /** What tells of a provision whether `filter` wants it; null: it wants all. Problems: those of the question. */
  provisionTest(filter: ProvisionFilter): ReturnType<typeof provisionTest> {
    return provisionTest(this.#index, filter, 'filter.text');
  }

  /**
   * All provisions of a framework with their depth, retired ones left out. Problem: `OUTLINE_TOO_LONG` for more than
   * {@link LONGEST_OUTLINE}.
   */
  outlineOf(framework: string): Outcome<readonly ListedProvision[]> {
    if (this.framework(framework) === null) return { ok: true, value: [] };
    const listed = listProvisions(this.#index, framework, null, LONGEST_OUTLINE);
    if (!listed.ok) return listed;
    const { found, provisions } = listed.value;
    const sentence = `${framework} has ${found} provisions, more than an outline of ${LONGEST_OUTLINE}. Ask for them page by page.`;
    return found > LONGEST_OUTLINE
      ? refused(inField('outline', 'OUTLINE_TOO_LONG', sentence))
      : { ok: true, value: provisions };
  }

  /** How many assessable provisions a framework has. */
  assessableOf(framework: string): number {
    const range = this.#rangeOf(framework);
    return range === null
      ? 0
      : this.#index.assessable.subarray(range.start, range.end).reduce((sum, one) => sum + one, 0);
  }

  /** The provisions directly beneath one, in document order; none where it is retired. */
  childrenOf({ id }: Provision): readonly Provision[] {
    const number = this.#index.numberOf.get(id);
    if (number === undefined) return [];
    const children: Provision[] = [];
    for (let p = number + 1; p < this.#index.end[number]!; p = this.#index.end[p]!)
      children.push(this.#index.provisionAt(p));
    return children;
  }

  /** What counts for a provision, its own or inherited; null: it is retired. */
  effectiveRules({ id }: Provision): EffectiveRules | null {
    const number = this.#index.numberOf.get(id);
    return number === undefined ? null : effectiveRules(this.#index, number);
  }

  /** The provisions of an earlier edition that one replaces: of its own framework, or of one that its own supersedes. */
  replacedBy({ framework, replaces }: Provision): readonly Provision[] {
    const earlier = this.frameworks.filter(({ supersededBy }) => supersededBy === framework);
    return replaces.flatMap((item) => {
      const named = namedInReplaces(item);
      const slugs =
        named.framework === null ? [framework, ...earlier.map(({ slug }) => slug)] : [named.framework];
      return slugs.flatMap((slug) => this.provision(`${slug}:${named.ref}`) ?? []).slice(0, 1);
    });
  }

  /** The kinds of evidence with these ids, in the same order. */
  recordKindsOf(ids: readonly string[]): readonly RecordKind[] {
    return ids.flatMap((id) => this.#index.records.recordKinds.get(id) ?? []);
  }

  /** In the order of the catalogue; what is bundled belongs to nobody. */
  get recordKinds(): readonly RecordKind[] {
    return [...this.#index.records.recordKinds.values()];
  }

  /** The fines that its framework sets for infringing a provision. */
  penaltiesOf(provision: Provision): readonly Penalty[] {
    return penaltiesOf(this.#index.records, provision);
  }

  /** Whether a mapping is retired, or a provision on one of its sides. */
  isRetiredMapping(mapping: Mapping): boolean {
    return isRetiredMapping(this.#index, mapping);
  }

  /** Whether a side of a mapping is retired, or a provision of its union. */
  isRetiredSide(side: string): boolean {
    return isRetiredSide(this.#index, side);
  }

  /** What a crosswalk says, retired rows left out. */
  *rowsOf(crosswalk: string): Steps<CrosswalkRows> {
    if (this.crosswalk(crosswalk) === null) return { mappings: [], counting: [], gaps: [] };
    return yield* rowsOfInSteps(this.#index, crosswalk);
  }

  /**
   * Mappings of a provision as it sees them, retired ones left out. Problems: `UNKNOWN_FRAMEWORK`, `UNKNOWN_CROSSWALK`.
   *
   * @param to slug of the framework of the other end; null: any
   * @param crosswalks slugs; null: all
   */
  *mappingsOf(
    provision: string,
    to: string | null,
    crosswalks: readonly string[] | null,
  ): Steps<Outcome<readonly SeenMapping[]>> {
    const problems = misnamedMappings(this, to, crosswalks);
    if (problems.length > 0) return { ok: false, problems };
    const seen = yield* mappingsOfInSteps(this.#index, provision, to, crosswalks);
    const value = seen.filter(
      ({ mapping, other }) =>
        this.crosswalk(mapping.crosswalk) !== null &&
        membersOfSide(other).every((id) => this.provision(id) !== null),
    );
    return { ok: true, value };
  }

  /** By UUID, retired ones included; null also where its crosswalk or a provision of it is not visible. */
  mapping(id: string): Mapping | null {
    const mapping = this.#index.records.mappings.get(id);
    if (mapping === undefined || this.crosswalk(mapping.crosswalk) === null) return null;
    const provisions = [mapping.source, mapping.target].flatMap(membersOfSide);
    return provisions.every((provision) => this.provision(provision) !== null) ? mapping : null;
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
  ): Steps<Outcome<CrosswalkHealthAnswer>> {
    const crosswalks = chosen ?? defaultCrosswalks(this.#index, null);
    return examineCrosswalksInSteps(this.#index, crosswalks, asking);
  }

  /** Composes two crosswalks. Problems: those of {@link deriveCrosswalkInSteps}. */
  derive(names: readonly [crosswalk: string, next: string]): Steps<Outcome<Derivation>> {
    return deriveCrosswalkInSteps(this.#index, names, this.#isVisible);
  }

  /**
   * Finds what is visible by words. Problems: those of {@link searchRecords}.
   *
   * @param projection of an organization that the viewer may see; null: only the catalogue is searched
   */
  search(
    text: string,
    kinds: readonly FoundKind[] | null,
    projection: Projection | null,
  ): Steps<Outcome<readonly Found[]>> {
    const isVisible = (owner: string | null): boolean => this.#isVisible({ owner });
    return searchRecords({ catalogue: this.#index, isVisible, projection }, text, kinds);
  }

  #rangeOf(framework: string): FrameworkRange | null {
    const number =
      this.framework(framework) === null ? undefined : this.#index.frameworkNumber.get(framework);
    return (number === undefined ? undefined : this.#index.frameworks[number]) ?? null;
  }

  #visible<R extends Owned>(record: R | undefined): R | null {
    return record !== undefined && this.#isVisible(record) ? record : null;
  }
}
