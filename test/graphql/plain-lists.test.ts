import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sizes } from '../../src/access/sizes.ts';
import { EVERY_LIST } from './every-list.ts';
import { openSeed, type Seed } from './seed-walk.ts';

const BY_AUTHORS = 'Whoever writes a framework, a crosswalk or a view states a few.';
const BY_CODE = 'The code lists no more, and counts the others beside.';
const BY_SET = 'One entry at most for each word of a closed set, or each side.';
const BY_SIZES = 'As many as the catalogue has, or as were asked for: the cost counts them.';
const BY_CHAIN = 'A chain has few steps: up, across and down.';
const BY_INPUT = 'As many as the input has faults.';

/** Every list of objects that is not in pages, and why it is short. */
const PLAIN: Readonly<Record<string, string>> = {
  'AISystemFacets.classes': BY_CODE,
  'AISystemFacets.owners': BY_CODE,
  'AISystemFacets.roles': BY_CODE,
  'AISystemFacets.statuses': BY_SET,
  'ActionFacets.frameworks': BY_CODE,
  'ActionFacets.owners': BY_CODE,
  'ActionFacets.statuses': BY_SET,
  'ActionFacets.systems': BY_CODE,
  'Applicability.conditions': BY_AUTHORS,
  'Applicability.dates': BY_AUTHORS,
  'Applicability.rules': 'Roles and classes.',
  'AppliedControlFacets.owners': BY_CODE,
  'AppliedControlFacets.statuses': BY_SET,
  'Bounds.crosswalks': BY_SIZES,
  'Bounds.notices': BY_SET,
  'Bounds.possible': BY_SIZES,
  'Bounds.proven': BY_SIZES,
  'BoundTerms.binds': BY_AUTHORS,
  'BoundTerms.has': BY_AUTHORS,
  'Chain.begunBy': BY_CODE,
  'Chain.loweredBy': BY_CHAIN,
  'Chain.steps': BY_CHAIN,
  'ChainStep.loweredBy': BY_CHAIN,
  'Conflict.fields': BY_INPUT,
  'Contradiction.rows': BY_SIZES,
  'Coverage.counts': BY_SET,
  'Coverage.crosswalks': BY_SIZES,
  'Coverage.notices': BY_SET,
  'CoverageMatrix.crosswalks': BY_SIZES,
  'CoverageMatrix.notices': BY_SET,
  'CrosswalkHealth.crosswalks': BY_SIZES,
  'CrosswalkHealth.notices': BY_SET,
  'CrosswalkReport.confidences': BY_SET,
  'CrosswalkReport.relationships': BY_SET,
  'CrosswalkReport.sides': BY_SET,
  'DecisionFacets.drivers': BY_SET,
  'DecisionFacets.frameworks': BY_CODE,
  'DecisionFacets.owners': BY_CODE,
  'DecisionFacets.systems': BY_CODE,
  'DerivedContradiction.sources': BY_AUTHORS,
  'DerivedContradiction.targets': BY_AUTHORS,
  'DerivedCrosswalk.crosswalks': 'There are two.',
  'DerivedMapping.sources': BY_AUTHORS,
  'DerivedMapping.targets': BY_AUTHORS,
  'Difference.notices': BY_SET,
  'DifferenceSide.counts': BY_SIZES,
  'EffectiveRules.appliesFrom': BY_AUTHORS,
  'EffectiveRules.classes': BY_AUTHORS,
  'EffectiveRules.conditions': BY_AUTHORS,
  'EffectiveRules.questions': BY_AUTHORS,
  'EffectiveRules.roles': BY_AUTHORS,
  'EvidenceFacets.kinds': BY_CODE,
  'EvidenceFacets.owners': BY_CODE,
  'EvidenceFacets.statuses': BY_SET,
  'EvidenceFacets.systems': BY_CODE,
  'EvidenceRecord.crosswalks': BY_SIZES,
  'EvidencePlan.crosswalks': BY_SIZES,
  'EvidencePlan.notices': BY_SET,
  'EvidencePlan.steps': 'More steps are refused.',
  'EvidenceRecord.notices': BY_SET,
  'Forbidden.fields': BY_INPUT,
  'Forecast.crosswalks': BY_SIZES,
  'Forecast.notices': BY_SET,
  'ForecastStep.counts': BY_SIZES,
  'Framework.classes': BY_AUTHORS,
  'Framework.conditions': BY_AUTHORS,
  'Framework.harmonisedFor': BY_AUTHORS,
  'Framework.outline': 'Longer ones are refused.',
  'Framework.penalties': BY_AUTHORS,
  'Framework.roles': BY_AUTHORS,
  'Framework.sources': BY_AUTHORS,
  'FrameworkCounts.counts': BY_SET,
  'Gap.remedies': BY_CODE,
  'GapFacets.crosswalks': BY_SIZES,
  'GapFacets.frameworks': BY_CODE,
  'GapFacets.levels': BY_SET,
  'GapFacets.notices': BY_SET,
  'GapFacets.owners': BY_CODE,
  'GapFacets.reasons': BY_SET,
  'GapFacets.statuses': BY_SET,
  'GapFacets.urgencies': BY_SET,
  'InvalidInput.fields': BY_INPUT,
  'Mapping.others': BY_AUTHORS,
  'Mapping.sides': BY_AUTHORS,
  'Mapping.sources': BY_AUTHORS,
  'Mapping.targets': BY_AUTHORS,
  'MatrixGrid.frameworks': BY_SIZES,
  'MatrixGrid.systems': 'More systems are refused.',
  'MatrixRow.counts': BY_SET,
  'MissingProvisions.missing': BY_CODE,
  'NotFound.fields': BY_INPUT,
  'Organization.crosswalks': BY_SIZES,
  'Organization.expiryCounts': 'Ten years at most, by week.',
  'Organization.frameworks': BY_SIZES,
  'Organization.views': BY_AUTHORS,
  'Penalty.provisions': BY_AUTHORS,
  'Provision.appliesFrom': BY_AUTHORS,
  'Provision.classes': BY_AUTHORS,
  'Provision.conditions': BY_AUTHORS,
  'Provision.penalties': BY_AUTHORS,
  'Provision.recordKinds': BY_AUTHORS,
  'Provision.replaces': BY_AUTHORS,
  'Provision.roles': BY_AUTHORS,
  'ProvisionCoverage.missing': BY_CODE,
  'ProvisionCoverage.openConditions': BY_AUTHORS,
  'ProvisionCoverage.parts': BY_SET,
  'ProvisionCoverage.recordKinds': BY_AUTHORS,
  'ProvisionCoverage.remedies': BY_CODE,
  'ProvisionGrid.crosswalks': BY_SIZES,
  'ProvisionGrid.notices': BY_SET,
  'ProvisionGrid.provisions': 'Frameworks with more are refused.',
  'ProvisionGrid.systems': 'More systems are refused.',
  'ProvisionUnion.provisions': BY_AUTHORS,
  'Query.crosswalks': BY_SIZES,
  'Query.frameworks': BY_SIZES,
  'Query.nodes': BY_SIZES,
  'Query.provisions': BY_SIZES,
  'Query.recordKinds': BY_SIZES,
  'RecordHealth.doubts': BY_SET,
  'Report.rows': 'A sheet for each framework, and a few others.',
  'RowChange.fields': 'The fields of a record.',
  'StatedControl.remedies': BY_CODE,
  'StatementOfApplicability.crosswalks': BY_SIZES,
  'StatementOfApplicability.notices': BY_SET,
  'SucceededProvision.mergedWith': BY_AUTHORS,
  'SucceededProvision.successors': BY_AUTHORS,
  'View.crosswalks': BY_SIZES,
  'View.notices': BY_SET,
  'ViewProvision.parts': BY_SET,
  'ViewScope.kinds': BY_AUTHORS,
};

/** Plain lists that the questions below do not reach, each with its reason. */
const UNMEASURED: readonly string[] = [
  // No two bundled rows contradict each other, and no chain of the seed begins at a whole or a union.
  ...['Contradiction.rows', 'Chain.begunBy'],
  // No mapping follows from two bundled crosswalks.
  ...['DerivedContradiction.sources', 'DerivedContradiction.targets'],
  ...['DerivedMapping.sources', 'DerivedMapping.targets'],
  // Mutations and histories are asked elsewhere.
  ...['Conflict.fields', 'Forbidden.fields', 'InvalidInput.fields', 'NotFound.fields', 'Report.rows'],
  ...['RowChange.fields', 'Query.nodes', 'Query.provisions'],
  // No bundled framework has a new edition or is a harmonised standard.
  ...['SucceededProvision.mergedWith', 'SucceededProvision.successors', 'Framework.harmonisedFor'],
];

const NAME = '{ __typename }';
const NOTICES = `__typename notices ${NAME} crosswalks ${NAME}`;
const PROVISION = `__typename appliesFrom ${NAME} conditions ${NAME} roles ${NAME} classes ${NAME} recordKinds ${NAME} replaces ${NAME}
  penalties { __typename provisions ${NAME} }
  effective { __typename roles ${NAME} classes ${NAME} appliesFrom ${NAME} conditions ${NAME} questions ${NAME} }`;
const MAPPING = `__typename sources ${NAME} targets ${NAME} sides ${NAME} others ${NAME}`;
const CHAIN = `__typename begunBy ${NAME} loweredBy ${NAME}
  steps { __typename loweredBy ${NAME} to { ... on ProvisionUnion { __typename provisions ${NAME} } } from { ... on ProvisionUnion { __typename provisions ${NAME} } } }`;
const COVERAGE = `__typename openConditions ${NAME} recordKinds ${NAME} parts ${NAME} remedies ${NAME}
  missing { __typename missing ${NAME} } applicability { __typename rules { __typename binds ${NAME} has ${NAME} } conditions ${NAME} dates ${NAME} }
  explanation(first: 3) { nodes { ${CHAIN} } }`;

describe('a list that is not in pages', () => {
  let seed: Seed;
  let sizes: Sizes;
  /** The most rows of each list, by `Type.field`. */
  const longest = new Map<string, number>();

  /** Asks, and notes how long each list of the answer is. */
  async function measure(question: string) {
    const { data, errors } = await seed.ask(question);
    if (errors !== undefined) throw errors[0]!;
    note('Query', data);
    return JSON.parse(JSON.stringify(data));
  }

  function note(type: string, value: unknown): void {
    if (Array.isArray(value)) for (const each of value) note(type, each);
    else if (typeof value === 'object' && value !== null) {
      const name = String(Reflect.get(value, '__typename') ?? type);
      for (const [field, inner] of Object.entries(value)) {
        if (Array.isArray(inner)) {
          const key = `${name}.${field}`;
          longest.set(key, Math.max(longest.get(key) ?? 0, inner.length));
        }
        note('', inner);
      }
    }
  }

  /** Asks page after page until there is no next one; `page` is where the list lies in the answer. */
  async function measurePages(question: (after: string) => string, page: (data: never) => unknown) {
    for (let after = ''; ; ) {
      const found = page((await measure(question(after))) as never) as {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
      if (!found.pageInfo.hasNextPage) return;
      after = `, after: "${found.pageInfo.endCursor}"`;
    }
  }

  beforeAll(async () => {
    seed = await openSeed();
    sizes = await seed.desk.sizes();
    const { frameworks, crosswalks } = await measure(
      `{ recordKinds ${NAME} crosswalks { __typename slug }
         frameworks { __typename slug sources ${NAME} harmonisedFor ${NAME} roles ${NAME} classes ${NAME} conditions ${NAME} penalties ${NAME} outline ${NAME} } }`,
    );
    for (const { slug } of frameworks) {
      const more = 'pageInfo { hasNextPage endCursor }';
      await measurePages(
        (after) =>
          `{ framework(slug: "${slug}") { provisions(first: 100${after}) { ${more} nodes { ${PROVISION} } } } }`,
        (data: { framework: { provisions: unknown } }) => data.framework.provisions,
      );
      await measurePages(
        (after) =>
          `{ organization { coverage(framework: "${slug}") { ${NOTICES} counts ${NAME} provisions(first: 100${after}) { ${more} nodes { ${COVERAGE} } } } } }`,
        (data: { organization: { coverage: { provisions: unknown } } }) =>
          data.organization.coverage.provisions,
      );
    }
    for (const { slug } of crosswalks)
      await measurePages(
        (after) =>
          `{ crosswalk(slug: "${slug}") { mappings(first: 100${after}) { pageInfo { hasNextPage endCursor } nodes { ${MAPPING} } } } }`,
        (data: { crosswalk: { mappings: unknown } }) => data.crosswalk.mappings,
      );
    await measure(
      `{ organization { __typename frameworks ${NAME} crosswalks ${NAME} views { ${NOTICES} questions(first: 100) { nodes { scopes(first: 1) { nodes { __typename kinds ${NAME} provisions(first: 100) { nodes { __typename parts ${NAME} } } } } } } }
         systems(first: 1) { nodes { evidenceRecord { ${NOTICES} } } }
         gaps(first: 100) { nodes { __typename remedies ${NAME} } }
         bounds { ${NOTICES} proven { __typename counts ${NAME} } possible ${NAME} }
         difference(from: {}, to: {}) { ${NOTICES} from { __typename counts ${NAME} } }
         nextBestEvidence(limit: 3, frameworks: ["iso-iec-42001-2023"]) { ${NOTICES} steps ${NAME} }
         forecast(until: "2027-03-01") { ${NOTICES} steps(first: 2) { nodes { __typename counts ${NAME} } } }
         expiryCounts(from: "2026-11-24", until: "2036-11-30", by: WEEK) ${NAME}
         provisionGrid(framework: "iso-iec-42001-2023") { ${NOTICES} systems ${NAME} provisions ${NAME} }
         matrix { ${NOTICES} grid { __typename systems ${NAME} frameworks ${NAME} } rows(first: 100) { nodes { __typename counts ${NAME} } } }
         statementOfApplicability(framework: "iso-iec-42001-2023") { ${NOTICES} controls(first: 100) { nodes { __typename remedies ${NAME} } } }
         controlFacets { __typename statuses ${NAME} owners ${NAME} }
         systemFacets { __typename statuses ${NAME} owners ${NAME} roles ${NAME} classes ${NAME} }
         actionFacets { __typename statuses ${NAME} owners ${NAME} frameworks ${NAME} systems ${NAME} }
         decisionFacets { __typename drivers ${NAME} owners ${NAME} frameworks ${NAME} systems ${NAME} }
         gapFacets { ${NOTICES} statuses ${NAME} reasons ${NAME} urgencies ${NAME} levels ${NAME} owners ${NAME} frameworks ${NAME} }
         evidenceFacets { __typename kinds ${NAME} owners ${NAME} statuses ${NAME} systems ${NAME} }
         recordHealth { __typename doubts ${NAME} } }
         derivedCrosswalk(crosswalk: "curated-nist-ai-rmf-to-eu-ai-act", next: "curated-eu-ai-act-to-iso-42001") { __typename crosswalks ${NAME} }
         crosswalkHealth { ${NOTICES} reports(first: 100) { nodes { __typename confidences ${NAME} relationships ${NAME} sides ${NAME} } } } }`,
    );
  });

  afterAll(() => seed.close());

  it('says why it is short', () => {
    const plain = EVERY_LIST.filter(({ isInPages }) => !isInPages).map(({ name }) => name);
    expect(plain.toSorted()).toEqual(Object.keys(PLAIN).toSorted());
  });

  it('is no longer than its bound on the bundled data', () => {
    const plain = EVERY_LIST.filter(({ isInPages }) => !isInPages);
    const faults = plain.flatMap(({ name, field }) => {
      const rows = longest.get(name);
      if (rows === undefined) return UNMEASURED.includes(name) ? [] : [`${name} is not measured`];
      const bound = field.extensions.cost?.rows?.(sizes, { ids: [], names: [] }) ?? 0;
      return rows > bound ? [`${name} has ${rows} rows of ${bound}`] : [];
    });
    expect(faults).toEqual([]);
  });
});
