import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { actionsOf } from '../../coverage/questions/actions-on.ts';
import type { GapsAnswer } from '../../coverage/questions/gaps.ts';
import { systemActions } from '../../coverage/questions/system-records.ts';
import { eachInSteps, type Steps } from '../../coverage/steps.ts';
import { applicableCount, coveredCount } from '../../model/count-figures.ts';
import { counted } from '../../model/counted.ts';
import type { StatusCounts } from '../../model/coverage.ts';
import { directionsInWords } from '../../model/directions-in-words.ts';
import { addToGroup } from '../../model/group-by.ts';
import type { BoardAnswers } from '../ask-board.ts';
import type { Chart } from '../charts/chart.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { lazily } from '../lazy-rows.ts';
import { linesOf } from '../lines-of.ts';
import { ONE_PAGE_HEIGHT } from '../page-setup.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { type Cell, linked, type PerRow, type Sheet } from '../sheet.ts';
import { rowHeight } from '../sheet-layout.ts';

type Row = readonly Cell[];

/** How many rows tell of each subject; then the page says how many more there are. */
interface Told {
  readonly frameworks: number;
  readonly laws: number;
  readonly ends: number;
  readonly overdue: number;
  readonly gaps: number;
  readonly questions: number;
}

/** The most that is told, then less and less, until the page is one page of letters that people can read. */
const TOLD: readonly Told[] = [
  { frameworks: 8, laws: 4, ends: 5, overdue: 4, gaps: 10, questions: 3 },
  { frameworks: 8, laws: 3, ends: 3, overdue: 3, gaps: 10, questions: 2 },
  { frameworks: 6, laws: 2, ends: 3, overdue: 2, gaps: 10, questions: 1 },
  { frameworks: 5, laws: 2, ends: 2, overdue: 2, gaps: 8, questions: 1 },
  { frameworks: 3, laws: 1, ends: 1, overdue: 1, gaps: 5, questions: 1 },
];
/** Refs that a row names. */
const REFS = 6;
/** Letters of a sentence that somebody else wrote: about three lines. */
const LONGEST = 180;

const NOBODY = 'nobody is named';

/** Of the column of owners, in figures. */
const OWNER_WIDTH = 17;

/**
 * What a board has to know, on one page: how far each framework is covered, which law is not, what ends, who is late,
 * what to do first, and what has not been answered; charts beside.
 */
export async function boardSummarySheet(
  answers: ReportAnswers,
  board: BoardAnswers,
  { gapAt }: CoverageAnswers,
  charts: readonly Chart[],
  task: CooperativeTask,
): Promise<Sheet> {
  const law = await task.take(lawInSteps(board.gaps));
  const about: Omit<Sheet, 'rows'> = {
    name: 'Board summary',
    isPage: true,
    isFirst: true,
    isOnePage: true,
    columns: [
      { header: 'What', width: 62, wrap: true },
      { header: 'Owner', width: OWNER_WIDTH, wrap: true },
      { header: 'Day', width: 11 },
      { header: 'Charts', width: 48 },
    ],
    charts: { column: 3, beside: charts },
  };
  const [frameworks, laws] = [frameworkRows(board), lawRows(board.gaps, law)];
  const [ends, overdue] = [endRows(answers, board), overdueRows(board)];
  const [gaps, questions] = [gapRows(answers, board, gapAt), questionRows(board)];
  const rowsOf = (told: Told): readonly Row[] => [
    [{ heading: 'Board summary', isTitle: true }, TITLE_LINE, TITLE_LINE],
    [subject(answers, board)],
    ...section(['How far each framework is covered'], frameworks, told.frameworks, 'framework'),
    ...section(['Law that applies and is not covered'], laws, told.laws, 'sentence'),
    ...section(['What ends if nothing is renewed', 'Owner', 'From'], ends, told.ends, 'day'),
    ...section(['Actions that are overdue', 'Owner', 'Due'], overdue, told.overdue, 'action'),
    ...section(['Gaps to close first', 'Owner', 'By'], gaps, told.gaps, 'gap'),
    ...section(['Questions that nobody has answered'], questions, told.questions, 'question'),
    ...changeRows(answers, board),
    [{ heading: '' }, LINE, LINE],
    ['These are counts, never scores. Mapped evidence is not a statement of compliance.'],
  ];
  const [most, ...less] = TOLD;
  let rows = rowsOf(most!);
  for (const told of less) {
    if (heightOf({ ...about, rows }) <= ONE_PAGE_HEIGHT) break;
    rows = rowsOf(told);
  }
  return { ...about, rows };
}

/** Of all rows of a page together, in points. */
function heightOf(sheet: Sheet): number {
  const widths = sheet.columns.map(({ width }) => width);
  let height = 0;
  for (const row of sheet.rows) height += rowHeight(sheet, widths, row);
  return height;
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

const LINE: Cell = { heading: '' };
const TITLE_LINE: Cell = { heading: '', isTitle: true };

function subject({ projection, parameters }: ReportAnswers, { outlook }: BoardAnswers): string {
  const { name } = projection.organization.organization;
  const scope = outlook.system === null ? 'the whole organization' : `the system ${outlook.system}`;
  const others = parameters.systems.length - 1;
  const more = others === 0 ? '' : ` The other sheets are also about ${counted(others, 'other scope')}.`;
  return `${name}, ${scope}, for ${parameters.asOf}.${more}`;
}

/** A heading with its rows, and how many more there are. */
function section(
  [heading, owner = '', day = '']: readonly [heading: string, owner?: string, day?: string],
  rows: PerRow<Row>,
  most: number,
  noun: string,
): readonly Row[] {
  const more = rows.length - most;
  return [
    [{ heading }, { heading: owner }, { heading: day }],
    ...Array.from({ length: Math.min(most, rows.length) }, (_, index) => rows.at(index)!),
    ...(more > 0 ? [[`${counted(more, `more ${noun}`)} of ${rows.length}: see the other sheets.`]] : []),
  ];
}

function frameworkRows({ coverage, outlook }: BoardAnswers): readonly Row[] {
  const last = outlook.forecast.steps.at(-1)!;
  return coverage.map(({ framework, counts }) => {
    const later = coveredCount(last.counts[framework]!);
    const ahead = `If nothing more is recorded, ${are(later)} covered on ${outlook.forecast.until}.`;
    return [`${framework}: ${countsInSentences(counts)} ${ahead}`];
  });
}

function countsInSentences(counts: StatusCounts): string {
  const [applies, covered] = [applicableCount(counts), coveredCount(counts)];
  const first =
    applies === 0
      ? 'no provision applies now.'
      : `${covered} of ${applies} that apply ${covered === 1 ? 'is' : 'are'} covered, ${counts.GAP === 1 ? '1 is a gap' : `${counts.GAP} are gaps`}.`;
  const between = [
    [counts.PARTIAL, 'partial'],
    [counts.INDICATIVE, 'indicative'],
    [counts.LAPSED, 'lapsed'],
  ] as const;
  const some = between.filter(([count]) => count > 0);
  return [
    first,
    ...(some.length === 0 ? [] : [`${some.map(([count, word]) => `${are(count)} ${word}`).join(', ')}.`]),
    ...(counts.UNDETERMINED === 0 ? [] : [`${are(counts.UNDETERMINED)} undetermined.`]),
    ...(counts.NOT_YET_APPLICABLE === 0 ? [] : [`${are(counts.NOT_YET_APPLICABLE)} not applicable yet.`]),
  ].join(' ');
}

function are(count: number): string {
  return `${count} ${count === 1 ? 'is' : 'are'}`;
}

/** Gaps of law. */
interface LawGaps {
  /** Refs of those that apply now (urgency 1), by framework. */
  readonly now: ReadonlyMap<string, readonly string[]>;
  /** How many will apply within a year (urgency 2). */
  readonly soon: number;
}

function* lawInSteps({ gaps }: GapsAnswer): Steps<LawGaps> {
  const now = new Map<string, string[]>();
  let soon = 0;
  yield* eachInSteps(gaps, ({ framework, ref, urgency }) => {
    if (urgency === 2) soon++;
    if (urgency !== 1) return;
    addToGroup(now, framework, ref);
  });
  return { now, soon };
}

/** Law that applies now, then how much law follows within a year. */
function lawRows({ frameworks }: GapsAnswer, { now: refsOf, soon }: LawGaps): readonly Row[] {
  const now = frameworks.flatMap((framework): readonly Row[] => {
    const refs = refsOf.get(framework) ?? [];
    if (refs.length === 0) return [];
    const more = refs.length - REFS;
    const named = `${refs.slice(0, REFS).join(', ')}${more > 0 ? ` and ${more} more of ${refs.length}` : ''}`;
    const apply =
      refs.length === 1 ? '1 provision applies and is' : `${refs.length} provisions apply and are`;
    return [[`${framework}: ${apply} not covered: ${shortened(named)}.`]];
  });
  const ahead = `Within 12 months, ${counted(soon, 'provision')} of law that evidence does not cover will begin to apply.`;
  return [
    ...(now.length === 0 ? [['No provision of law applies that evidence does not cover.']] : now),
    ...(soon === 0 ? [] : [[ahead]]),
  ];
}

/** The days on which a status changes because evidence no longer counts. */
function endRows({ projection }: ReportAnswers, { outlook }: BoardAnswers): readonly Row[] {
  const { steps, until } = outlook.forecast;
  const { records, organization } = projection.organization;
  const ends = steps.slice(1).flatMap(({ date, events, changes }): readonly Row[] => {
    const ended = events.filter(({ event }) => event === 'EVIDENCE_LEAVES').map(({ id }) => id);
    const [first] = ended;
    if (first === undefined) return [];
    const evidence = records.evidence.get(`${organization.slug}/${first}`);
    const more = ended.length - 1;
    const named = [
      first,
      evidence && shortened(evidence.title),
      more > 0 ? `and ${more} more of ${ended.length}` : undefined,
    ];
    const sentence = `${named.filter((word) => word !== undefined).join(' ')}: ${directionsInWords(changes)}.`;
    return [[sentence, evidence?.owner ?? NOBODY, { day: date }]];
  });
  return ends.length === 0 ? [[`No status changes until ${until} because evidence ends.`]] : ends;
}

function overdueRows({ actionsDue: { overdue } }: BoardAnswers): PerRow<Row> {
  if (overdue.length === 0) return [['No action is overdue.']];
  return lazily(overdue, ({ title, owner, day, action }) => [
    shortened(`${action?.localId ?? ''} ${title}`.trim()),
    owner ?? NOBODY,
    { day },
  ]);
}

/** With who closes each: of the scope's own actions, then of those of the system that answers for it. */
function gapRows(
  { projection }: ReportAnswers,
  { gaps: { gaps, system } }: BoardAnswers,
  gapAt: CoverageAnswers['gapAt'],
): PerRow<Row> {
  const actions = actionsOf(projection.organization);
  if (gaps.length === 0) return [['Evidence covers every provision that applies.']];
  return lazily(gaps, (gap) => {
    const own = actions.open({ framework: gap.framework, ref: gap.ref, system });
    const action = own ?? systemActions(projection, gap)[0];
    const words = shortened(`${gap.framework}:${gap.ref} ${fullTitle(projection.catalogue, gap)}`);
    const owner = action?.owner ?? NOBODY;
    // LibreOffice wraps no link, so that the link is not on a long text: neither on the gap nor on a long owner.
    const isLong = linesOf(owner, OWNER_WIDTH - 1, 2) > 1;
    const place = gapAt({ framework: gap.framework, ref: gap.ref, system });
    return [words, isLong ? owner : linked(owner, place), { day: action?.targetDate ?? null }];
  });
}

function questionRows({ conditions: { conditions } }: BoardAnswers): readonly Row[] {
  const open = conditions.filter(({ answer }) => answer === null);
  if (open.length === 0) return [['Every question is answered.']];
  return open.map(({ framework, question, undetermined }) => [
    `${framework}: ${shortened(question)} (${counted(undetermined, 'undetermined provision')})`,
  ]);
}

function changeRows({ parameters }: ReportAnswers, { whatChanged }: BoardAnswers): readonly Row[] {
  if (whatChanged === null || parameters.since === undefined) return [];
  return [
    [{ heading: 'What has changed since the earlier report' }, LINE, LINE],
    [`Since ${parameters.since.asOf}: ${directionsInWords(whatChanged.changes)}.`],
  ];
}
