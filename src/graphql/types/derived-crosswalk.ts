import {
  type DerivedContradiction as Contradicted,
  type Derivation,
  type DerivedPair,
  MOST_PATHS,
  type DerivedRow as Row,
} from '../../coverage/questions/derive.ts';
import type { LedgerState as LedgerStateValue } from '../../model/coverage.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { orRefuse } from '../error-codes.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Framework } from '../references/framework.ts';
import { Provision } from '../references/provision.ts';
import { inSteps } from '../time-slices.ts';
import { Confidence, Relationship } from './enums.ts';
import { provisionsOfSide } from './mapping.ts';
import { LedgerState } from './state.ts';

const PROVISIONS: [typeof Provision] = [Provision];

/** The field of one side of a pair. */
function provisionsOf(side: 'source' | 'target') {
  return {
    type: PROVISIONS,
    cost: { rows: () => 20 },
    description: `The provisions of the ${side}: one, or those of a union.`,
    resolve: (pair: DerivedPair, _: object, { desk }: GraphQLContext) => provisionsOfSide(desk, pair[side]),
  };
}

const DerivedMapping = builder.objectRef<Row>('DerivedMapping').implement({
  description: 'One row of a derived crosswalk.',
  fields: (t) => ({
    sources: t.field(provisionsOf('source')),
    targets: t.field(provisionsOf('target')),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship that all paths together leave, read from the source to the target.',
      resolve: ({ relationship }) => relationship,
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description:
        'unreviewed if nobody vouches for a row of the paths. Otherwise the lowest confidence that a row states. Null if no row states one.',
      resolve: ({ confidence }) => confidence,
    }),
    rationale: t.string({
      description: 'The paths in words.',
      resolve: ({ paths }) => paths.join('; '),
    }),
  }),
});

const DerivedContradiction = builder.objectRef<Contradicted>('DerivedContradiction').implement({
  description: 'A pair of provisions whose paths cannot all be true. It has no row.',
  fields: (t) => ({
    sources: t.field(provisionsOf('source')),
    targets: t.field(provisionsOf('target')),
    paths: t.stringList({
      description: 'The fewest paths, in words, that together leave no relationship possible: at most five.',
      resolve: ({ paths }) => paths,
    }),
  }),
});

/** A derivation, with the state of the catalogue that it was computed from. */
interface DerivedParent extends Derivation {
  readonly state: LedgerStateValue;
}

function ownedByDerivation({ crosswalks }: DerivedParent): readonly string[] {
  return crosswalks.map(({ slug }) => slug);
}

const DerivedCrosswalk = builder.objectRef<DerivedParent>('DerivedCrosswalk').implement({
  description:
    'A crosswalk computed from two others. No author has asserted it, and no answer counts it until somebody loads it and a question names it.',
  fields: (t) => ({
    state: t.field({
      type: LedgerState,
      description: 'The state of the catalogue from which it was computed.',
      resolve: ({ state }) => state,
    }),
    crosswalks: t.field({
      type: [Crosswalk],
      cost: { rows: () => 2 },
      description: 'The two crosswalks, in the order in which they are followed.',
      resolve: ({ crosswalks }) => [...crosswalks],
    }),
    source: t.field({
      type: Framework,
      description: 'The framework from which it maps.',
      resolve: ({ source }, _, { desk }) => desk.catalogue().framework(source)!,
    }),
    through: t.field({
      type: Framework,
      description: 'The framework that both crosswalks have.',
      resolve: ({ through }, _, { desk }) => desk.catalogue().framework(through)!,
    }),
    target: t.field({
      type: Framework,
      description: 'The framework to which it maps.',
      resolve: ({ target }, _, { desk }) => desk.catalogue().framework(target)!,
    }),
    rows: t.field({
      type: connectionOf('DerivedMapping', DerivedMapping),
      nullable: true,
      args: PAGING,
      description: 'The rows, by source and target.',
      resolve: (derived, args, _, info) =>
        pageOf(
          derived.rows,
          askedPage(info, args, ...ownedByDerivation(derived)),
          derived.state.hash,
          (row) => row,
        ),
    }),
    contradictions: t.field({
      type: connectionOf('DerivedContradiction', DerivedContradiction),
      nullable: true,
      args: PAGING,
      description: 'The pairs whose paths contradict each other, by source and target.',
      resolve: (derived, args, _, info) =>
        pageOf(
          derived.contradictions,
          askedPage(info, args, ...ownedByDerivation(derived)),
          derived.state.hash,
          (contradiction) => contradiction,
        ),
    }),
    undecided: t.exposeInt('undecided', {
      description:
        'How many pairs have no row, because several relationships stay possible and having nothing in common is one of them.',
    }),
  }),
});

builder.queryFields((t) => ({
  derivedCrosswalk: t.field({
    type: DerivedCrosswalk,
    nullable: true,
    description:
      'Composes two crosswalks that share exactly one framework. For example, `crosswalk: "curated-nist-ai-rmf-to-eu-ai-act"` with `next: "curated-eu-ai-act-to-iso-42001"` leads from NIST AI RMF to ISO/IEC 42001. It does not matter what organizations have reviewed.',
    args: {
      crosswalk: t.arg.string({
        required: true,
        description: 'The slug of the crosswalk that leads to the shared framework, either way round.',
      }),
      next: t.arg.string({
        required: true,
        description: 'The slug of the crosswalk that leads on from it, either way round.',
      }),
    },
    cost: { work: ({ mappings }) => 50 + mappings / 4 + Math.min(MOST_PATHS, mappings) / 20 },
    resolve: async (_, { crosswalk, next }, context) => {
      const catalogue = context.desk.catalogue();
      const derived = orRefuse(await inSteps(context, catalogue.derive([crosswalk, next])));
      return { ...derived, state: catalogue.state };
    },
  }),
}));
