import type { Extent } from '../../model/extent.ts';
import type { Level } from '../../model/framework.ts';
import type { Lowering, LoweringCause } from '../../model/lowering.ts';
import { type Relationship, reverseRelationship } from '../../model/relation.ts';
import {
  CAPS,
  CARRY,
  CARRY_DOWN,
  CARRY_UP,
  carryIntoUnion,
  EXTENT_WORDS,
  FULL,
  INDICATIVE,
  LEVEL_WORDS,
  PARTIAL,
} from '../algebra.ts';
import type { Chain, ChainStep } from './chain.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** The most that a cause leaves of an extent. */
interface Limit {
  readonly cause: LoweringCause;
  readonly most: number;
  readonly level: Level | null;
}

/** How a chain reads its mapping in the direction of travel. */
interface Reading {
  readonly relationship: Relationship;
  readonly isVouchedFor: boolean;
}

/**
 * Everything that lowered the extent of a chain, step after step (`coverage.md` §2). Each step first carries the extent
 * on, then the caps hold where it arrives. A cause is named only if it lowers what comes to it; two caps at one provision
 * hold at once, so both are named if both are lower than what arrives.
 */
export function loweredBy(evaluation: SharedEvaluation, chain: Chain): readonly Lowering[] {
  const replays = readingsOf(evaluation, chain).map((reading) => replay(evaluation, chain, reading));
  return (replays.find(({ fits }) => fits) ?? replays[0])?.lowerings ?? [];
}

/** Both ways for a row that maps a provision to itself: only the extents of the chain show which way it took. */
function readingsOf({ choice }: SharedEvaluation, chain: Chain): readonly (Reading | null)[] {
  const followed = chain.mapping === null ? null : choice.followed(chain.mapping);
  if (followed === null) return [null];
  const { relationship, isVouchedFor, mapping, source, target } = followed;
  const forwards = { relationship, isVouchedFor };
  const backwards = { relationship: reverseRelationship(relationship), isVouchedFor };
  if (source === target) return [forwards, backwards];
  const entered = chain.steps.find(({ by }) => by === mapping.id)?.from;
  return [entered === mapping.source ? forwards : backwards];
}

function replay(evaluation: SharedEvaluation, chain: Chain, reading: Reading | null) {
  const lowerings: Lowering[] = [];
  let extent: number = FULL;
  let fits = true;
  let isInferred = false;
  for (const [index, step] of chain.steps.entries()) {
    const tell = ({ cause, most, level }: Limit, before: number): void => {
      if (most >= before) return;
      lowerings.push({ step: index + 1, cause, from: word(before), to: word(most), level });
      extent = Math.min(extent, most);
    };
    isInferred ||= step.by === chain.mapping;
    // Several provisions begin a chain together, by steps side by side.
    const isOfSeveral = chain.evidence === null && !isInferred;
    if (isOfSeveral) {
      tell({ cause: 'UNION_IN_PART', most: stated(step.extent), level: null }, extent);
    } else {
      for (const limit of carriedOver(evaluation, chain, step, reading)) tell(limit(extent), extent);
      const arrived = extent;
      for (const cap of capsAt(evaluation, chain, step, isInferred)) tell(cap, arrived);
    }
    fits &&= word(extent) === step.extent;
  }
  return { lowerings, fits };
}

/** What a step carries of an extent: one limit after the other. */
function carriedOver(
  evaluation: SharedEvaluation,
  chain: Chain,
  step: ChainStep,
  reading: Reading | null,
): readonly ((extent: number) => Limit)[] {
  const limit = (cause: LoweringCause, most: (extent: number) => number) => (extent: number) => ({
    ...{ cause, most: most(extent), level: null },
  });
  switch (step.by) {
    case 'support':
    case 'control':
      return [limit('STATED_IN_PART', () => statedExtent(evaluation, chain, step))];
    case 'whole':
      return [limit('TO_WHOLE', (extent) => CARRY_UP[extent as 0 | 1 | 2 | 3])];
    case 'part': {
      const isOutOfUnion = !evaluation.catalogue.numberOf.has(step.from);
      return [
        limit('TO_PART', (extent) =>
          isOutOfUnion ? carryIntoUnion(extent) : CARRY_DOWN[extent as 0 | 1 | 2 | 3],
        ),
      ];
    }
    default: {
      if (reading === null) return [];
      const { relationship, isVouchedFor } = reading;
      const carried = limit('RELATIONSHIP', (extent) => CARRY[relationship][extent as 0 | 1 | 2 | 3]);
      return isVouchedFor ? [carried] : [carried, limit('NOT_VOUCHED_FOR', () => INDICATIVE)];
    }
  }
}

/** The caps of the provision that a step reaches; none at a union and at a control. */
function capsAt(
  { catalogue }: SharedEvaluation,
  chain: Chain,
  step: ChainStep,
  isInferred: boolean,
): readonly Limit[] {
  const provision = catalogue.numberOf.get(step.to);
  if (provision === undefined) return [];
  const level = catalogue.level[provision] as 0 | 1 | 2;
  const byLevel: Limit = {
    cause: 'CAP_LEVEL',
    most: CAPS[chain.subject][level],
    level: LEVEL_WORDS[level],
  };
  const isLaw = catalogue.law[provision] === 1;
  return isLaw && isInferred ? [byLevel, { cause: 'CAP_LAW', most: PARTIAL, level: null }] : [byLevel];
}

/** What somebody stated of the link behind a step. */
function statedExtent({ organization }: SharedEvaluation, chain: Chain, step: ChainStep): number {
  const { records, addressesAt, demonstrationsOf } = organization;
  const owned = `${organization.organization.slug}/`;
  if (chain.support !== null) return stated(records.supports.get(chain.support)?.extent);
  const control = `${owned}${chain.appliedControl}`;
  const link =
    step.to === chain.appliedControl
      ? demonstrationsOf.get(control)?.find(({ evidence }) => evidence === `${owned}${chain.evidence}`)
      : addressesAt.get(step.to)?.find((each) => each.control === control);
  return stated(link?.extent);
}

function stated(extent: Extent | undefined): number {
  return extent === 'PARTIAL' ? PARTIAL : FULL;
}

function word(extent: number): Extent {
  return EXTENT_WORDS[extent - 1]!;
}
