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

/** A page of 100 provisions with three chains each, which has a bound of its own. */
export const PAGE_OF_EXPLANATIONS = `query ($day: Date) { organization { coverage(framework: "framework-01", asOf: $day) {
  provisions(first: 100) { nodes { status explanation(first: 3) { nodes { extent evidence { localId } steps { by } } } } } } } }`;

/** Questions that can be made dearer by asking for more; `asked` is rows of a page or aliases, at most 100. */
export type Templates = Readonly<Record<string, (asked: number) => string>>;

const TEMPLATES: Templates = {
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

/**
 * The dearest allowed question of each template, in a world of these sizes; templates of which none is allowed are left out.
 *
 * @param around the selection of a query, of that of a template
 */
export function dearestOf(
  templates: Templates,
  sizes: Sizes,
  around: (inside: string) => string,
): readonly DearQuestion[] {
  return Object.entries(templates).flatMap(([name, template]): readonly DearQuestion[] => {
    for (let asked = 100; asked > 0; asked--) {
      const inside = around(template(asked));
      const variables = ['$day: Date!', '$systems: [ID!]'].filter((each) =>
        inside.includes(each.slice(0, each.indexOf(':'))),
      );
      const text = `query ${variables.length === 0 ? '' : `(${variables.join(', ')})`} { ${inside} }`;
      const document = parse(text);
      const [fault] = validate(schema, document);
      if (fault !== undefined) throw fault;
      const cost = costOfQuestion(schema, document, { variables: { day: '2026-01-01', systems: [] } }, sizes);
      if (cost !== null && cost.requested <= cost.limit) return [{ name, text, cost: cost.requested }];
    }
    return [];
  });
}

/** The dearest allowed question of each kind that others are held to wait for. */
export function dearestQuestions(sizes: Sizes): readonly DearQuestion[] {
  const health = { 'crosswalk health': () => 'crosswalkHealth { reports(first: 100) { nodes { rows } } }' };
  const dearest = [
    ...dearestOf(TEMPLATES, sizes, (inside) => `organization { ${inside} }`),
    ...dearestOf(health, sizes, (inside) => inside),
  ];
  const kinds = Object.keys({ ...TEMPLATES, ...health });
  if (dearest.length < kinds.length) throw new Error(`Some of these are never allowed: ${kinds.join(', ')}.`);
  return dearest;
}
