import { z } from 'zod';
import type { LoadedReport } from '../../application/loaded-reports.ts';
import { counted } from '../../model/counted.ts';
import { groupBy } from '../../model/group-by.ts';
import { inCommand } from '../../problems/problem.ts';
import { loadReportAnswer } from '../answers/report-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { effectInWords } from '../load-in-words.ts';
import { readTime, refusedTime, TIME_NEEDED, tellLifted } from '../time-option.ts';
import { withStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const reportFlags = writingFlags.extend({
  dryRun: z.boolean().optional(),
  takeClean: z.boolean().optional(),
  at: z.string().optional(),
  force: z.boolean().optional(),
});

/** The most rows that are named although nothing is done with them. */
const NAMED = 20;

/** `load-report`: writes all edits of a workbook as one change, or none of them. */
export const work: CommandWork = async (terminal, received, file = '') => {
  const flags = reportFlags.parse(received);
  const at = readTime(flags.at);
  const dryRun = flags.dryRun === true;
  if (at === undefined) return terminal.misuse([inCommand('load-report', TIME_NEEDED)]);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  const ahead = refusedTime(at, flags.force);
  if (ahead !== null) return terminal.refuse([ahead]);
  return withStore(terminal, flags, async (application) => {
    const loaded = await application.loadReport(file, {
      ...{ author: author.value, at, dryRun, takeClean: flags.takeClean === true },
      lifted: tellLifted(terminal),
    });
    if (!loaded.ok) return terminal.refuse(loaded.problems);
    const { notes, ...answer } = loaded.value;
    for (const note of notes) terminal.noted.add(note);
    return terminal.answer(loadReportAnswer, { file, dryRun, ...answer, notes: terminal.toldNotes }, () =>
      told(answer, dryRun),
    );
  });
};

/** Every difference in full, row by row. A table would cut long texts. */
function told(
  { differences, outdated, conflicts, change, effect }: Omit<LoadedReport, 'notes'>,
  isDry: boolean,
): string {
  const rows = groupBy(differences, ({ sheet, row, id }) => `${sheet}:${row} ${plain(id)}`);
  const lines = [...rows].flatMap(([row, cells]) => [
    row,
    ...cells.map(({ column, from, to }) => `  ${column}: ${shown(from)} → ${shown(to)}`),
  ]);
  const named = outdated.slice(0, NAMED).map(({ sheet, id }) => `${sheet} ${plain(id)}`);
  const more = outdated.length > NAMED ? `, and ${outdated.length - NAMED} more` : '';
  const written = change === null ? 'nothing was written' : `written as change ${change.seq}, ${change.hash}`;
  return [
    ...lines,
    ...(named.length === 0
      ? []
      : [`Not edited here, changed since the export, left as they are: ${named.join(', ')}${more}`]),
    ...(conflicts.length === 0 ? [] : ['Left out:', ...conflicts.map(leftInWords)]),
    differences.length === 0
      ? 'Nothing to change.'
      : `${counted(differences.length, 'cell')} in ${counted(rows.size, 'row')}; ${isDry ? 'a dry run, ' : ''}${written}.`,
    ...(effect === null || differences.length === 0 ? [] : ['', ...effectInWords(effect)]),
  ].join('\n');
}

function leftInWords({ sheet, row, sentence }: LoadedReport['conflicts'][number]): string {
  return `  ${sheet}:${row} ${plain(sentence)}`;
}

function shown(text: string): string {
  return text === '' ? '(empty)' : plain(JSON.stringify(text));
}

/** The text without characters that would move the reader's cursor or reverse the line. */
function plain(text: string): string {
  return text.replaceAll(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
