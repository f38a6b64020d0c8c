import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { answerKey, type KeyParameter } from '../../src/graphql/answer-key.ts';
import { type AnswerType, encodeGlobalId, NODE_TYPES, type NodeType } from '../../src/graphql/global-id.ts';
import { reportId } from '../../src/reports/report-id.ts';
import { TODAY } from '../graphql/services-of.ts';
import { ACME, RIVAL } from './two-organizations.ts';

/** Something of the viewer's own, the like of another organization, and what does not exist. */
interface Names {
  readonly own: string;
  readonly foreign: string;
  readonly missing: string;
}

/** One argument that names something, asked with a name. */
export interface NamedCase extends Names {
  readonly argument: string;
  readonly ask: (name: string) => string;
  /** Scopes evaluated for the field whose answer has the argument; 0 for most. */
  readonly parentEvaluations?: number;
}

const FRAMEWORK: Names = { own: 'law', foreign: 'house', missing: 'nowhere' };
const CROSSWALK: Names = { own: 'bundled', foreign: 'theirs', missing: 'nowhere' };
const ORGANIZATION: Names = { own: 'acme', foreign: 'rival', missing: 'nowhere' };
const VIEW: Names = { own: 'seen', foreign: 'hidden', missing: 'nowhere' };
const REF: Names = { own: '1', foreign: '77', missing: '88' };
const EVIDENCE = idsOf('Evidence', 'acme/e', 'rival/e', 'acme/none');
const SYSTEM = idsOf('AISystem', 'acme/s', 'rival/s', 'acme/none');

function idsOf(type: NodeType, own: string, foreign: string, missing: string): Names {
  return {
    own: encodeGlobalId(type, own),
    foreign: encodeGlobalId(type, foreign),
    missing: encodeGlobalId(type, missing),
  };
}

function reportIdOf(organization: string): string {
  const { kind, asOf } = { kind: 'gap' as const, asOf: TODAY };
  const parameters = {
    ...{ kind, asOf, systems: [], frameworks: null, crosswalks: null, filter: EVERY_GAP },
    ...{ assumed: [], knownAt: null, since: null },
  };
  return reportId({ ...parameters, organization }, organization === 'rival' ? RIVAL : ACME);
}

const owned = (type: NodeType, localId: string): Names =>
  idsOf(type, `acme/${localId}`, `rival/${localId}`, 'acme/none');
const decision = [...ACME.organization.records.decisions.keys()][0] ?? '';
const answer = [...ACME.organization.records.answers.keys()][0] ?? '';
const review = [...ACME.organization.records.rowReviews.keys()][0] ?? '';

/** The first link of a collection of the viewer's organization, and of the other one. */
function linkOf(type: NodeType, collection: 'supports' | 'addresses' | 'demonstrates'): Names {
  const [own, foreign] = [ACME, RIVAL].map(
    ({ organization }) => [...organization.records[collection].keys()][0] ?? '',
  );
  return idsOf(type, `acme/${own}`, `rival/${foreign}`, 'acme/none');
}

function mappingOf(crosswalk: string): string {
  const mappings = [...ACME.catalogue.records.mappings.values()];
  return mappings.find((mapping) => mapping.crosswalk === crosswalk)?.id ?? '';
}

/** A computed answer of today. */
function answerOf(type: AnswerType, system: string | null, ...parameters: readonly KeyParameter[]): Names {
  const choice = { system, asOf: TODAY, crosswalks: null };
  const own = answerKey(ACME, choice, ...parameters);
  return idsOf(type, own, answerKey(RIVAL, choice, ...parameters), own.replace('"acme"', '"nowhere"'));
}

/** For each type with a global id. */
const NODES: Readonly<Record<NodeType, Names>> = {
  AISystem: SYSTEM,
  Action: owned('Action', 'a0'),
  Addressing: linkOf('Addressing', 'addresses'),
  AppliedControl: owned('AppliedControl', 'c'),
  Bounds: answerOf('Bounds', 's', null),
  Coverage: answerOf('Coverage', 's', 'law'),
  CoverageMatrix: answerOf('CoverageMatrix', null, null, null),
  Crosswalk: idsOf('Crosswalk', 'bundled', 'theirs', 'nowhere'),
  ConditionAnswer: owned('ConditionAnswer', answer),
  Decision: owned('Decision', decision),
  Demonstration: linkOf('Demonstration', 'demonstrates'),
  Evidence: owned('Evidence', 'e'),
  EvidencePlan: answerOf('EvidencePlan', null, null, 2),
  EvidenceRecord: answerOf('EvidenceRecord', 's'),
  EvidenceRecordRow: answerOf('EvidenceRecordRow', 's', 'policy'),
  Forecast: answerOf('Forecast', null, null, TODAY, '2027-12-31'),
  Framework: idsOf('Framework', 'law', 'house', 'nowhere'),
  Gap: answerOf('Gap', null, 'standard', '1', null),
  Mapping: idsOf('Mapping', `${mappingOf('bundled')}/source`, `${mappingOf('theirs')}/source`, 'none/source'),
  MatrixRow: answerOf('MatrixRow', 's', 'law'),
  Organization: idsOf('Organization', 'acme', 'rival', 'nowhere'),
  Provision: idsOf('Provision', 'law:1', 'house:77', 'law:88'),
  ProvisionCoverage: answerOf('ProvisionCoverage', null, 'law', '1'),
  ProvisionGrid: answerOf('ProvisionGrid', null, 'law', null),
  Report: idsOf('Report', reportIdOf('acme'), reportIdOf('rival'), reportIdOf('nowhere')),
  RowReview: owned('RowReview', review),
  StatedControl: answerOf('StatedControl', null, 'standard', '1'),
  StatementOfApplicability: answerOf('StatementOfApplicability', null, 'standard'),
  Supplier: owned('Supplier', 'p'),
  Support: linkOf('Support', 'supports'),
  View: answerOf('View', null, 'seen'),
  ViewQuestion: answerOf('ViewQuestion', null, 'seen', 0),
};

/** An answer from a recorded state that is past. */
function answerOfThePast(organization: string): string {
  return JSON.stringify([organization, 'abcdefghijklmnop', TODAY, null, null, null, 'law']);
}
const PAST = idsOf('Coverage', answerOfThePast('acme'), answerOfThePast('rival'), answerOfThePast('nowhere'));

/** A mapping as an answer of an organization shows it. */
const inAnswerOf = (organization: string): string =>
  `${mappingOf('bundled')}/source/${organization}/${TODAY}`;
const MAPPING_OF_ANSWER = idsOf('Mapping', inAnswerOf('acme'), inAnswerOf('rival'), inAnswerOf('nowhere'));

const system = (rest: string): string => `{ node(id: "${SYSTEM.own}") { ... on AISystem ${rest} } }`;
const exported = (input: string): string =>
  `mutation { exportReport(input: { kind: GAP, ${input} }) { __typename ... on Problem { message fields { path code message } } } }`;

function named(argument: string, names: Names, ask: (name: string) => string): NamedCase {
  return { argument, ask, ...names };
}

/** The same argument of an organization and of a system. */
function inScopes(field: string, argument: string, names: Names, ask: (name: string) => string): NamedCase[] {
  return [
    named(`Organization.${field}(${argument})`, names, (name) => `{ organization { ${ask(name)} } }`),
    named(`AISystem.${field}(${argument})`, names, (name) => system(`{ ${ask(name)} }`)),
  ];
}

const inOrganization = (ask: string): string => `{ organization { ${ask} } }`;
const CHOOSING = (['AISystem', 'Organization'] as const).flatMap((type) =>
  [
    ['bounds', '', 'asOf'],
    ['conditions', 'first: 1, ', 'asOf'],
    ['coverage', 'framework: "law", ', 'asOf'],
    ['forecast', '', 'asOf'],
    ['gaps', 'first: 1, ', 'asOf'],
    ['nextBestEvidence', 'limit: 1, ', 'asOf'],
    ['openReviews', 'first: 1, ', 'asOf'],
  ].map(([field, args, below]) => {
    const ask = (more: string): string => `${field}(${args}${more}) { ${below} }`;
    return [
      `${type}.${field}`,
      (more: string) => (type === 'AISystem' ? system(`{ ${ask(more)} }`) : inOrganization(ask(more))),
    ] as const;
  }),
);
const IMPACTS = [
  ['Evidence', EVIDENCE.own],
  ['AppliedControl', owned('AppliedControl', 'c').own],
].map(
  ([type, id]) =>
    [
      `${type}.impact`,
      (more: string) =>
        `{ node(id: "${id}") { ... on ${type} { impact(first: 1, ${more}) { totalCount } } } }`,
    ] as const,
);

/** Fields that choose the records of a question, with an argument more. */
const QUESTIONS: readonly (readonly [field: string, ask: (more: string) => string])[] = [
  ...CHOOSING,
  ...IMPACTS,
  [
    'Evidence.whatFalls',
    (more) =>
      `{ node(id: "${EVIDENCE.own}") { ... on Evidence { whatFalls(first: 1, ${more}) { totalCount } } } }`,
  ],
  ['AISystem.evidenceRecord', (more) => system(`{ evidenceRecord(${more}) { asOf } }`)],
  ['Organization.due', (more) => inOrganization(`due(first: 1, ${more}) { asOf }`)],
  ['Organization.gapFacets', (more) => inOrganization(`gapFacets(${more}) { total }`)],
  ['AISystem.gapFacets', (more) => system(`{ gapFacets(${more}) { total } }`)],
  ['Organization.matrix', (more) => inOrganization(`matrix(${more}) { asOf }`)],
  [
    'Organization.provisionGrid',
    (more) => inOrganization(`provisionGrid(framework: "law", ${more}) { asOf }`),
  ],
  [
    'Organization.statementOfApplicability',
    (more) => inOrganization(`statementOfApplicability(framework: "law", ${more}) { asOf }`),
  ],
  ['Organization.view', (more) => inOrganization(`view(slug: "seen", ${more}) { asOf }`)],
  [
    'Provision.coverage',
    (more) => `{ provision(framework: "law", ref: "1") { coverage(${more}) { status } } }`,
  ],
];

/** What is assumed, by the three names of an assumption, as the value of an argument. */
function assuming(argument: string, ask: (assumed: string) => string): readonly NamedCase[] {
  return [
    named(`${argument}.framework)`, FRAMEWORK, (slug) => ask(`[{ framework: "${slug}", ref: "1" }]`)),
    named(`${argument}.ref)`, REF, (ref) => ask(`[{ framework: "law", ref: "${ref}" }]`)),
    named(`${argument}.system)`, SYSTEM, (id) => ask(`[{ framework: "law", ref: "1", system: "${id}" }]`)),
  ];
}

/** Fields that choose crosswalks and frameworks and have no cases of their own below. */
const COMPARISONS = QUESTIONS.filter(([field]) => /bounds|forecast|nextBest|openReviews|impact/.test(field));

const DIFFERENCES = (['AISystem', 'Organization'] as const).flatMap((type) => {
  const ask = (args: string): string => {
    const field = `difference(${args}) { onlyTo }`;
    return type === 'AISystem' ? system(`{ ${field} }`) : inOrganization(field);
  };
  const sides = ['from', 'to'] as const;
  const at = (side: string, given: string): string =>
    ask(sides.map((each) => `${each}: ${each === side ? given : '{}'}`).join(', '));
  return [
    named(`${type}.difference(frameworks)`, FRAMEWORK, (slug) =>
      ask(`frameworks: ["${slug}"], from: {}, to: {}`),
    ),
    ...sides.flatMap((side) => [
      named(`${type}.difference(${side}.crosswalks)`, CROSSWALK, (slug) =>
        at(side, `{ crosswalks: ["${slug}"] }`),
      ),
      ...assuming(`${type}.difference(${side}.assume`, (assumed) => at(side, `{ assume: ${assumed} }`)),
    ]),
  ];
});

/** Every argument of the schema that takes an id, a slug or a ref. */
export const NAMED_CASES: readonly NamedCase[] = [
  ...QUESTIONS.flatMap(([field, ask]) => assuming(`${field}(assume`, (assumed) => ask(`assume: ${assumed}`))),
  ...QUESTIONS.filter(([field]) => field === 'Evidence.whatFalls').map(([field, ask]) =>
    named(`${field}(crosswalks)`, CROSSWALK, (slug) => ask(`crosswalks: ["${slug}"]`)),
  ),
  ...COMPARISONS.flatMap(([field, ask]) => [
    named(`${field}(frameworks)`, FRAMEWORK, (slug) => ask(`frameworks: ["${slug}"]`)),
    named(`${field}(crosswalks)`, CROSSWALK, (slug) => ask(`crosswalks: ["${slug}"]`)),
  ]),
  ...DIFFERENCES,
  ...NODE_TYPES.flatMap((type) => [
    named('Query.node(id)', NODES[type], (id) => `{ node(id: ${JSON.stringify(id)}) { __typename } }`),
    named('Query.nodes(ids)', NODES[type], (id) => `{ nodes(ids: [${JSON.stringify(id)}]) { __typename } }`),
  ]),
  named('Query.node(id)', PAST, (id) => `{ node(id: "${id}") { __typename } }`),
  named('Query.node(id)', MAPPING_OF_ANSWER, (id) => `{ node(id: "${id}") { __typename } }`),
  named(
    'Subscription.organizationChanged(organization)',
    ORGANIZATION,
    (slug) => `subscription { organizationChanged(organization: "${slug}", after: 0) { seq } }`,
  ),
  ...(['evidence', 'actions', 'decisions'] as const).map((list) =>
    named(
      `Organization.${list}(filter.system)`,
      SYSTEM,
      (id) => `{ organization { ${list}(first: 2, filter: { system: "${id}" }) { totalCount } } }`,
    ),
  ),
  ...['evidenceFacets', 'actionFacets', 'decisionFacets'].map((facets) =>
    named(
      `Organization.${facets}(filter.system)`,
      SYSTEM,
      (id) => `{ organization { ${facets}(filter: { system: "${id}" }) { total } } }`,
    ),
  ),
  ...['actionFacets', 'decisionFacets'].map((facets) =>
    named(
      `Organization.${facets}(filter.frameworks)`,
      FRAMEWORK,
      (slug) => `{ organization { ${facets}(filter: { frameworks: ["${slug}"] }) { total } } }`,
    ),
  ),
  ...(['roles', 'classes'] as const).flatMap((terms) => [
    named(
      `Organization.systemFacets(filter.${terms}.framework)`,
      FRAMEWORK,
      (slug) =>
        `{ organization { systemFacets(filter: { ${terms}: [{ framework: "${slug}", termId: "own" }] }) { total } } }`,
    ),
    named(
      `Organization.systemFacets(filter.${terms}.termId)`,
      { own: 'own', foreign: 'theirs', missing: 'none' },
      (id) =>
        `{ organization { systemFacets(filter: { ${terms}: [{ framework: "law", termId: "${id}" }] }) { total } } }`,
    ),
  ]),
  ...(['actions', 'decisions'] as const).map((list) =>
    named(
      `Organization.${list}(filter.frameworks)`,
      FRAMEWORK,
      (slug) => `{ organization { ${list}(first: 2, filter: { frameworks: ["${slug}"] }) { totalCount } } }`,
    ),
  ),
  ...(['roles', 'classes'] as const).flatMap((terms) => [
    named(
      `Organization.systems(filter.${terms}.framework)`,
      FRAMEWORK,
      (slug) =>
        `{ organization { systems(first: 2, filter: { ${terms}: [{ framework: "${slug}", termId: "own" }] }) { totalCount } } }`,
    ),
    named(
      `Organization.systems(filter.${terms}.termId)`,
      { own: 'own', foreign: 'theirs', missing: 'none' },
      (id) =>
        `{ organization { systems(first: 2, filter: { ${terms}: [{ framework: "law", termId: "${id}" }] }) { totalCount } } }`,
    ),
  ]),
  named(
    'Query.search(organization)',
    ORGANIZATION,
    (slug) => `{ search(text: "s", first: 2, organization: "${slug}") { totalCount } }`,
  ),
  named('Query.crosswalk(slug)', CROSSWALK, (slug) => `{ crosswalk(slug: "${slug}") { title } }`),
  named(
    'Query.derivedCrosswalk(crosswalk)',
    CROSSWALK,
    (slug) => `{ derivedCrosswalk(crosswalk: "${slug}", next: "other") { undecided } }`,
  ),
  named(
    'Query.derivedCrosswalk(next)',
    CROSSWALK,
    (slug) => `{ derivedCrosswalk(crosswalk: "other", next: "${slug}") { undecided } }`,
  ),
  named(
    'Query.crosswalkHealth(crosswalks)',
    CROSSWALK,
    (slug) => `{ crosswalkHealth(crosswalks: ["${slug}"]) { crosswalks { slug } } }`,
  ),
  named(
    'Query.crosswalks(source)',
    { ...FRAMEWORK, own: 'standard' },
    (slug) => `{ crosswalks(source: "${slug}") { slug } }`,
  ),
  named('Query.crosswalks(target)', FRAMEWORK, (slug) => `{ crosswalks(target: "${slug}") { slug } }`),
  named('Query.framework(slug)', FRAMEWORK, (slug) => `{ framework(slug: "${slug}") { title } }`),
  named('Query.ledger(name)', ORGANIZATION, (name) => `{ ledger(name: "${name}") { name } }`),
  named('Query.organization(slug)', ORGANIZATION, (slug) => `{ organization(slug: "${slug}") { name } }`),
  named(
    'Query.provision(framework)',
    FRAMEWORK,
    (slug) => `{ provision(framework: "${slug}", ref: "${slug === 'house' ? '77' : '1'}") { title } }`,
  ),
  named(
    'Query.provisions(names.framework)',
    FRAMEWORK,
    (slug) => `{ provisions(names: [{ framework: "${slug}", ref: "1" }]) { title } }`,
  ),
  named(
    'Query.provisions(names.ref)',
    REF,
    (ref) => `{ provisions(names: [{ framework: "law", ref: "${ref}" }]) { title } }`,
  ),
  named('Query.provision(ref)', REF, (ref) => `{ provision(framework: "law", ref: "${ref}") { title } }`),
  named('Mutation.exportReport(input.organization)', ORGANIZATION, (slug) =>
    exported(`organization: "${slug}"`),
  ),
  named(
    'Mutation.withdrawEvidence(input.evidence)',
    EVIDENCE,
    (id) =>
      `mutation { withdrawEvidence(input: { evidence: "${id}" }) { __typename ... on Problem { fields { path code message } } } }`,
  ),
  named('Mutation.exportReport(input.systems)', SYSTEM, (id) => exported(`systems: ["${id}"]`)),
  named('Mutation.exportReport(input.frameworks)', FRAMEWORK, (slug) => exported(`frameworks: ["${slug}"]`)),
  ...assuming('Mutation.exportReport(input.assume', (assumed) => exported(`assume: ${assumed}`)),
  named('Mutation.exportReport(input.crosswalks)', CROSSWALK, (slug) => exported(`crosswalks: ["${slug}"]`)),
  named('Mutation.exportReport(input.filter.beneath.framework)', FRAMEWORK, (slug) =>
    exported(`filter: { beneath: { framework: "${slug}", ref: "1" } }`),
  ),
  named('Mutation.exportReport(input.filter.beneath.ref)', REF, (ref) =>
    exported(`filter: { beneath: { framework: "law", ref: "${ref}" } }`),
  ),
  ...inScopes('coverage', 'framework', FRAMEWORK, (slug) => `coverage(framework: "${slug}") { asOf }`),
  ...inScopes(
    'coverage',
    'crosswalks',
    CROSSWALK,
    (slug) => `coverage(framework: "law", crosswalks: ["${slug}"]) { asOf }`,
  ),
  ...inScopes(
    'conditions',
    'frameworks',
    FRAMEWORK,
    (slug) => `conditions(first: 1, frameworks: ["${slug}"]) { asOf }`,
  ),
  ...inScopes(
    'conditions',
    'crosswalks',
    CROSSWALK,
    (slug) => `conditions(first: 1, crosswalks: ["${slug}"]) { asOf }`,
  ),
  ...inScopes('gaps', 'frameworks', FRAMEWORK, (slug) => `gaps(first: 1, frameworks: ["${slug}"]) { asOf }`),
  ...inScopes('gaps', 'crosswalks', CROSSWALK, (slug) => `gaps(first: 1, crosswalks: ["${slug}"]) { asOf }`),
  ...inScopes('gapFacets', 'frameworks', FRAMEWORK, (slug) => `gapFacets(frameworks: ["${slug}"]) { total }`),
  ...inScopes('gapFacets', 'crosswalks', CROSSWALK, (slug) => `gapFacets(crosswalks: ["${slug}"]) { total }`),
  ...inScopes(
    'gapFacets',
    'filter.beneath.framework',
    FRAMEWORK,
    (slug) => `gapFacets(filter: { beneath: { framework: "${slug}", ref: "1" } }) { total }`,
  ),
  ...inScopes(
    'gapFacets',
    'filter.beneath.ref',
    REF,
    (ref) => `gapFacets(filter: { beneath: { framework: "law", ref: "${ref}" } }) { total }`,
  ),
  ...inScopes(
    'gaps',
    'filter.beneath.framework',
    FRAMEWORK,
    (slug) => `gaps(first: 1, filter: { beneath: { framework: "${slug}", ref: "1" } }) { asOf }`,
  ),
  ...inScopes(
    'gaps',
    'filter.beneath.ref',
    REF,
    (ref) => `gaps(first: 1, filter: { beneath: { framework: "law", ref: "${ref}" } }) { asOf }`,
  ),
  named('AISystem.evidenceRecord(crosswalks)', CROSSWALK, (slug) =>
    system(`{ evidenceRecord(crosswalks: ["${slug}"]) { asOf } }`),
  ),
  named(
    'Organization.due(frameworks)',
    FRAMEWORK,
    (slug) => `{ organization { due(first: 1, frameworks: ["${slug}"]) { asOf } } }`,
  ),
  named(
    'Organization.due(crosswalks)',
    CROSSWALK,
    (slug) => `{ organization { due(first: 1, crosswalks: ["${slug}"]) { asOf } } }`,
  ),
  named(
    'Organization.matrix(frameworks)',
    FRAMEWORK,
    (slug) => `{ organization { matrix(frameworks: ["${slug}"]) { asOf } } }`,
  ),
  named(
    'Organization.matrix(crosswalks)',
    CROSSWALK,
    (slug) => `{ organization { matrix(crosswalks: ["${slug}"]) { asOf } } }`,
  ),
  named(
    'Organization.matrix(systems)',
    SYSTEM,
    (id) => `{ organization { matrix(systems: ["${id}"]) { asOf } } }`,
  ),
  named(
    'Organization.provisionGrid(framework)',
    FRAMEWORK,
    (slug) => `{ organization { provisionGrid(framework: "${slug}") { asOf } } }`,
  ),
  named(
    'Organization.provisionGrid(crosswalks)',
    CROSSWALK,
    (slug) => `{ organization { provisionGrid(framework: "law", crosswalks: ["${slug}"]) { asOf } } }`,
  ),
  named(
    'Organization.provisionGrid(systems)',
    SYSTEM,
    (id) => `{ organization { provisionGrid(framework: "law", systems: ["${id}"]) { asOf } } }`,
  ),
  named(
    'Organization.statementOfApplicability(framework)',
    FRAMEWORK,
    (slug) => `{ organization { statementOfApplicability(framework: "${slug}") { asOf } } }`,
  ),
  named(
    'Organization.statementOfApplicability(crosswalks)',
    CROSSWALK,
    (slug) =>
      `{ organization { statementOfApplicability(framework: "law", crosswalks: ["${slug}"]) { asOf } } }`,
  ),
  named(
    'Organization.upgrade(from)',
    FRAMEWORK,
    (slug) => `{ organization { upgrade(from: "${slug}", to: "standard") { isInScope } } }`,
  ),
  named(
    'Organization.upgrade(to)',
    FRAMEWORK,
    (slug) => `{ organization { upgrade(from: "standard", to: "${slug}") { isInScope } } }`,
  ),
  named(
    'Organization.upgrade(refs)',
    REF,
    (ref) => `{ organization { upgrade(from: "law", to: "standard", refs: ["${ref}"]) { isInScope } } }`,
  ),
  named('Organization.view(slug)', VIEW, (slug) => `{ organization { view(slug: "${slug}") { title } } }`),
  named(
    'Organization.view(crosswalks)',
    CROSSWALK,
    (slug) => `{ organization { view(slug: "seen", crosswalks: ["${slug}"]) { asOf } } }`,
  ),
  {
    ...named(
      'Coverage.provision(ref)',
      REF,
      (ref) => `{ organization { coverage(framework: "law") { provision(ref: "${ref}") { status } } } }`,
    ),
    parentEvaluations: 2,
  },
  named(
    'Provision.coverage(crosswalks)',
    CROSSWALK,
    (slug) => `{ provision(framework: "law", ref: "1") { coverage(crosswalks: ["${slug}"]) { status } } }`,
  ),
  ...['supports', 'addresses', 'decisions', 'actions'].map((list) =>
    named(
      `Provision.${list}(organization)`,
      ORGANIZATION,
      (slug) =>
        `{ provision(framework: "law", ref: "1") { ${list}(first: 1, organization: "${slug}") { totalCount } } }`,
    ),
  ),
  named(
    'Viewer.permissions(organization)',
    ORGANIZATION,
    (slug) => `{ viewer { permissions(organization: "${slug}") } }`,
  ),
  named(
    'Provision.text(organization)',
    ORGANIZATION,
    (slug) => `{ provision(framework: "law", ref: "1") { text(organization: "${slug}") } }`,
  ),
  named(
    'Mapping.review(organization)',
    ORGANIZATION,
    (slug) =>
      `{ provision(framework: "law", ref: "1") { mappings(first: 1) { nodes { review(organization: "${slug}") { verdict } } } } }`,
  ),
  ...[
    ['Provision', 'provision(framework: "law", ref: "1")'],
    ['Crosswalk', 'crosswalk(slug: "bundled")'],
  ].map(([type, found]) =>
    named(
      `${type}.mappings(organization)`,
      ORGANIZATION,
      (slug) => `{ ${found} { mappings(first: 1, organization: "${slug}") { totalCount } } }`,
    ),
  ),
  named(
    'Query.crosswalkHealth(organization)',
    ORGANIZATION,
    (slug) => `{ crosswalkHealth(organization: "${slug}") { organization { slug } } }`,
  ),
  named(
    'Provision.coverage(organization)',
    ORGANIZATION,
    (slug) => `{ provision(framework: "law", ref: "1") { coverage(organization: "${slug}") { status } } }`,
  ),
  named(
    'Provision.coverage(system)',
    SYSTEM,
    (id) => `{ provision(framework: "law", ref: "1") { coverage(system: "${id}") { status } } }`,
  ),
  named(
    'Provision.mappings(to)',
    { ...FRAMEWORK, own: 'standard' },
    (slug) =>
      `{ provision(framework: "law", ref: "1") { mappings(first: 1, to: "${slug}") { totalCount } } }`,
  ),
  named(
    'Provision.mappings(crosswalks)',
    CROSSWALK,
    (slug) =>
      `{ provision(framework: "law", ref: "1") { mappings(first: 1, crosswalks: ["${slug}"]) { totalCount } } }`,
  ),
];

/** Texts that name nothing, by the last word of the argument, and why. */
export const NAMELESS_TEXTS: Readonly<Record<string, string>> = {
  after: 'A cursor says a place in a list that the viewer was given.',
  before: 'A cursor says a place in a list that the viewer was given.',
  idempotencyKey: 'A name that the viewer gives to the request.',
  hash: 'A state of a ledger that is found otherwise.',
  text: 'Words, looked for among the records of an organization that is found otherwise.',
  kinds: 'Kinds of evidence are no secrets of an organization.',
  owner: 'A role, looked for among the records of an organization that is found otherwise.',
};

/** Root fields in which nothing is named, as they are asked here. */
export const NAMELESS_FIELDS: Readonly<Record<string, string>> = {
  'Query.recordKinds': '{ recordKinds { slug } }',
  'Query.frameworks': '{ frameworks { slug } }',
  'Query.organizations': '{ organizations(first: 5) { totalCount nodes { slug } } }',
  'Query.viewer': '{ viewer { account role organization { slug } } }',
};
