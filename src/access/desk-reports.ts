import { misnamedMappings } from '../coverage/questions/mappings-of.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';
import { unknownNames } from '../problems/unknown-names.ts';
import type { ReportParameters } from '../reports/parameters.ts';
import type { Report } from '../reports/report.ts';
import { parametersOfId } from '../reports/report-id.ts';
import type { ReportRequest } from '../reports/request.ts';
import type { ReportOutcome, ReportShelf } from '../reports/shelf.ts';
import type { VisibleCatalogue } from './visible-catalogue.ts';

/** The reports that a viewer may have made and may find. */
export interface DeskReports {
  /**
   * Makes a report, joins who makes it, or finds the one made at the same state; see `ReportShelf.ask`. Problems:
   * `UNKNOWN_FRAMEWORK`, `UNKNOWN_CROSSWALK`, `UNKNOWN_PROVISION` and `UNKNOWN_ORGANIZATION` before anything is made, then the shelf's.
   *
   * @param atMost milliseconds to wait until one would rather know how far it is; null: until it is made
   */
  ask(request: ReportRequest, atMost: number | null): Promise<ReportOutcome>;
  /** Null: there is no such report, or its state has moved on and its file is gone. */
  find(id: string): Promise<Report | null>;
  /** Where the file of a report lies now; null: as for {@link find}. */
  file(id: string): Promise<string | null>;
}

/** What a viewer sees of the names in a request. */
interface VisibleNames {
  today(): string;
  organizations(): readonly string[];
  meantOrganization(named: string | null): string | null;
  catalogue(): VisibleCatalogue;
  ready(): Promise<void>;
}

export function deskReports(
  names: VisibleNames,
  shelf: Pick<ReportShelf, 'ask' | 'find' | 'file'>,
  signal: AbortSignal | null,
): DeskReports {
  const isVisible = (id: string): boolean => {
    const parameters = parametersOfId(id);
    return parameters !== null && names.organizations().includes(parameters.organization);
  };
  return {
    ask: async (request, atMost) => {
      await names.ready();
      const parameters = parametersOf(request, names);
      return parameters.ok ? shelf.ask(parameters.value, { signal, atMost }) : { made: parameters };
    },
    find: async (id) => (isVisible(id) ? shelf.find(id, signal) : null),
    file: async (id) => (isVisible(id) ? shelf.file(id, signal) : null),
  };
}

/** Names of the catalogue come first, so that an unknown one gets the same answer whether or not an organization is found. */
function parametersOf(request: ReportRequest, names: VisibleNames): Outcome<ReportParameters> {
  const catalogue = names.catalogue();
  const { beneath } = request.filter;
  const assumed = request.assumed.map(({ framework, ref }) => `${framework}:${ref}`);
  const unseen = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => catalogue.provision(id) === null);
  const problems = [
    ...unknownNames(
      'frameworks',
      'framework',
      (request.frameworks ?? []).filter((slug) => catalogue.framework(slug) === null),
    ),
    ...misnamedMappings(catalogue, null, request.crosswalks),
    ...unknownNames('assume', 'provision', unseen(assumed)),
    ...unknownNames('beneath', 'provision', unseen(beneath === null ? [] : [beneath])),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const organization = names.meantOrganization(request.organization);
  if (organization === null) return noOrganization(request.organization);
  return { ok: true, value: { ...request, organization, asOf: request.asOf ?? names.today() } };
}

function noOrganization(named: string | null): Outcome<never> {
  const sentence =
    named === null
      ? 'Name the organization: there is none, or more than one.'
      : `There is no organization ${JSON.stringify(named)}.`;
  return refused(inField('organization', 'UNKNOWN_ORGANIZATION', sentence));
}
