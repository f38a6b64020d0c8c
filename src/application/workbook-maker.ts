import { CooperativeTask } from '../excel/cooperative-task.ts';
import { makeReport } from '../excel/make-report.ts';
import type { Store } from '../graph/store.ts';
import type { MakeFile } from '../reports/make-file.ts';
import { recordedChanges } from './recorded-changes.ts';

/** Makes the files of reports as workbooks. Where a kind lists changes, they are read from the store. */
export function workbookMaker(store: Pick<Store, 'changesAfter'>): MakeFile {
  return async (parameters, { projection, earlier }, open, { signal, tell }) => {
    const { kind, frameworks, asOf, crosswalks, filter } = parameters;
    const systems = parameters.systems.length === 0 ? [null] : parameters.systems;
    const since = earlier === null ? {} : { since: earlier };
    const question = {
      ...{ kind, projection },
      parameters: { systems, frameworks, asOf, crosswalks, filter, ...since },
      ...(await recordedChanges(store, kind, projection)),
    };
    return makeReport(question, open, new CooperativeTask(signal, tell));
  };
}
