import type { Projection } from '../../coverage/projection/projection.ts';
import type { Action } from '../../model/organization.ts';
import type { Edit, NewAction } from '../../model/record-edits.ts';
import { anyText, localId } from '../../parsing/text-rules.ts';
import { ACTION_HEADERS } from './compare-action-plan.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { LoadedBefore } from './loaded-before.ts';
import { PlaceNames, splitProvision } from './named-place.ts';
import { oddAction } from './odd-edits.ts';
import { readAction } from './read-action.ts';
import { RowReading } from './row-reading.ts';

const HEADERS = {
  ...ACTION_HEADERS,
  localId: 'Id',
  framework: 'Framework',
  ref: 'Ref',
  system: 'Scope',
} as const;
const PROVISION = 'Provision';

/**
 * Reads the new rows of the action plan. A row that says what an action already says was loaded before.
 *
 * @param on the day of the load
 */
export function addActions(
  rows: readonly EditedRow[],
  projection: Projection,
  on: string,
  compared: ComparedRows,
): readonly Edit<NewAction>[] {
  if (rows.length === 0) return [];
  const names = new PlaceNames(projection);
  const before = new LoadedBefore(
    projection.organization.records.actions.values(),
    (wanted, { framework, ref, system }) =>
      wanted.framework === framework && wanted.ref === ref && wanted.system === system,
  );
  return rows.flatMap((row) => {
    const reading = new RowReading(row);
    const place = readPlace(reading, names);
    const id = reading.optional(HEADERS.localId, localId, null);
    const wanted: NewAction = {
      ...{ ...place, localId: id },
      ...readAction(reading, HEADERS, null),
      notes: reading.optional(HEADERS.notes, anyText, null),
    };
    if (before.says(reading, HEADERS.localId, wanted)) return [];
    if (!compared.takes(reading, null)) return [];
    compared.warn(row, oddAction(null, { ...wanted, localId: wanted.localId ?? undefined }, on));
    return [{ wanted, at: reading.at(HEADERS) }];
  });
}

/** The provision and scope of an action: the columns Framework and Ref name the provision, or the column Provision does. */
function readPlace(reading: RowReading, names: PlaceNames): Pick<Action, 'framework' | 'ref' | 'system'> {
  const system = reading.optional(HEADERS.system, names.scope, null) || null;
  if (reading.row.text(HEADERS.ref).trim() === '') {
    const [framework = '', ref = ''] = splitProvision(reading.required(PROVISION, names.provision, null));
    return { framework, ref, system };
  }
  const framework = reading.required(HEADERS.framework, names.framework, null);
  // A ref cannot be looked up in a framework that was refused.
  const ref = framework === '' ? '' : reading.required(HEADERS.ref, names.ref(framework), null);
  return { framework, ref, system };
}
