import type { Notice, State } from '../../model/coverage.ts';
import type { Organization } from '../../model/organization.ts';
import type { Assumption } from './assumption.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { defaultCrosswalks } from './crosswalk-choice.ts';
import type { OrganizationIndex } from './organization-index.ts';

interface OtherThanNewest {
  readonly assumed?: readonly Assumption[];
  readonly knownAt?: string | null;
  readonly base?: Projection | null;
}

/** One organization over one catalogue at one recorded state: what every question is asked of. */
export class Projection {
  readonly catalogue: CatalogueIndex;
  readonly organization: OrganizationIndex;
  readonly state: State;
  /** Notices that every answer carries: LOAD_INCOMPLETE and the like. */
  readonly generalNotices: readonly Notice[];
  /** Supports that are written nowhere, and that every answer counts. */
  readonly assumed: readonly Assumption[];
  /** The time at which the records were known so, UTC; null: they are the newest. */
  readonly knownAt: string | null;
  /** What the assumed supports lie on; null: nothing is assumed. */
  readonly #base: Projection | null;
  /** The crosswalks that count where nobody asks for others; found when somebody first asks. */
  #chosen: readonly string[] | null = null;

  constructor(
    catalogue: CatalogueIndex,
    organization: OrganizationIndex,
    state: State,
    generalNotices: readonly Notice[] = [],
    { assumed = [], knownAt = null, base = null }: OtherThanNewest = {},
  ) {
    this.catalogue = catalogue;
    this.organization = organization;
    this.state = state;
    this.generalNotices = generalNotices;
    this.assumed = assumed;
    this.knownAt = knownAt;
    this.#base = base;
  }

  /** The same records with other general notices. */
  withGeneralNotices(generalNotices: readonly Notice[]): Projection {
    const { catalogue, organization, state, assumed, knownAt } = this;
    const base = this.#base?.withGeneralNotices(generalNotices) ?? null;
    return new Projection(catalogue, organization, state, generalNotices, { assumed, knownAt, base });
  }

  /** The same without what is assumed. */
  get recorded(): Projection {
    return this.#base ?? this;
  }

  /** The same catalogue and state with other records of the organization. */
  withOrganization(organization: OrganizationIndex): Projection {
    const { catalogue, state, generalNotices, assumed, knownAt } = this;
    return new Projection(catalogue, organization, state, generalNotices, { assumed, knownAt });
  }

  /** The same with records to which all that is assumed has been added. */
  withAssumed(organization: OrganizationIndex, assumed: readonly Assumption[]): Projection {
    const { catalogue, state, generalNotices, knownAt, recorded: base } = this;
    return new Projection(catalogue, organization, state, generalNotices, { assumed, knownAt, base });
  }

  /** The same as what was known at a time. */
  asKnownAt(knownAt: string): Projection {
    const { catalogue, organization, state, generalNotices, assumed } = this;
    return new Projection(catalogue, organization, state, generalNotices, { assumed, knownAt });
  }

  /** The slugs that count: the caller's list, else the organization's, else the default choice. */
  chosenCrosswalks(asked: readonly string[] | null): readonly string[] {
    if (asked !== null) return asked;
    this.#chosen ??= ownChoice(this.catalogue, this.organization.organization);
    return this.#chosen;
  }
}

function ownChoice(catalogue: CatalogueIndex, { slug, crosswalks }: Organization): readonly string[] {
  if (crosswalks.length === 0) return defaultCrosswalks(catalogue, slug);
  const { crosswalks: known } = catalogue.records;
  return crosswalks.filter((each) => known.get(each)?.retired !== true);
}
