import type { Sizes } from '../src/access/sizes.ts';
import { encodeGlobalId } from '../src/graphql/global-id.ts';
import {
  type DearQuestion,
  dearestOf,
  dearestQuestions,
  PAGE_OF_EXPLANATIONS,
  type Templates,
} from './fairness-questions.ts';
import { CONTROLS, ORGANIZATION, VIEW_SLUG } from './generate-world.ts';

const EVIDENCE = encodeGlobalId('Evidence', `${ORGANIZATION}/E-1`);
const SYSTEM = encodeGlobalId('AISystem', `${ORGANIZATION}/S-1`);

/** The parameter for so many frameworks. */
function frameworks(count: number): string {
  const slugs = Array.from({ length: count }, (_, n) => `"framework-${String(n).padStart(2, '0')}"`);
  return `frameworks: [${slugs.join(', ')}]`;
}

/** What is asked of the organization, of as many frameworks as one question may ask, or of as many rows. */
const OF_ORGANIZATION: Templates = {
  coverage: (asked) => `coverage(framework: "framework-01", asOf: $day) { counts { status count }
    provisions(first: ${asked}) { nodes { status reason provision { ref title } } } }`,
  plan: (asked) => `nextBestEvidence(asOf: $day, limit: ${Math.ceil(asked / 10)}) { ceiling isBest
    steps { gain provision { ref } improved(first: 5) { totalCount } } }`,
  forecast: (asked) => `forecast(from: $day, asOf: $day, ${frameworks(asked)}) {
    steps(first: 20) { nodes { date changes(first: 1) { totalCount } } } }`,
  bounds: (asked) => `bounds(asOf: $day) { changes(first: ${asked}) { totalCount nodes { change } } }`,
  difference: (asked) => `difference(from: { asOf: "2025-01-01" }, to: { asOf: $day }, ${frameworks(asked)}) {
    changes(first: 100) { totalCount nodes { change } } }`,
  'open reviews': (asked) => `openReviews(first: ${asked}, asOf: $day) {
    ceiling nodes { rising } }`,
  conditions: () => 'conditions(first: 100, asOf: $day) { totalCount nodes { undetermined } }',
  'gap facets': () => 'gapFacets(asOf: $day) { total statuses { count } owners { count } }',
  'provision grid': () => 'provisionGrid(framework: "framework-01", asOf: $day) { cells statuses }',
  'expiry counts': () => 'expiryCounts(by: WEEK, from: $day, until: "2029-06-30") { count }',
  'record health': () => 'recordHealth(asOf: $day) { doubts { code records(first: 20) { totalCount } } }',
  upgrade: () => `upgrade(from: "${CONTROLS}", to: "framework-03") { records(first: 100) { totalCount } }`,
  'evidence by title': (asked) => `evidence(first: ${asked}, filter: { text: "Record 4" }) { totalCount
    nodes { localId title } }`,
  'evidence facets': () =>
    'evidenceFacets(filter: { inForceOn: $day }) { total owners { count } kinds { count } }',
  'system facets': () => 'systemFacets { total owners { count } }',
  'a view, one system': () => `view(slug: "${VIEW_SLUG}", asOf: $day) { questions(first: 5) { nodes {
    scopes(first: 1) { nodes { provisions(first: 5) { nodes { status } } } } } } }`,
};

/** What is asked of something else. */
const OF_OTHERS: Templates = {
  impact: (asked) =>
    `node(id: "${EVIDENCE}") { ... on Evidence { impact(first: 100, asOf: $day, ${frameworks(asked)}) { totalCount nodes { change } } } }`,
  'what falls': () => `node(id: "${EVIDENCE}") { ... on Evidence { inForce(on: $day)
    whatFalls(first: 100) { totalCount nodes { change } } } }`,
  'coverage of a system': () => `node(id: "${SYSTEM}") { ... on AISystem {
    coverage(framework: "framework-01", asOf: $day) { counts { status count } } } }`,
  'forecast of a system': (asked) => `node(id: "${SYSTEM}") { ... on AISystem {
    forecast(from: $day, asOf: $day, ${frameworks(asked)}) {
      steps(first: 20) { nodes { date changes(first: 1) { totalCount } } } } } }`,
  'plan of a system': (asked) => `node(id: "${SYSTEM}") { ... on AISystem {
    nextBestEvidence(asOf: $day, limit: ${Math.ceil(asked / 10)}) { ceiling steps { gain } } } }`,
  derive:
    () => `derivedCrosswalk(crosswalk: "framework-01-to-framework-02", next: "framework-02-to-framework-03") {
    rows(first: 100) { totalCount } contradictions(first: 5) { totalCount } }`,
  search: () => 'search(first: 100, text: "Record 1") { totalCount nodes { kind } }',
};

/** Every question whose steps are measured, each the dearest allowed one of its kind. */
export function stepQuestions(sizes: Sizes): readonly DearQuestion[] {
  return [
    { name: 'a page of explanations', text: PAGE_OF_EXPLANATIONS, cost: 0 },
    ...dearestOf(OF_ORGANIZATION, sizes, (inside) => `organization { ${inside} }`),
    ...dearestOf(OF_OTHERS, sizes, (inside) => inside),
    ...dearestQuestions(sizes),
  ];
}
