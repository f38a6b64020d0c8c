import { effectiveLevel } from '../../coverage/projection/effective-rules.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import {
  findGapsInSteps,
  type Gap,
  type GapsAnswer,
  openOwners,
  URGENCIES,
  type Urgency,
} from '../../coverage/questions/gaps.ts';
import type { Steps } from '../../coverage/steps.ts';
import { COVERAGE_STATUSES, type CoverageStatus, REASONS, type Reason } from '../../model/coverage.ts';
import { LEVELS, type Level } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import { ANSWER_WORK } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { closedFacet, countFacets, type FacetCounts } from '../facets.ts';
import { facetsType, type ShownFacet, shown } from '../facets-type.ts';
import { Scope } from '../references/scope.ts';
import { inSteps } from '../time-slices.ts';
import { Answer, CrosswalkAnswer } from './answer.ts';
import { LevelCount, ReasonCount, UrgencyCount } from './counts.ts';
import { GapFilter, gapFilterOf } from './gap-filter.ts';
import { byFramework, byOwner } from './record-facets.ts';
import { StatusCount } from './status-count.ts';

/** A gap with what is known of its provision and of the work on it. */
interface CountedGap extends Pick<Gap, 'framework' | 'status' | 'reason' | 'urgency'> {
  readonly level: Level;
  readonly owners: readonly string[];
}

const FACETS: Readonly<Record<string, ShownFacet<CountedGap>>> = {
  statuses: shown(
    closedFacet<CountedGap, CoverageStatus>(COVERAGE_STATUSES, ({ status }) => [status]),
    StatusCount,
    'By status.',
  ),
  reasons: shown(
    closedFacet<CountedGap, Reason>(REASONS, ({ reason }) => [reason]),
    ReasonCount,
    'By reason.',
  ),
  urgencies: shown(
    closedFacet<CountedGap, Urgency>(URGENCIES, ({ urgency }) => [urgency]),
    UrgencyCount,
    'By urgency.',
  ),
  levels: shown(
    closedFacet<CountedGap, Level>(LEVELS, ({ level }) => [level]),
    LevelCount,
    'By the level of the provision.',
  ),
  frameworks: byFramework(),
  owners: byOwner(({ owners }) => owners),
};

interface GapFacetsParent extends FacetCounts {
  readonly answer: GapsAnswer;
}

const GapFacets = facetsType<CountedGap, GapFacetsParent>(
  'GapFacets',
  'Counts of the gaps that a filter leaves, by the fields that can narrow it further. The owners of a gap are those of its open actions.',
  FACETS,
);

GapFacets.addInterfaces([Answer, CrosswalkAnswer]);

builder.interfaceField(Scope, 'gapFacets', (t) =>
  t.field({
    type: GapFacets,
    nullable: true,
    description: 'Counts of the gaps that a filter leaves.',
    args: {
      ...CHOICE,
      ...FRAMEWORKS,
      filter: t.arg({ type: GapFilter, description: 'Which gaps to count. Default: all.' }),
    },
    cost: { evaluates: true, work: ANSWER_WORK.Gap },
    resolve: async ({ projection: newest, system }, { filter, frameworks, ...asked }, context) => {
      const projection = await askedRecords(context, newest, asked);
      const choice = choiceOf(system, asked, context);
      const finding = findGapsInSteps(projection, choice, frameworks ?? null, gapFilterOf(filter));
      const answer = orRefuse(await evaluating(context, finding));
      return { ...(await inSteps(context, countGaps(projection, answer))), answer };
    },
  }),
);

/** Counts gaps by their facets; a step is a gap, or some of them. */
function* countGaps(projection: Projection, { gaps, system }: GapsAnswer): Steps<FacetCounts> {
  const { catalogue, organization } = projection;
  const counted: CountedGap[] = [];
  for (const { framework, ref, status, reason, urgency } of gaps) {
    const level = effectiveLevel(catalogue, catalogue.numberOf.get(`${framework}:${ref}`)!);
    const owners = openOwners(organization, { framework, ref, system });
    counted.push({ framework, status, reason, urgency, level, owners });
    yield;
  }
  return yield* countFacets(projection, counted, FACETS);
}
