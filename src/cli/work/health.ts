import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { defaultCrosswalks } from '../../coverage/projection/crosswalk-choice.ts';
import {
  type CrosswalkHealthAnswer,
  type CrosswalkReport,
  examineCrosswalks,
} from '../../coverage/questions/crosswalk-health.ts';
import {
  type DoubtfulRecordsAnswer,
  findDoubtfulRecords,
} from '../../coverage/questions/doubtful-records.ts';
import { isRetiredMapping, isRetiredSide, markedSide } from '../../coverage/questions/retired.ts';
import type { ReviewCounts } from '../../coverage/questions/review-counts.ts';
import { counted } from '../../model/counted.ts';
import type { Mapping, UnmappedBasis } from '../../model/crosswalk.ts';
import { DOUBT_WORDS } from '../../model/glossary/doubt-words.ts';
import { nameOfRecord } from '../../model/record-doubt.ts';
import { reviewInWords } from '../../model/review-in-words.ts';
import type { Outcome } from '../../problems/problem.ts';
import { formatNotices } from '../answer-heading.ts';
import { healthAnswer } from '../answers/health-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Layout } from '../layout.ts';
import { choiceOf, listOf, questionFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { someNames, toldDoubts } from '../told-doubts.ts';
import { askedProjection, withStore } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** Records that the table names of those in doubt for one reason. */
const FIRST = 3;

/** `health`: what a person should know of crosswalks before relying on their answers, and of the organization's own records. */
export const work: CommandWork = async (terminal, received) => {
  const flags = questionFlags.parse(received);
  return withStore(terminal, flags, async (application) => {
    let { index, state, notices } = application.projections.catalogue();
    const tell = (
      outcome: Outcome<CrosswalkHealthAnswer>,
      records: DoubtfulRecordsAnswer | null,
    ): ExitCode => {
      if (!outcome.ok) return terminal.refuse(outcome.problems);
      const { value } = outcome;
      const doubts = records?.doubts.map(toldDoubts) ?? null;
      return terminal.answer(healthAnswer, { ...shown(value, index), doubts, state, notices }, () =>
        [
          formatHealth(value, index, terminal.layout),
          ...(records === null ? [] : [formatDoubts(records, terminal.layout)]),
          formatNotices(notices, terminal.layout),
        ]
          .join('\n')
          .trimEnd(),
      );
    };
    const asked = listOf(flags.crosswalks);
    if (application.replica.organizations.length === 0 && flags.organization === undefined) {
      return tell(examineCrosswalks(index, asked ?? defaultCrosswalks(index, null), null), null);
    }
    const projection = await askedProjection(terminal, application, flags);
    if (!projection.ok) return terminal.refuse(projection.problems);
    const { organization, catalogue, generalNotices, knownAt } = projection.value;
    if (knownAt !== null)
      [index, state, notices] = [catalogue, projection.value.state.catalogue, generalNotices];
    const { asOf } = choiceOf(flags);
    const answer = examineCrosswalks(index, projection.value.chosenCrosswalks(asked), { organization, asOf });
    const records = answer.ok ? findDoubtfulRecords(organization, asOf) : null;
    if (records?.ok === false) return terminal.refuse(records.problems);
    return tell(answer, records?.value ?? null);
  });
};

/** What `--json` prints: records by their slugs and ids. */
function shown({ contradictions, reports, ...answer }: CrosswalkHealthAnswer, index: CatalogueIndex) {
  const row = (mapping: Mapping) => {
    const { id, source, target } = mapping;
    return { id, source, target, retired: isRetiredMapping(index, mapping) };
  };
  return {
    ...answer,
    contradictions: contradictions.map(({ source, target, rows }) => ({
      ...{ source, target, retired: [source, target].some((side) => isRetiredSide(index, side)) },
      rows: rows.map(({ mapping, relationship, review }) => ({
        ...{ mapping: mapping.id, crosswalk: mapping.crosswalk, relationship, review },
      })),
    })),
    reports: reports.map(({ crosswalk, unreviewed, dangling, shifted, ...report }) => ({
      crosswalk: crosswalk.slug,
      status: crosswalk.status,
      ...report,
      unreviewed: unreviewed.map(row),
      dangling: dangling.map(row),
      shifted: shifted.map((mapping) => ({ ...row(mapping), citedAs: mapping.citedAs })),
    })),
  };
}

/** The records in doubt, each reason with its meaning, how many there are and the first of them. */
function formatDoubts({ organization, asOf, doubts }: DoubtfulRecordsAnswer, { width }: Layout): string {
  if (doubts.length === 0) return `\nNo record of ${organization} is in doubt for ${asOf}.`;
  const rows = doubts.map(({ code, table, count, slice }) => [
    ...[code, table, count],
    someNames(slice(0, FIRST).map(nameOfRecord), count),
  ]);
  const meanings = [...new Set(doubts.map(({ code }) => code))].map(
    (code) => `${code}: ${DOUBT_WORDS.words[code].meaning}`,
  );
  return [
    `\nRecords of ${organization} that somebody should look at again, for ${asOf}:`,
    formatTable(['Doubt', 'Table', 'Records', 'The first of them'], rows, width),
    '',
    ...meanings.flatMap((meaning) => wrap(meaning, width)),
  ].join('\n');
}

/** Counts as a table shows them: `3 equal, 25 related`. */
function formatCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

/** The organization's reviews by the words that the table shows. */
function countsInWords({ confirmed, disputed, adjusted, withoutRow }: ReviewCounts) {
  return { confirmed, disputed, adjusted, 'without a row': withoutRow };
}

/** What somebody should look at in a crosswalk, in a few words. */
function formatFindings({ dangling, shifted, reviews, staleness }: CrosswalkReport): string {
  return [
    ...(dangling.length > 0 ? [`${dangling.length} dangling`] : []),
    ...(shifted.length > 0 ? [`${shifted.length} shifted`] : []),
    ...(reviews !== null && reviews.disputed > 0 ? [`${reviews.disputed} disputed`] : []),
    ...staleness,
  ].join(', ');
}

const LEGEND =
  'Reviewed: rows that name a reviewer and a day. Source, Target: how many of the assessable provisions are mapped. Dangling: rows with a retired provision on one side. Shifted: rows whose author cites another id than the row has. Disputed: rows that your organization disputes. The command "words staleness" explains the other words. All counts: --verbose.';

/** One line for each crosswalk. */
function formatShort(reports: readonly CrosswalkReport[], { width }: Layout): string {
  const rows = reports.map((report) => [
    report.crosswalk.slug,
    report.rows,
    report.reviewed,
    ...report.sides.map(({ mapped, assessable }) => `${mapped}/${assessable}`),
    formatFindings(report),
  ]);
  const heads = ['Crosswalk', 'Rows', 'Reviewed', 'Source', 'Target', 'To look at'];
  return [...wrap(LEGEND, width), '', formatTable(heads, rows, width)].join('\n');
}

/** All counts of each crosswalk. */
function formatWhole(reports: readonly CrosswalkReport[], { width }: Layout): string {
  const unmapped = (report: CrosswalkReport, basis: UnmappedBasis): string =>
    report.sides
      .map((side) => side.unmapped.filter((provision) => provision.basis === basis).length)
      .join(' / ');
  const rows = reports.map((report) => [
    report.crosswalk.slug,
    formatCounts(report.relationships),
    formatCounts({ ...report.confidences, 'not stated': report.withoutConfidence }),
    report.reviewed,
    report.reviews === null ? null : formatCounts(countsInWords(report.reviews)),
    report.sides.map(({ mapped, assessable }) => `${mapped} of ${assessable}`).join(' / '),
    unmapped(report, 'stated-none'),
    unmapped(report, 'not-stated'),
    unmapped(report, 'no-word'),
    report.dangling.length,
    report.shifted.length,
    report.staleness.join(', '),
  ]);
  return formatTable(
    [
      ...[
        'Crosswalk',
        'Rows',
        'Confidence',
        'Reviewed',
        'Own reviews',
        'Mapped, source / target',
        'Stated none',
      ],
      ...['Not stated', 'No word', 'Dangling', 'Shifted', 'Out of date'],
    ],
    rows,
    width,
  );
}

function formatHealth(
  { contradictions, reports }: CrosswalkHealthAnswer,
  index: CatalogueIndex,
  layout: Layout,
): string {
  const table = layout.isVerbose ? formatWhole(reports, layout) : formatShort(reports, layout);
  const heading = `Health of ${counted(reports.length, 'crosswalk')}: ${counted(contradictions.length, 'contradiction')}`;
  if (contradictions.length === 0)
    return `${heading}\n\n${table}\n\nNo two mappings of the same pair contradict each other.`;
  const lines = contradictions.map(({ source, target, rows: pair }) =>
    [
      `${markedSide(index, source)} and ${markedSide(index, target)}:`,
      ...pair.map(({ mapping, relationship, review }) => {
        const own = review === null ? '' : `, ${reviewInWords(review)}`;
        return `  ${relationship} in ${mapping.crosswalk}${own}`;
      }),
    ].join('\n'),
  );
  return `${heading}\n\n${table}\n\nThe mappings of these pairs contradict each other:\n${lines.join('\n')}`;
}
