import type { ScopedProvision } from '../coverage/questions/by-scoped-provision.ts';
import { evidenceByProvision } from '../coverage/questions/evidence-by-provision.ts';
import type { EvidenceRows } from '../coverage/questions/evidence-rows.ts';
import { ScopedAnswers } from '../coverage/questions/scoped-answers.ts';
import { rangesInSteps } from '../coverage/steps.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { PlacesOfRows } from './places-of-rows.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import type { Place } from './sheet.ts';
import { MOST_ROWS } from './sheet-limits.ts';

export const EVIDENCE_BY_PROVISION = 'Evidence by provision';

/** Where the rows of a provision in a scope begin in the sheet of evidence; undefined where it has none. */
export type EvidencePlaces = (of: ScopedProvision) => Place | undefined;

/** The places of a workbook without the sheet. */
export const NO_PLACES: EvidencePlaces = () => undefined;

/** The evidence at each provision, and the first row of each. */
export interface AskedEvidence {
  readonly answers: ScopedAnswers;
  readonly rows: EvidenceRows;
  readonly evidenceAt: EvidencePlaces;
}

/** Asks for the evidence of some answers. */
export async function askEvidence(answers: ScopedAnswers, task: CooperativeTask): Promise<AskedEvidence> {
  const rows = await task.take(evidenceByProvision(answers, MOST_ROWS));
  const places = new PlacesOfRows(answers, EVIDENCE_BY_PROVISION);
  await task.take(
    rangesInSteps(rows.length, (from, to) => {
      for (let row = from; row < to; row++) places.put(rows.indexAt(row), row);
    }),
  );
  return { answers, rows, evidenceAt: (of) => places.at(of) };
}

/** Asks for the answers of the scopes and frameworks asked about, and for their evidence. */
export async function askEvidenceAlone(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<AskedEvidence> {
  const { systems, asOf, crosswalks } = parameters;
  const asked = ScopedAnswers.inSteps(projection, { systems, frameworks, asOf, crosswalks });
  const answers = found(await task.take(asked));
  for (const scope of systems.keys()) await task.take(answers.ask(scope));
  return askEvidence(answers, task);
}
