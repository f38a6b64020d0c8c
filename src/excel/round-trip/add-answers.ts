import type { Projection } from '../../coverage/projection/projection.ts';
import type { ConditionAnswer } from '../../model/organization.ts';
import type { NewAnswer, RecordEdits } from '../../model/record-edits.ts';
import { otherScope, ownAnswers, readAnswer, wasLoaded } from './compare-answers.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { PlaceNames } from './named-place.ts';
import type { ScopedCondition } from './row-origin.ts';
import { RowReading } from './row-reading.ts';

const FRAMEWORK = 'Framework';
const CONDITION = 'Id';
const SCOPE = 'Scope';

/**
 * Reads the new rows of the sheet of questions. A row changes the answer that its scope has on the same day, or is a new
 * one. A row that says what an answer already says was loaded before.
 *
 * @param on the day of the load, from which an answer without a day counts
 */
export function addAnswers(
  rows: readonly EditedRow[],
  projection: Projection,
  on: string,
  compared: ComparedRows,
): Pick<RecordEdits, 'answers' | 'newAnswers'> {
  const answers: ConditionAnswer[] = [];
  const newAnswers: NewAnswer[] = [];
  if (rows.length === 0) return { answers, newAnswers };
  const names = new PlaceNames(projection);
  for (const row of rows) {
    const reading = new RowReading(row);
    const place = readPlace(reading, projection, names);
    const own = ownAnswers(projection, place);
    if (reading.problems.length === 0 && wasLoaded(row, own, null, on)) continue;
    const said = readAnswer(new RowReading(row), null, on);
    const before = own.find((answer) => answer.on === said.on) ?? null;
    const cells = readAnswer(reading, before, on);
    if (!compared.takes(reading, null)) continue;
    if (before === null) newAnswers.push({ ...place, ...cells });
    else answers.push({ ...before, ...cells });
  }
  return { answers, newAnswers };
}

function readPlace(reading: RowReading, { catalogue }: Projection, names: PlaceNames): ScopedCondition {
  const slug = reading.required(FRAMEWORK, names.framework, null);
  const system = reading.optional(SCOPE, names.scope, null) || null;
  const framework = catalogue.records.frameworks.get(slug);
  // A condition cannot be looked up in a framework that was refused.
  if (framework === undefined) return { framework: slug, condition: '', system };
  const condition = reading.required(CONDITION, names.condition(framework), null);
  const asked = framework.conditions.find(({ id }) => id === condition);
  if (asked?.scope === 'organization' && system !== null)
    reading.refuse(SCOPE, 'OTHER_SCOPE', otherScope(condition));
  return { framework: slug, condition, system };
}
