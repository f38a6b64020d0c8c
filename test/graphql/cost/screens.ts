const HEADING = 'asOf state { catalogue { seq hash } organization { seq hash } } notices { code message }';
const FIRST_DAYS = Array.from(
  { length: 24 },
  (_, month) =>
    `${2026 + Math.floor((month + 10) / 12)}-${String(((month + 10) % 12) + 1).padStart(2, '0')}-01`,
);

/** What each screen of the explorer asks for at once, as far as the schema can answer it today. */
export const SCREENS: Readonly<Record<string, string>> = {
  overview: `{ organization { name matrix(systems: []) { ${HEADING} rows(first: 100) { nodes { framework { slug title } counts { status count } } } } gaps(first: 5) { totalCount nodes { status reason urgency provision { ref title framework { slug } } } } ledger: slug } ledger { head { seq } changes(first: 10) { nodes { seq at actor operation } } } }`,
  matrix: `{ organization { matrix { ${HEADING} grid { systems { id localId name owner status } frameworks { id slug title kind } statuses tally } } } }`,
  'provision by system': `{ organization { provisionGrid(framework: "law") { ${HEADING} systems { id localId name } provisions { id ref title } statuses cells } } }`,
  framework: `{ organization { coverage(framework: "law") { ${HEADING} counts { status count } provisions(first: 100) { pageInfo { endCursor hasNextPage } nodes { status extent basis reason appliesFrom parts { status count } provision { id ref title kind parent { ref } } answeredBy { localId name } } } } } }`,
  provision: `{ organization { coverage(framework: "law") { ${HEADING} provision(ref: "1") { status extent basis reason decision { applicable justification } openConditions { label question } remedies { status because evidence { localId } control { localId } } explanation(first: 10) { nodes { extent basis inForce evidence { localId title owner } appliedControl { localId title } crosswalk { slug title assertedBy } mapping { relationship confidence source { ref } target { ref } } steps { by extent } } } explainedParts(first: 50) { nodes { extent basis provision { ref title } } } } } } provision(framework: "law", ref: "1") { ref title text mappings(first: 50) { nodes { relationship crosswalk { slug } other { ref title framework { slug } } } } history(first: 10) { nodes { seq at actor } } } }`,
  gaps: `{ organization { gaps(first: 100) { ${HEADING} totalCount pageInfo { endCursor hasNextPage } nodes { status reason urgency leverage extent basis appliesFrom answeredBy { localId } systemActions(first: 5) { nodes { title owner targetDate status } } remedies { status because evidence { localId } } provision { id ref title framework { slug title } } } } } }`,
  systems: `{ organization { systems(first: 100) { totalCount nodes { id localId name owner status roles(first: 5) { nodes { termId label } } classes(first: 5) { nodes { termId label } } suppliers(first: 5) { nodes { name } } } } } }`,
  system: `{ node(id: "x") { ... on AISystem { name owner purpose roles(first: 20) { nodes { termId label } } evidenceRecord { ${HEADING} rows(first: 50) { nodes { presence remark kind { slug label } evidence(first: 5) { totalCount nodes { id localId title owner validUntil } } } } } } } }`,
  crosswalks: `{ crosswalks { id slug title kind status assertedBy source { slug title } target { slug title } } }`,
  crosswalk: `{ crosswalk(slug: "x") { title assertedBy mappings(first: 100) { pageInfo { endCursor } nodes { mappingId relationship confidence source { ref title } target { ref title } sources { ref } targets { ref } } } gaps(first: 100) { nodes { side basis provision { ref title } } } } }`,
  health: `{ crosswalkHealth(crosswalks: ["x"]) { contradictions(first: 20) { nodes { source { ref } target { ref } } } } }`,
  timeline: `{ organization { ${FIRST_DAYS.map((day, n) => `d${n}: coverage(framework: "law", asOf: "${day}") { counts { status count } }`).join(' ')} } }`,
  evidence: `{ organization { expiryCounts(from: "2026-11-24", until: "2028-11-24", by: MONTH) { from until count } evidence(first: 100) { totalCount pageInfo { endCursor } nodes { id localId title owner status validFrom validUntil recordKind { label } } } } }`,
  'a record': `{ node(id: "x") { ... on Evidence { title owner status supports(first: 100) { nodes { extent provision { ref title framework { slug } } } } demonstrates(first: 50) { nodes { extent control { title } } } history(first: 20) { nodes { seq at actor operation } } } } }`,
  view: `{ organization { view(slug: "x") { ${HEADING} title questions(first: 50) { nodes { questionId question stage scope scopes(first: 1) { totalCount nodes { system { localId name } provisions(first: 60) { nodes { status extent owner provision { ref title } } } kinds { presence remark kind { slug label } evidence(first: 2) { totalCount nodes { localId title } } } } } } } } } }`,
  soa: `{ organization { statementOfApplicability(framework: "law") { ${HEADING} controls(first: 50) { pageInfo { endCursor } nodes { applicable status implementation defects reviewDue provision { ref title } decision { justification owner approver approvedOn } } } } } }`,
  changes: `{ ledger { head { seq hash } changes(first: 100) { nodes { seq at actor operation hash } } } }`,
};
