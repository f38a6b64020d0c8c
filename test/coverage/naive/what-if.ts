import type { Assumption } from '../../../src/coverage/projection/assumption.ts';
import type { ProvisionCoverage } from '../../../src/model/coverage.ts';
import type { Mapping } from '../../../src/model/crosswalk.ts';
import type { Evidence, Support } from '../../../src/model/evidence.ts';
import type { RowReview } from '../../../src/model/organization.ts';
import { naiveCoverage } from './answers.ts';
import { followable, type FollowedRow as NaiveFollowed } from './reach.ts';
import { effective, strength } from './status.ts';
import type { Question, World } from './world.ts';

/** The world with evidence that always counts, one piece for each assumption. */
export function withAssumptions(world: World, assumptions: readonly Assumption[]): World {
  const { slug } = world.organization.organization;
  const evidence = assumptions.map(
    ({ system }, index): Evidence => ({
      id: `${slug}/what-if-${index}`,
      organization: slug,
      localId: `what-if-${index}`,
      title: 'What if',
      kind: 'none',
      owner: null,
      status: 'ACCEPTED',
      validFrom: null,
      validUntil: null,
      withdrawnOn: null,
      systems: system === null ? [] : [system],
      location: null,
      sha256: null,
      receivedOn: null,
      acceptedBy: null,
      acceptedOn: null,
      notes: null,
      supersedes: null,
      position: 10_000 + index,
    }),
  );
  const supports = assumptions.map(
    ({ framework, ref, extent }, index): Support => ({
      id: `what-if-${index}`,
      organization: slug,
      extent,
      by: null,
      on: null,
      note: null,
      evidence: evidence[index]!.id,
      provision: `${framework}:${ref}`,
      position: 10_000 + index,
    }),
  );
  const { organization } = world;
  return {
    ...world,
    organization: {
      ...organization,
      evidence: [...organization.evidence, ...evidence],
      supports: [...organization.supports, ...supports],
    },
  };
}

/** The world without a piece of evidence and its links. */
export function withoutEvidence(world: World, id: string): World {
  const { organization } = world;
  return {
    ...world,
    organization: {
      ...organization,
      evidence: organization.evidence.filter((each) => each.id !== id),
      supports: organization.supports.filter((each) => each.evidence !== id),
      demonstrates: organization.demonstrates.filter((each) => each.evidence !== id),
    },
  };
}

/** The world without a control and its links. */
export function withoutControl(world: World, id: string): World {
  const { organization } = world;
  return {
    ...world,
    organization: {
      ...organization,
      controls: organization.controls.filter((each) => each.id !== id),
      addresses: organization.addresses.filter((each) => each.control !== id),
      demonstrates: organization.demonstrates.filter((each) => each.control !== id),
    },
  };
}

/** The world with only the mapping rows that their author, or the organization by a day, has reviewed. */
export function reviewedOnly(world: World, asOf: string): World {
  const { catalogue, organization } = world;
  const confirmed = new Set(
    organization.rowReviews
      .filter(({ on, verdict }) => on <= asOf && verdict !== 'DISPUTED')
      .map(({ crosswalk, source, target }) => [crosswalk, source, target].join(' ')),
  );
  return {
    ...world,
    catalogue: {
      ...catalogue,
      mappings: catalogue.mappings.filter(
        ({ crosswalk, source, target, reviewedBy, reviewedOn }) =>
          (reviewedBy !== null && reviewedOn !== null) ||
          confirmed.has([crosswalk, source, target].join(' ')),
      ),
    },
  };
}

export interface NaiveChange {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  readonly change: 'BETTER' | 'WORSE' | 'APPLICABILITY';
  readonly from: ProvisionCoverage;
  readonly to: ProvisionCoverage;
}

interface Side {
  readonly world: World;
  readonly question: Question;
}

/** The status changes of one framework, as `questions.md` defines them. */
export function naiveChanges(from: Side, to: Side, framework: string): readonly NaiveChange[] {
  const before = naiveCoverage(from.world, framework, from.question);
  const after = naiveCoverage(to.world, framework, to.question);
  return after.flatMap((later) => {
    const earlier = before.find(({ ref }) => ref === later.ref);
    if (earlier === undefined) return [];
    const [a, b] = [effective(earlier), effective(later)];
    if (a === b && earlier.status === later.status) return [];
    const change =
      a === null || b === null || a === b ? 'APPLICABILITY' : strength(b) > strength(a) ? 'BETTER' : 'WORSE';
    return [{ framework, ref: later.ref, title: later.title, change, from: earlier, to: later }];
  });
}

/** The pairs whose rows are followed although nobody vouches for what they say together. */
export function openPairs(world: World, question: Question): readonly NaiveFollowed[] {
  return followable(world, question).filter(
    ({ mapping, relation, review }) =>
      relation.includes('DR') &&
      review === null &&
      !relationOnceConfirmed(world, question, mapping).includes('DR'),
  );
}

function relationOnceConfirmed(world: World, question: Question, mapping: Mapping): readonly string[] {
  const confirmed = followable(withConfirmed(world, [mapping]), question);
  return confirmed.find((each) => each.mapping.id === mapping.id)!.relation;
}

/** The world in which the organization has always confirmed some pairs. */
export function withConfirmed(world: World, mappings: readonly Mapping[]): World {
  const { organization } = world;
  const { slug } = organization.organization;
  const reviews = mappings.map(
    ({ id, pair, crosswalk, source, target }): RowReview => ({
      id: `confirmed-${id}`,
      organization: slug,
      mapping: pair ?? id,
      crosswalk,
      source,
      target,
      verdict: 'CONFIRMED',
      relationship: null,
      by: 'Head of Quality',
      on: '1970-01-01',
      note: null,
      position: 0,
    }),
  );
  const reviewed = new Set(reviews.map(({ mapping }) => mapping));
  const others = organization.rowReviews.filter(({ mapping }) => !reviewed.has(mapping));
  return { ...world, organization: { ...organization, rowReviews: [...others, ...reviews] } };
}
