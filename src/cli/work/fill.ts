import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EVERY_GAP } from '../../coverage/questions/gaps.ts';
import { readWorkbookBytes } from '../../excel/parsing/read-workbook-bytes.ts';
import { askForReport } from '../../excel/report-answers.ts';
import { Template } from '../../excel/template/template.ts';
import { contentOf } from '../../files/write-file.ts';
import { type FilledForm, fillForm } from '../../forms/fill-form.ts';
import type { FilledTable } from '../../forms/fill-tables.ts';
import { readRecipe } from '../../forms/read-recipe.ts';
import { counted } from '../../model/counted.ts';
import type { Outcome } from '../../problems/problem.ts';
import { ProblemList } from '../../problems/problem-list.ts';
import { fillAnswer } from '../answers/fill-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import { writeOutputFile } from '../output-file.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { withProjection } from '../with-store.ts';

const fillFlags = z.object({
  recipe: z.string(),
  out: z.string(),
  overwrite: z.boolean().optional(),
  system: z.array(z.string()).optional(),
});

/** What a form that shows statuses should say of them. */
const LACKS_NOTICE =
  'The form shows how far evidence covers provisions, and nowhere says that this is not a statement of compliance. Give the fact `notice` a cell, or say it where you hand the form in.';

/** `fill TEMPLATE`: fills a form from answers. */
export const work: CommandWork = async (terminal, { system, ...received }, file = '') => {
  const { recipe: path, out, overwrite, system: systems } = fillFlags.parse({ ...received, system });
  const problems = new ProblemList(terminal.noted);
  const template = await openTemplate(file);
  if (!template.ok)
    for (const { at, code, sentence } of template.problems) problems.addAt(at, code, sentence);
  const recipe = await readRecipe(path, problems);
  const { value } = recipe ?? { value: null };
  if (!template.ok || recipe === null || value === null) {
    const unread = problems.outcome(null);
    return terminal.refuse(unread.ok ? [] : unread.problems);
  }
  return withProjection(terminal, received, async (projection, flags) => {
    const names = new ExactNames(terminal, projection);
    const { asOf, crosswalks } = choiceOf(flags);
    const answers = askForReport(
      'full',
      projection,
      {
        systems: systems?.map((each) => names.system(each)) ?? [null],
        frameworks: listOf(flags.frameworks) ?? (value.frameworks.length === 0 ? null : value.frameworks),
        ...{ asOf, crosswalks, filter: EVERY_GAP },
      },
      [],
    );
    if (!answers.ok) return terminal.refuse(answers.problems);
    const filled = await writeOutputFile(terminal, out, { content: 'workbook', overwrite }, async (open) => {
      const whole = { ...answers.value, whatChanged: null };
      const form = await fillForm(template.value, value, recipe, whole, problems);
      if (form.ok) await contentOf(form.value.bytes)(open);
      return form;
    });
    if (!filled.ok) return terminal.refuse(filled.problems);
    if (filled.value.lacksNotice) terminal.note(`note: ${LACKS_NOTICE}`);
    const { bytes, cells, tables, lacksNotice } = filled.value;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { slug } = projection.organization.organization;
    const answer = {
      ...{ file: out, sha256, organization: slug, asOf, state: projection.state },
      ...{ cells, lacksNotice, tables },
    };
    return terminal.answer(fillAnswer, answer, () => told(out, filled.value));
  });
};

async function openTemplate(file: string): Promise<Outcome<Template>> {
  const bytes = await readWorkbookBytes(file);
  return bytes.ok ? Template.open(bytes.value) : bytes;
}

function told(out: string, { cells, tables }: FilledForm): string {
  return [`${out}: ${counted(cells, 'cell')} filled`, ...tables.map(tableInWords)].join('\n');
}

function tableInWords({ sheet, kind, answers, written, unanswered }: FilledTable): string {
  const without =
    unanswered === null || unanswered === 0
      ? ''
      : `; ${counted(unanswered, 'row')} of the form without an answer`;
  return `  ${sheet}: ${written} of ${answers} ${kind}${without}`;
}
