import type { DeskServices } from '../access/desk-services.ts';
import { openDesk } from '../access/open-desk.ts';
import { writeFirstWorkbook } from '../excel/write-first-workbook.ts';
import type { ProcessFolder } from '../files/process-folder.ts';
import type { Head } from '../graph/store.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import { today } from '../model/day.ts';
import type { Replica } from '../replica/replica.ts';
import { ReportShelf } from '../reports/shelf.ts';
import type { Figures, LedgerFigures } from '../server/figures.ts';
import type { ServerServices } from '../server/server-services.ts';
import type { Application } from './application.ts';
import { workbookMaker } from './workbook-maker.ts';

/**
 * What the server may ask of an open application.
 *
 * @param folder where the files of reports are kept (default: in the system's folder for temporary files)
 */
export function serverServices(application: Application, folder?: ProcessFolder): ServerServices {
  const { replica, projections, store } = application;
  const reports = new ReportShelf(
    {
      projection: (organization) => projections.of(organization),
      known: (organization, moment, newest) => application.known.at(organization, moment, newest),
    },
    workbookMaker(store),
    folder,
  );
  replica.whenRemoved((slug) => void reports.discard(slug));
  const services: DeskServices = {
    ...{ store, reports, today },
    catalogue: () => projections.catalogue(),
    ready: () => projections.ready(),
    organizations: () => replica.organizations,
    projection: (organization) => projections.of(organization),
    known: (organization, moment) => application.known.at(organization, moment),
    keptProjection: (organization) => projections.kept(organization),
    perform: (operation, request) => application.perform(operation, request),
    listen: (ledger, listener) => replica.listen(ledger, listener),
    atLeast: (ledger, state) => replica.atLeast(ledger, state),
  };
  return {
    openDesk: (viewer, signal) => openDesk(services, viewer, signal),
    readiness: () => {
      if (replica.catalogue.state.seq === 0) return 'The catalogue is empty.';
      const seconds = replica.silentSeconds;
      return seconds === null
        ? null
        : `The store has not answered for ${seconds} seconds. Questions are answered from memory.`;
    },
    figures: () => ({ ...storeFigures(replica), reports: { atWork: reports.atWork, kept: reports.kept } }),
    warmUp: writeFirstWorkbook,
    close: () => reports.close(),
  };
}

function storeFigures({ ageSeconds, heads }: Replica): Omit<Figures, 'reports'> {
  const written = heads.filter(({ seq }) => seq > 0);
  return {
    storeAge: ageSeconds,
    catalogue: figuresOf(written.filter(({ ledger }) => ledger === CATALOGUE_LEDGER)),
    organizations: figuresOf(written.filter(({ ledger }) => ledger !== CATALOGUE_LEDGER)),
  };
}

function figuresOf(heads: readonly Head[]): LedgerFigures {
  let [changes, newest] = [0, Number.NEGATIVE_INFINITY];
  for (const { seq, at } of heads) {
    changes += seq;
    if (at !== null) newest = Math.max(newest, Date.parse(at));
  }
  return { ledgers: heads.length, changes, newest: Number.isFinite(newest) ? newest : null };
}
