import { type DifferenceAnswer, findDifferenceInSteps } from '../coverage/questions/difference.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';
import { showsWhatChanged } from '../reports/kind.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import type { ReportAnswers } from './report-answers.ts';

/**
 * What has changed, scope by scope, since the records with which a report is compared; null: it is compared with none,
 * or its kind does not show it. What the report itself chooses was found before. Problems at `since`: `UNKNOWN_CROSSWALK`, where the earlier records
 * lack a crosswalk that the report names. Rejects with the signal's reason.
 */
export async function askWhatChanged(
  { kind, projection, parameters, frameworks }: Omit<ReportAnswers, 'whatChanged'>,
  task: CooperativeTask,
): Promise<Outcome<readonly DifferenceAnswer[] | null>> {
  const { since, asOf, crosswalks, systems } = parameters;
  if (since === undefined || !showsWhatChanged(kind)) return { ok: true, value: null };
  const from = { projection: since.projection, choice: { asOf: since.asOf, crosswalks } };
  const to = { projection, choice: { asOf, crosswalks } };
  const answers: DifferenceAnswer[] = [];
  const problems = new Map<string, Problem>();
  for (const system of systems) {
    const choice = { system, asOf, crosswalks };
    const found = await task.take(findDifferenceInSteps(projection, choice, { from, to }, frameworks));
    if (found.ok) answers.push(found.value);
    else for (const problem of found.problems.map(atSince)) problems.set(JSON.stringify(problem), problem);
    await task.yieldIfDue();
  }
  return problems.size > 0 ? { ok: false, problems: [...problems.values()] } : { ok: true, value: answers };
}

function atSince({ code, sentence }: Problem): Problem {
  return inField('since', code, `The records with which the report is compared do not fit it. ${sentence}`);
}
