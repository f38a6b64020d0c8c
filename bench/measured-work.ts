import { sizesOf } from '../src/access/sizes.ts';
import { Application } from '../src/application/application.ts';
import { REPORT_KINDS } from '../src/reports/kind.ts';
import { askedFor } from './asked-for.ts';
import { namesOfBackground } from './background-work.ts';
import { CONTROLS, ORGANIZATION } from './generate-world.ts';
import type { Asked } from './status-of-answer.ts';
import { stepQuestions } from './step-questions.ts';

/** What is asked on a day. */
export type AskedOn = (day: string) => Asked;

/** The question that costs least, as the first request of a process. */
export const CHEAPEST = '{ __typename }';
export const FIRST = `${CHEAPEST}, the first request`;

/** Reports of two frameworks, so that measuring all of them is not a matter of minutes. */
const REPORTS: Readonly<Record<string, AskedOn>> = Object.fromEntries(
  REPORT_KINDS.map((kind) => {
    const parameters = `frameworks=framework-01,${CONTROLS}&asOf=`;
    return [`report: ${kind}`, (day) => ({ path: `/reports/${kind}.xlsx?${parameters}${day}` })];
  }),
);

/** Everything that a client can ask of which the steps are measured, by name. */
export async function askedOf(application: Application): Promise<Readonly<Record<string, AskedOn>>> {
  const projection = await application.projections.of(ORGANIZATION);
  if (projection === null) throw new Error('The organization was not loaded.');
  const sizes = sizesOf(projection.catalogue, 1, [projection]);
  const questions = [{ name: FIRST, text: CHEAPEST }, ...stepQuestions(sizes)].map(
    ({ name, text }): readonly [string, AskedOn] => [name, (day) => askedFor(text, day)],
  );
  return { ...Object.fromEntries(questions), ...REPORTS };
}

/** The names of everything that is measured on a store, each in a process of its own. */
export async function namesOfWork(directory: string): Promise<readonly string[]> {
  const application = await Application.open({ kind: 'embedded', directory });
  try {
    return [...Object.keys(await askedOf(application)), ...(await namesOfBackground())];
  } finally {
    await application.close();
  }
}
