import type { CatalogueAtState } from '../coverage/projection/catalogue-at-state.ts';
import { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { CATALOGUE_LEDGER, EMPTY_STATE } from '../ledger/change.ts';
import { inField, inLedger, refused } from '../problems/problem.ts';
import type { Desk } from './desk.ts';
import { deskReports } from './desk-reports.ts';
import type { DeskServices, LedgerHead } from './desk-services.ts';
import { followedChanges } from './followed-changes.ts';
import { recordedTexts } from './recorded-texts.ts';
import { sizesOf } from './sizes.ts';
import { roleIn, type Viewer } from './viewer.ts';
import { VisibleCatalogue } from './visible-catalogue.ts';

/** The desk of a viewer, for one request. */
export function openDesk(
  services: DeskServices,
  viewer: Viewer | null,
  signal: AbortSignal | null = null,
): Desk {
  const { store } = services;
  const mayRead = (organization: string): boolean => roleIn(viewer, organization) !== null;
  const organizations = (): readonly string[] =>
    viewer === null ? [] : services.organizations().filter(mayRead);
  const hasLedger = (ledger: string): boolean =>
    ledger === CATALOGUE_LEDGER ? viewer !== null : organizations().includes(ledger);
  const projection: Desk['projection'] = async (organization) =>
    organizations().includes(organization) ? services.projection(organization) : null;
  const known: Desk['known'] = async (organization, moment) =>
    organizations().includes(organization) ? services.known(organization, moment) : null;
  const meantOrganization: Desk['meantOrganization'] = (named) => {
    const visible = organizations();
    const meant = named ?? (visible.length === 1 ? visible[0] : undefined);
    return meant !== undefined && visible.includes(meant) ? meant : null;
  };
  const catalogue = (): VisibleCatalogue =>
    new VisibleCatalogue(viewer === null ? emptyCatalogue() : services.catalogue(), mayRead);
  const ready: Desk['ready'] = async () => {
    if (viewer !== null) await services.ready();
  };
  const sizes: Desk['sizes'] = async () => {
    await ready();
    const visible = organizations();
    // What cannot be read now is refused where it is asked for.
    if (visible.length === 1) await services.projection(visible[0]!).catch(() => null);
    const { index } = viewer === null ? emptyCatalogue() : services.catalogue();
    const kept = visible.flatMap((organization) => services.keptProjection(organization) ?? []);
    return sizesOf(index, visible.length, kept);
  };
  let heads: Promise<readonly LedgerHead[]> | null = null;
  const { today } = services;
  return {
    ...{
      viewer,
      signal,
      today,
      organizations,
      meantOrganization,
      projection,
      known,
      catalogue,
      ready,
      sizes,
    },
    reports: deskReports(
      { today, organizations, meantOrganization, catalogue, ready },
      services.reports,
      signal,
    ),
    perform: async (operation, request) => {
      const role = roleIn(viewer, request.ledger);
      if (viewer === null || role === null || !hasLedger(request.ledger)) {
        const sentence = `There is no ledger ${JSON.stringify(request.ledger)}.`;
        return refused(inField('ledger', 'UNKNOWN_LEDGER', sentence));
      }
      return services.perform(operation, { ...request, author: { actor: viewer.account, role }, at: null });
    },
    atLeast: async (ledger, state) => {
      if (!hasLedger(ledger) || !(await services.atLeast(ledger, state))) return false;
      await ready();
      return true;
    },
    head: async (ledger) => {
      if (!hasLedger(ledger)) return null;
      heads ??= store.heads();
      return (await heads).find((head) => head.ledger === ledger) ?? { ledger, ...EMPTY_STATE, at: null };
    },
    changesAfter: async (ledger, seq, limit) =>
      hasLedger(ledger) ? store.changesAfter(ledger, seq, limit) : [],
    follow: async (ledger, after) => {
      // The records of an organization are followed once they are open.
      if (!hasLedger(ledger) || (ledger !== CATALOGUE_LEDGER && (await projection(ledger)) === null))
        return null;
      const changes = followedChanges(services, ledger, after, signal);
      const sentence = `Too many clients follow ${JSON.stringify(ledger)} already. Try again later.`;
      return changes === null
        ? refused(inLedger(ledger, null, 'TOO_MANY_FOLLOWERS', sentence))
        : { ok: true, value: changes };
    },
    history: async (ledger, records) => (hasLedger(ledger) ? store.history(ledger, records) : new Map()),
    texts: async (organization, provisions) => {
      const known = await projection(organization);
      return known === null ? new Map() : recordedTexts(store, known, provisions);
    },
  };
}

/** What nobody sees of the catalogue. */
function emptyCatalogue(): CatalogueAtState {
  return { index: CatalogueIndex.of(CatalogueRecords.empty()), state: EMPTY_STATE, notices: [] };
}
