import { parse, validate } from 'graphql';
import type { Sizes } from '../src/access/sizes.ts';
import { costOfQuestion } from '../src/graphql/cost/question-limits.ts';
import { schema } from '../src/graphql/schema.ts';
import { CONTROLS, VIEW_SLUG } from './generate-world.ts';

/** A question, with what it costs at most. */
export interface DearQuestion {
  readonly name: string;
  /** Takes `$day`, and for a matrix `$systems`. */
  readonly text: string;
  readonly cost: number;
}

/** Questions that can be made dearer by asking for more; `asked` is rows of a page or aliases, at most 100. */
const TEMPLATES: Readonly<Record<string, (asked: number) => string>> = {
  view: (
    asked,
  ) => `view(slug: "${VIEW_SLUG}", asOf: $day) { questions(first: 100) { nodes { scopes(first: ${asked}) { nodes {
    provisions(first: 20) { nodes { status evidence { localId } } } kinds { presence evidence(first: 1) { nodes { localId } } } } } } } }`,
  explanation: (
    asked,
  ) => `coverage(framework: "framework-01", asOf: $day) { provisions(first: ${asked}) { nodes {
    status explanation(first: 10) { nodes { extent steps { by extent } } } } } }`,
  matrix: (asked) =>
    aliases(
      asked,
      (
        n,
      ) => `matrix(asOf: $day, systems: $systems${n === 0 ? '' : `, frameworks: ["framework-${String(n % 12).padStart(2, '0')}"]`}) {
        rows(first: 100) { nodes { counts { status count } } } }`,
    ),
  gaps: (asked) => `gaps(first: ${asked}, asOf: $day) { nodes {
    status remedies { status because } systemEvidence { localId } } }`,
  'statement of applicability': (asked) =>
    `statementOfApplicability(framework: "${CONTROLS}", asOf: $day) { controls(first: ${asked}) { nodes {
      status remedies { status because } evidence(first: 20) { nodes { standing evidence { localId } } } } } }`,
  expiring: (asked) =>
    aliases(asked, (n) => `expiring(first: 100, asOf: $day, within: ${3_600 + n}) { nodes { localId } }`),
  due: (asked) =>
    aliases(asked, (n) => `due(first: 100, asOf: $day, within: ${3_500 + n}) { nodes { day } }`),
  'evidence record': (asked) => `systems(first: ${asked}) { nodes {
    evidenceRecord(asOf: $day) { rows(first: 5) { nodes { presence } } } } }`,
};

/** More do not fit into the tokens that a question may have. */
const MOST_ALIASES = 50;

function aliases(count: number, text: (n: number) => string): string {
  return Array.from({ length: Math.min(count, MOST_ALIASES) }, (_, n) => `a${n}: ${text(n)}`).join(' ');
}

/** The dearest allowed question of each kind, in a world of these sizes. */
export function dearestQuestions(sizes: Sizes): readonly DearQuestion[] {
  const priced = Object.entries(TEMPLATES).map(([name, template]): DearQuestion => {
    for (let asked = 100; asked > 0; asked--) {
      const inside = template(asked);
      const systems = inside.includes('$systems') ? ', $systems: [ID!]' : '';
      const text = `query ($day: Date${systems}) { organization { ${inside} } }`;
      const document = parse(text);
      const [fault] = validate(schema, document);
      if (fault !== undefined) throw fault;
      const cost = costOfQuestion(schema, document, { variables: { day: '2026-01-01', systems: [] } }, sizes);
      if (cost !== null && cost.requested <= cost.limit) return { name, text, cost: cost.requested };
    }
    throw new Error(`No question of the kind ${name} is allowed.`);
  });
  const health = 'query { crosswalkHealth { reports(first: 100) { nodes { rows } } } }';
  const cost = costOfQuestion(schema, parse(health), {}, sizes)?.requested ?? 0;
  return [...priced, { name: 'crosswalk health', text: health, cost }];
}
