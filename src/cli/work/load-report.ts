import { z } from 'zod';
import type { LoadedReport } from '../../application/loaded-reports.ts';
import type { NewDoubt } from '../../application/new-doubts.ts';
import { counted } from '../../model/counted.ts';
import { today } from '../../model/day.ts';
import { DOUBT_WORDS } from '../../model/glossary/doubt-words.ts';
import { groupBy } from '../../model/group-by.ts';
import { inCommand, type Outcome } from '../../problems/problem.ts';
import { loadReportAnswer } from '../answers/report-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { effectInWords } from '../load-in-words.ts';
import { plainText } from '../plain-text.ts';
import { type RebasedExport, rebasedInWords, rebaseLoad } from '../rebase-load.ts';
import { readTime, refusedTime, TIME_NEEDED, tellLifted } from '../time-option.ts';
import { withStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const reportFlags = writingFlags.extend({
  dryRun: z.boolean().optional(),
  takeClean: z.boolean().optional(),
  rebase: z.string().optional(),
  overwrite: z.boolean().optional(),
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
    const load = (): Promise<Outcome<LoadedReport>> =>
      application.loadReport(file, {
        ...{ author: author.value, at, dryRun, takeClean: flags.takeClean === true },
        lifted: tellLifted(terminal),
      });
    const { rebase: out, overwrite } = flags;
    const day = at?.slice(0, 10) ?? today();
    const done =
      out === undefined
        ? null
        : await rebaseLoad(terminal, application, { workbook: file, load, day, dryRun, out, overwrite });
    if (done?.ok === false) return terminal.refuse(done.problems);
    const loaded = done === null ? await load() : done.value.loaded;
    const rebased = done?.value.rebased ?? null;
    if (!loaded.ok) {
      if (rebased !== null) terminal.note(rebasedInWords(rebased));
      return terminal.refuse(loaded.problems);
    }
    const { notes, ...report } = loaded.value;
    for (const note of notes) terminal.noted.add(note);
    const answer = { ...report, rebased };
    return terminal.answer(loadReportAnswer, { file, dryRun, ...answer, notes: terminal.toldNotes }, () =>
      told(answer, dryRun),
    );
  });
};

/** Every difference in full, row by row. A table would cut long texts. */
function told(
  {
    differences,
    outdated,
    conflicts,
    change,
    effect,
    doubts,
    rebased,
  }: Omit<LoadedReport, 'notes'> & { readonly rebased: RebasedExport | null },
  isDry: boolean,
): string {
  const rows = groupBy(differences, ({ sheet, row, id }) => `${sheet}:${row} ${plainText(id)}`);
  const lines = [...rows].flatMap(([row, cells]) => [
    row,
    ...cells.map(({ column, from, to }) => `  ${column}: ${shown(from)} → ${shown(to)}`),
  ]);
  const named = outdated.slice(0, NAMED).map(({ sheet, id }) => `${sheet} ${plainText(id)}`);
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
    ...(rebased === null ? [] : [rebasedInWords(rebased)]),
    ...(effect === null || differences.length === 0 ? [] : ['', ...effectInWords(effect)]),
    ...(doubts === null || doubts.length === 0 ? [] : ['', ...doubtsInWords(doubts)]),
  ].join('\n');
}

function doubtsInWords(doubts: readonly NewDoubt[]): readonly string[] {
  const more = doubts.length - NAMED;
  return [
    'Look at these records again:',
    ...doubts
      .slice(0, NAMED)
      .map(({ code, name }) => `  ${plainText(name)}: ${DOUBT_WORDS.words[code].meaning} (${code})`),
    ...(more > 0 ? [`  and ${counted(more, 'other record')} (--json lists all)`] : []),
  ];
}

function leftInWords({ sheet, row, sentence }: LoadedReport['conflicts'][number]): string {
  return `  ${sheet}:${row} ${plainText(sentence)}`;
}

function shown(text: string): string {
  return text === '' ? '(empty)' : plainText(JSON.stringify(text));
}
