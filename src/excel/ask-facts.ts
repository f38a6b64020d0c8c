import { assessableProvisions } from '../coverage/projection/assessable-provisions.ts';
import { actionsOf } from '../coverage/questions/actions-on.ts';
import { type Facts, factsInSteps } from '../coverage/questions/facts.ts';
import { remediesOfScopes } from '../coverage/questions/find-remedies.ts';
import type { Problem } from '../problems/problem.ts';
import { askRemedies, RemediesByRow } from './ask-remedies.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import { MOST_ROWS, tooMany } from './sheet-limits.ts';
import { systemsShown } from './systems-shown.ts';

/** The facts of several scopes, and the remedies of each row. */
export interface AskedFacts {
  readonly facts: Facts;
  /** By row of the answers. */
  readonly remedies: RemediesByRow;
}

/**
 * Asks all about the provisions of some scopes, scope after scope: all questions about a scope share what is computed
 * for it.
 *
 * @param askMore asks other questions about a scope
 */
export async function askFacts(
  { projection, parameters, frameworks }: ReportAnswers,
  systems: readonly (string | null)[],
  task: CooperativeTask,
  askMore: (system: string | null, facts: Facts) => Promise<void> = async () => {},
): Promise<AskedFacts> {
  const { asOf, crosswalks } = parameters;
  // Sheets look these up row by row.
  await task.take(actionsOf.inSteps(projection.organization));
  const facts = found(await task.take(factsInSteps(projection, { systems, frameworks, asOf, crosswalks })));
  const remediesOf = found(remediesOfScopes(projection, { asOf, crosswalks }));
  const remedies = new RemediesByRow(projection.organization);
  for (const [scope, system] of systems.entries()) {
    await task.take(facts.ask(scope));
    await askMore(system, facts);
    const rows = { remedies, first: facts.answers.indexOf(scope, 0) };
    await askRemedies(remediesOf, system, facts.answers.eachProvision(), rows, task);
  }
  await task.take(facts.askEvidence());
  return { facts, remedies };
}

type ReportScopes = Pick<ReportAnswers, 'kind' | 'projection' | 'parameters' | 'frameworks'>;

/**
 * The scopes whose facts a workbook has: those asked about. The workbook of the matrix has the organization and the
 * systems that it shows.
 */
export function scopesOfFacts({ kind, projection, parameters }: ReportScopes): readonly (string | null)[] {
  return kind === 'matrix' ? [null, ...systemsShown(projection, parameters)] : parameters.systems;
}

/** The refusal of a workbook whose facts fill more than a sheet; found before anything long is computed. */
export function tooManyFacts(answers: ReportScopes): readonly Problem[] {
  if (!['gap', 'matrix', 'full'].includes(answers.kind)) return [];
  const { catalogue } = answers.projection;
  const provisions = answers.frameworks.flatMap((framework) =>
    assessableProvisions(catalogue, catalogue.frameworks[catalogue.frameworkNumber.get(framework)!]!),
  );
  return tooMany('Facts', 'rows', scopesOfFacts(answers).length * provisions.length, MOST_ROWS);
}
