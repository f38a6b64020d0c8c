import { assuming } from '../coverage/projection/assuming.ts';
import { chosenRecords, notKnown } from '../coverage/projection/chosen-records.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { State } from '../model/coverage.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';
import type { EarlierRecords } from './earlier-records.ts';
import type { ReportParameters } from './parameters.ts';

/** Everything that a report is made from. */
export interface ReportRecords {
  readonly projection: Projection;
  /** The records with which it is compared; null: with none. */
  readonly earlier: EarlierRecords | null;
}

/** Where the records of reports come from. Rejects as the store does. */
export interface RecordSource {
  /** Null: there is no such organization. */
  projection(organization: string): Promise<Projection | null>;
  /**
   * An organization as it was known at a time, UTC; null: nothing was recorded of it yet.
   *
   * @param newest nothing counts that was recorded after this state; null: everything that is recorded now
   */
  known(organization: string, moment: string, newest: State | null): Promise<Projection | null>;
}

/**
 * The records that a report chooses. Problems: `UNKNOWN_ORGANIZATION`, `NOT_FOUND` at `knownAt` or `since`, and those of
 * {@link assuming}.
 */
export async function recordsOfReport(
  source: RecordSource,
  { organization, assumed, knownAt, since, asOf }: ReportParameters,
): Promise<Outcome<ReportRecords>> {
  const newest = await source.projection(organization);
  if (newest === null) return unknownOrganization(organization);
  const chosen = await chosenRecords(newest, { knownAt, assumed }, (slug, moment) =>
    source.known(slug, moment, null),
  );
  if (!chosen.ok) return chosen;
  const projection = chosen.value;
  if (since === null) return { ok: true, value: { projection, earlier: null } };
  const earlier = await recordsSince(source, since, projection, asOf);
  return earlier.ok ? { ok: true, value: { projection, earlier: earlier.value } } : earlier;
}

export function unknownOrganization(slug: string): Outcome<never> {
  const sentence = `There is no organization ${JSON.stringify(slug)}.`;
  return refused(inField('organization', 'UNKNOWN_ORGANIZATION', sentence));
}

/**
 * The records as they were known at an earlier time, for the same day as the answers that are compared with them. They
 * assume what those assume, and nothing counts that was recorded after the state of those. Problems: `NOT_FOUND` at
 * `since`, for a time before the organization's first change, and those of {@link assuming}.
 *
 * @param moment UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`
 */
export async function recordsSince(
  source: Pick<RecordSource, 'known'>,
  moment: string,
  { organization, state, assumed }: Projection,
  asOf: string,
): Promise<Outcome<EarlierRecords>> {
  const { slug } = organization.organization;
  const known = await source.known(slug, moment, state);
  if (known === null) return notKnown('since', slug, moment);
  const projection = assuming(known, assumed);
  return projection.ok ? { ok: true, value: { projection: projection.value, asOf } } : projection;
}
