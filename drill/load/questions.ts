import type { Asked } from '../../bench/status-of-answer.ts';
import { REPORT_KINDS } from '../../src/reports/kind.ts';

const FRAMEWORK = 'iso-iec-42001-2023';

/** Cheap and dear questions about the invented organization. */
const QUESTIONS = [
  '{ __typename }',
  '{ frameworks { slug title provisions(first: 20) { nodes { ref title } } } }',
  `query ($day: Date) { organization { coverage(framework: "${FRAMEWORK}", asOf: $day) {
    counts { status count } provisions(first: 100) { nodes { status provision { ref title } } } } } }`,
  `query ($day: Date) { organization { coverage(framework: "${FRAMEWORK}", asOf: $day) {
    provisions(first: 20) { nodes { status explanation(first: 3) { nodes { extent steps { by extent } } } } } } } }`,
  'query ($day: Date) { organization { gaps(first: 50, asOf: $day) { nodes { status remedies { status because } } } } }',
  'query ($day: Date) { organization { matrix(asOf: $day) { rows(first: 50) { nodes { counts { status count } } } } } }',
  'query ($day: Date) { organization { expiring(first: 50, asOf: $day, within: 400) { nodes { localId } } } }',
];
/** After so many days the first comes again. */
const DAYS = 730;

/** A day of 2026 or 2027. */
function dayOf(n: number): string {
  return new Date(Date.UTC(2026, 0, 1) + (n % DAYS) * 86_400_000).toISOString().slice(0, 10);
}

/** The nth question: the questions take turns, and each is asked for another day than the last time. */
export function questionOf(n: number): Asked {
  const variables = { day: dayOf(Math.floor(n / QUESTIONS.length)) };
  return { query: QUESTIONS[n % QUESTIONS.length]!, variables };
}

/** The nth report: the kinds take turns, and every fifth is one that somebody else asks for too. */
export function reportOf(n: number): Asked {
  const kind = REPORT_KINDS[n % REPORT_KINDS.length]!;
  const day = n % 5 === 0 ? dayOf(0) : dayOf(n);
  const frameworks =
    kind === 'crosswalk' || kind === 'statement-of-applicability' ? `&frameworks=${FRAMEWORK}` : '';
  return { path: `/reports/${kind}.xlsx?asOf=${day}${frameworks}` };
}
