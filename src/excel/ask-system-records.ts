import { evidenceByLocalId } from '../coverage/projection/evidence-by-local-id.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Choice } from '../coverage/questions/resolved-choice.ts';
import {
  type SystemRecords,
  type SystemRecordsOf,
  systemRecordsInSteps,
} from '../coverage/questions/system-records.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { found } from './report-answers.ts';
import type { ScopeCoverage } from './scope-coverage.ts';

const NOTHING: SystemRecords = { actions: [], evidence: null };

/** What the answering systems have recorded, for every row that one answers. Sheets then ask for a row several times. */
export async function askSystemRecords(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  coverage: readonly ScopeCoverage[],
  task: CooperativeTask,
): Promise<SystemRecordsOf> {
  await task.take(evidenceByLocalId.inSteps(projection.organization.evidence));
  const recordsOf = found(systemRecordsInSteps(projection, choice));
  const known = new Map<string, SystemRecords>();
  for (const { framework, provisions } of coverage) {
    for (const { ref, answeredBy } of provisions) {
      if (answeredBy === null) continue;
      known.set(`${framework}:${ref}`, await task.take(recordsOf({ framework, ref, answeredBy })));
      if (task.isDue) await task.yieldIfDue();
    }
  }
  return ({ framework, ref, answeredBy }) =>
    (answeredBy === null ? undefined : known.get(`${framework}:${ref}`)) ?? NOTHING;
}
