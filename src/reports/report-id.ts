import type { Projection } from '../coverage/projection/projection.ts';
import { stateKey } from '../coverage/projection/state-key.ts';
import { readReportQuery, reportAddress } from './address.ts';
import { REPORT_KINDS } from './kind.ts';
import type { ReportParameters } from './parameters.ts';
import { requestOf } from './request.ts';

/**
 * Address and recorded state, which say everything that a report is made from: the address names what is assumed, and
 * what was known at an earlier time follows from the state.
 */
export function reportId(parameters: ReportParameters, projection: Projection): string {
  return reportIdAt(parameters, stateKey(projection.recorded));
}

/** @param state as `stateKey` writes it */
export function reportIdAt(parameters: ReportParameters, state: string): string {
  return `${reportAddress(parameters)}#${state}`;
}

/** The parameters that an id states; null for what is not the id of a report. */
export function parametersOfId(id: string): ReportParameters | null {
  const [, name, search] = /^\/reports\/([a-z-]+)\.xlsx\?([^#]*)#/.exec(id) ?? [];
  const kind = REPORT_KINDS.find((known) => known === name);
  const query = readReportQuery(new URLSearchParams(search));
  if (kind === undefined || !query.ok) return null;
  const { organization, asOf, state } = query.value;
  if (organization === null || asOf === null || state !== null) return null;
  return { ...requestOf(kind, query.value), organization, asOf };
}
