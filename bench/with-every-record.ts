import { answerId, crosswalkGapId, decisionId, linkId, rowReviewId } from '../src/ids.ts';
import type { CatalogueContents, OrganizationContents } from '../src/ledger/records/contents.ts';
import { CROSSWALK_GAP, type CrosswalkGap } from '../src/model/crosswalk.ts';
import type { Demonstration } from '../src/model/evidence.ts';
import type { Condition, Framework, Penalty } from '../src/model/framework.ts';
import {
  ACTION,
  type Action,
  CONDITION_ANSWER,
  type ConditionAnswer,
  DECISION,
  type Decision,
  ROW_REVIEW,
  type RowReview,
  SUPPLIER,
  type Supplier,
} from '../src/model/organization.ts';
import { ORGANIZATION, TODAY } from './generate-world.ts';
import { unstated } from './unstated.ts';

interface World {
  readonly catalogue: CatalogueContents;
  readonly organization: OrganizationContents;
}

/** Conditions of each framework, suppliers of each system, and gaps of each crosswalk. */
const EACH = { conditions: 5, suppliers: 150, gaps: 150 };

const STATED = { extent: 'FULL', by: null, on: null, note: null } as const;
const RULES = {
  roles: ['one'],
  conditions: [{ condition: 'c0', negated: false, class: null, onMarketBefore: null }],
  appliesFrom: [{ date: '2027-08-02', class: null, onMarketBefore: null }],
};

/**
 * The same world with records of every kind, so that every list has rows: as many suppliers as systems, a decision and
 * an action on every other provision, a review of every tenth mapping, an answer to every other condition, and evidence
 * that is about all systems and demonstrates all controls.
 */
export function withEveryRecord({ catalogue, organization }: World): World {
  const frameworks = catalogue.frameworks.map(withQuestions);
  const provisions = catalogue.provisions.map((provision) => ({
    ...provision,
    recordKinds: provision.assessable ? ['kind-0', `kind-${provision.position % 50}`] : [],
    ...(provision.position % 9 === 0 ? RULES : {}),
  }));
  const suppliers = organization.systems.map((_, n): Supplier => {
    const localId = `P-${n}`;
    return {
      ...unstated(SUPPLIER),
      ...placed(`${ORGANIZATION}/${localId}`, n),
      localId,
      name: `Supplier ${n}`,
    };
  });
  const systems = organization.systems.map((system) => ({
    ...system,
    suppliers: suppliers.slice(0, EACH.suppliers).map(({ localId }) => localId),
  }));
  const [first, ...rest] = organization.evidence;
  const everySystem = systems.map(({ localId }) => localId);
  const evidence = first === undefined ? [] : [{ ...first, systems: everySystem }, ...rest];
  const shown = first === undefined ? [] : organization.controls;
  const demonstrates = shown.map((control, n): Demonstration => {
    const id = linkId('DEMONSTRATES', first!.id, control.id);
    return { ...placed(id, n), evidence: first!.id, control: control.id, ...STATED };
  });
  const places = provisions.filter((_, n) => n % 2 === 0);
  return {
    catalogue: {
      ...catalogue,
      frameworks,
      provisions,
      gaps: catalogue.crosswalks.flatMap(gapsOf(provisions)),
    },
    organization: {
      ...organization,
      ...{ suppliers, systems, evidence, demonstrates },
      decisions: places.map(({ framework, ref }, n): Decision => {
        const id = decisionId(ORGANIZATION, `${framework}:${ref}`, null, TODAY, 1);
        const said = { applicable: n % 3 > 0, justification: 'It is used.', owner: 'Head of Quality' };
        return { ...unstated(DECISION), ...placed(id, n), ...said, framework, ref, on: TODAY };
      }),
      actions: places.map(({ framework, ref }, n): Action => {
        const localId = `A-${n}`;
        const said = {
          title: `Action ${n}`,
          owner: 'Head of Quality',
          targetDate: TODAY,
          status: 'OPEN',
        } as const;
        return {
          ...unstated(ACTION),
          ...placed(`${ORGANIZATION}/${localId}`, n),
          localId,
          ...said,
          framework,
          ref,
        };
      }),
      answers: frameworks.flatMap(({ slug, conditions }) =>
        conditions
          .filter((_, n) => n % 2 === 0)
          .map(({ id: condition }, n): ConditionAnswer => {
            const id = answerId(ORGANIZATION, `${slug}:${condition}`, null, TODAY, 1);
            const said = { framework: slug, condition, answer: n % 2 === 0, on: TODAY };
            return { ...unstated(CONDITION_ANSWER), ...placed(id, n), ...said };
          }),
      ),
      rowReviews: catalogue.mappings
        .filter((_, n) => n % 10 === 0)
        .map(({ id: mapping, crosswalk, source, target }, n): RowReview => {
          const id = rowReviewId(ORGANIZATION, mapping);
          const said = { verdict: 'CONFIRMED', by: 'Head of Quality', on: TODAY } as const;
          return { ...unstated(ROW_REVIEW), ...placed(id, n), mapping, crosswalk, source, target, ...said };
        }),
    },
  };
}

function placed(id: string, n: number) {
  return { id, organization: ORGANIZATION, position: n + 1 };
}

function withQuestions(framework: Framework): Framework {
  const conditions = Array.from({ length: EACH.conditions }, (_, n): Condition => {
    const label = `Condition ${n}`;
    return { id: `c${n}`, label, question: `${label}?`, scope: 'organization', notes: null };
  });
  const penalties: readonly Penalty[] = [{ ref: '1', upTo: 'EUR 1', refs: ['2', '18'] }];
  const sources = [{ title: 'The document', location: null, retrieved: null }];
  return { ...framework, conditions, penalties, sources };
}

function gapsOf(provisions: CatalogueContents['provisions']) {
  return ({ slug: crosswalk, sourceFramework }: CatalogueContents['crosswalks'][number]): CrosswalkGap[] =>
    provisions
      .filter(({ framework }) => framework === sourceFramework)
      .slice(0, EACH.gaps)
      .map(({ id: provision, ref }) => {
        const id = crosswalkGapId(crosswalk, 'source', ref);
        const said = { side: 'source', basis: 'stated-none' } as const;
        return { ...unstated(CROSSWALK_GAP), id, crosswalk, provision, ...said };
      });
}
