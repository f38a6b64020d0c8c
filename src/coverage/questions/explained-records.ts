import type { RemedyCause } from '../../model/coverage.ts';
import type { Crosswalk, Mapping } from '../../model/crosswalk.ts';
import { isRetiredRow, membersOfSide, pairOf } from '../../model/crosswalk.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Level, Provision } from '../../model/framework.ts';
import { groupBy } from '../../model/group-by.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { AppliedControl } from '../../model/organization.ts';
import type { Relationship } from '../../model/relation.ts';
import { LEVEL_WORDS } from '../algebra.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { whyNotInForce } from '../engine/remedies.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { passes } from '../projection/evidence-filter.ts';

/** Evidence that an explanation names, and why it does not count on the day; null: it counts. */
export interface ExplainedEvidence extends Evidence {
  readonly notInForceBecause: RemedyCause | null;
}

/** A mapping as its author wrote it, and as the organization follows it. */
export interface ExplainedMapping extends Mapping {
  /** The relationship that an ADJUSTED review puts in its place, else its own. */
  readonly followedAs: Relationship;
  readonly isVouchedFor: boolean;
  /** What other rows of the crosswalk say of the same pair. Together they decide how the pair is followed. */
  readonly others: readonly Pick<Mapping, 'rationaleType' | 'relationship'>[];
}

/** A provision with the level that it has or inherits. */
export interface ExplainedProvision extends Pick<Provision, 'id' | 'framework' | 'ref' | 'title'> {
  readonly level: Level;
}

/** Every record that an explanation names by its id, each once. */
export interface ExplainedRecords {
  readonly evidence: readonly ExplainedEvidence[];
  readonly controls: readonly AppliedControl[];
  readonly mappings: readonly ExplainedMapping[];
  readonly crosswalks: readonly Crosswalk[];
  readonly provisions: readonly ExplainedProvision[];
}

/** Ids as an explanation names them: local ids of evidence and controls, ids of mappings, provisions and unions. */
export interface NamedIds {
  readonly evidence: Iterable<string | null>;
  readonly controls: Iterable<string | null>;
  readonly mappings: Iterable<string | null>;
  readonly provisions: Iterable<string>;
}

/** Looks up what an explanation names, in the order in which it is first named. */
export function explainedRecords(evaluation: Evaluation, named: NamedIds): ExplainedRecords {
  const { catalogue, organization, choice, day } = evaluation;
  const { records } = organization;
  const owned = `${organization.organization.slug}/`;
  const mappings = each(named.mappings, (id): ExplainedMapping | undefined => {
    const followed = choice.followed(id);
    if (followed === null) return undefined;
    const { mapping, relationship: followedAs, isVouchedFor } = followed;
    const others = otherRowsOnPair(catalogue, mapping);
    return { followedAs, isVouchedFor, others, ...mapping };
  });
  return {
    evidence: each(named.evidence, (id): ExplainedEvidence | undefined => {
      const record = records.evidence.get(owned + id);
      if (record === undefined) return undefined;
      const number = organization.evidence.numberOf.get(record.id)!;
      const counts = passes(organization, number, 'in-force', day);
      return { notInForceBecause: counts ? null : whyNotInForce(record, day), ...record };
    }),
    controls: each(named.controls, (id) => records.controls.get(owned + id)),
    mappings,
    crosswalks: each(
      mappings.map(({ crosswalk }) => crosswalk),
      (slug) => catalogue.records.crosswalks.get(slug),
    ),
    provisions: each([...named.provisions].flatMap(membersOfSide), (id): ExplainedProvision | undefined => {
      const number = catalogue.numberOf.get(id);
      if (number === undefined) return undefined;
      const { framework, ref, title } = catalogue.provisionAt(number);
      return { ...{ id, framework, ref, title }, level: LEVEL_WORDS[catalogue.level[number] as 0 | 1 | 2] };
    }),
  };
}

const furtherRows = memoOn(({ mappings }: CatalogueIndex) =>
  groupBy(
    [...mappings.values()].flat().flatMap(({ mapping }) => (mapping.pair === null ? [] : [mapping])),
    pairOf,
  ),
);

function otherRowsOnPair(catalogue: CatalogueIndex, mapping: Mapping): ExplainedMapping['others'] {
  const further = furtherRows(catalogue).get(pairOf(mapping)) ?? [];
  const first = further.length === 0 ? undefined : catalogue.records.mappings.get(pairOf(mapping));
  return [...(first === undefined ? [] : [first]), ...further]
    .filter((row) => row.id !== mapping.id && !isRetiredRow(row))
    .map(({ rationaleType, relationship }) => ({ rationaleType, relationship }));
}

function each<T>(ids: Iterable<string | null>, find: (id: string) => T | undefined): readonly T[] {
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : (find(id) ?? [])));
}
