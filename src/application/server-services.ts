import type { DeskServices } from '../access/desk-services.ts';
import { openDesk } from '../access/open-desk.ts';
import type { ProcessFolder } from '../files/process-folder.ts';
import { today } from '../model/day.ts';
import { ReportShelf } from '../reports/shelf.ts';
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
    (organization) => projections.of(organization),
    workbookMaker(store),
    folder,
  );
  const services: DeskServices = {
    ...{ store, reports, today },
    catalogue: () => projections.catalogue(),
    organizations: () => replica.organizations,
    projection: (organization) => projections.of(organization),
    keptProjection: (organization) => projections.kept(organization),
    perform: (operation, request) => application.perform(operation, request),
    listen: (ledger, listener) => replica.listen(ledger, listener),
    atLeast: (ledger, state) => replica.atLeast(ledger, state),
  };
  return {
    openDesk: (viewer, signal) => openDesk(services, viewer, signal),
    readiness: () => (replica.catalogue.state.seq === 0 ? 'The catalogue is empty.' : null),
    close: () => reports.close(),
  };
}
