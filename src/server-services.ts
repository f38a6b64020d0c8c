import type { Application } from './application.ts';
import { answerReport } from './reports.ts';
import type { ServerServices } from './server/start-server.ts';

/** What the server may ask of an open application. */
export function serverServices(application: Application): ServerServices {
  const { feed, projections, store } = application;
  return {
    store,
    catalogue: () => projections.catalogue(),
    organizations: () => feed.organizations,
    projection: (organization) => projections.of(organization),
    readiness: () => (feed.catalogue.state.seq === 0 ? 'The catalogue is empty.' : null),
    report: (url) =>
      answerReport(url, async (asked) => {
        const slug = asked ?? (feed.organizations.length === 1 ? feed.organizations[0] : undefined);
        return slug === undefined ? null : projections.of(slug);
      }),
  };
}
