import type { Notice, State } from '../../model/coverage.ts';
import { Evaluation } from '../engine/evaluation.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { defaultCrosswalks } from './crosswalk-choice.ts';
import { forgetFirst } from './forget-first.ts';
import type { OrganizationIndex } from './organization-index.ts';

/** How many (crosswalk choice, day) evaluations are kept warm. */
const KEPT_EVALUATIONS = 4;

/** One organization over one catalogue at one recorded state: what every question is asked of. */
export class Projection {
  readonly catalogue: CatalogueIndex;
  readonly organization: OrganizationIndex;
  readonly state: State;
  /** Notices that every answer carries: LOAD_INCOMPLETE and the like. */
  readonly generalNotices: readonly Notice[];
  readonly #evaluations = new Map<string, Evaluation>();

  constructor(
    catalogue: CatalogueIndex,
    organization: OrganizationIndex,
    state: State,
    generalNotices: readonly Notice[] = [],
  ) {
    this.catalogue = catalogue;
    this.organization = organization;
    this.state = state;
    this.generalNotices = generalNotices;
  }

  /** The same projection with other general notices; its evaluations stay warm. */
  withGeneralNotices(generalNotices: readonly Notice[]): Projection {
    const projection = new Projection(this.catalogue, this.organization, this.state, generalNotices);
    for (const [key, evaluation] of this.#evaluations) projection.#evaluations.set(key, evaluation);
    return projection;
  }

  /** The slugs that count: the caller's list, else the organization's, else the default choice. */
  chosenCrosswalks(asked: readonly string[] | null): readonly string[] {
    if (asked !== null) return asked;
    const own = this.organization.organization;
    return own.crosswalks.length > 0 ? own.crosswalks : defaultCrosswalks(this.catalogue, own.slug);
  }

  evaluation(crosswalks: readonly string[], day: number): Evaluation {
    const choice = this.catalogue.choices.of(crosswalks);
    const key = `${day} ${choice.slugs.join(' ')}`;
    const known = this.#evaluations.get(key);
    // The masks of a portfolio take many megabytes: only the day that was asked last keeps them.
    if (known === undefined) for (const other of this.#evaluations.values()) other.forgetBatches();
    const evaluation = known ?? new Evaluation(this.catalogue, this.organization, choice, day);
    // Written again at each use, so that the one longest unused stands first.
    this.#evaluations.delete(key);
    this.#evaluations.set(key, evaluation);
    if (this.#evaluations.size > KEPT_EVALUATIONS) forgetFirst(this.#evaluations);
    return evaluation;
  }
}
