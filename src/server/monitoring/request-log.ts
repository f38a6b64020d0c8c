import type { Log } from '../../log.ts';
import type { RequestOutcome } from './outcome.ts';
import type { RequestRecord } from './request-record.ts';

/** How a request ended. */
export interface RequestEnd {
  readonly outcome: RequestOutcome;
  /** Null: nothing was sent. */
  readonly status: number | null;
  /** From its first line to its last byte. */
  readonly milliseconds: number;
}

const HEALTHY = ['HEALTH', 'METRICS'];
const LONGEST_ACCOUNT = 100;
const LONGEST_NAME = 100;

/**
 * Writes one line for each request: `warn` where the server could not answer, `debug` for those of monitors that went
 * well, else `info`. Every field is short or from a closed list.
 */
export function logRequest(
  log: Log,
  { id, client, account, route, operation, document, cost, waited }: RequestRecord,
  { outcome, status, milliseconds }: RequestEnd,
): void {
  const line = {
    ...{ log: 'request', requestId: id, address: client.slice(0, LONGEST_ACCOUNT) },
    account: account === null ? null : account.slice(0, LONGEST_ACCOUNT),
    ...{ route, operation, ...documentOf(document), status, outcome, cost },
    waited: waited === null ? null : rounded(waited),
    milliseconds: rounded(milliseconds),
  };
  if (status !== null && status >= 500) log.warn(line);
  else if (HEALTHY.includes(route) && outcome === 'OK') log.debug(line);
  else log.info(line);
}

/** The operator chose the known documents, so their names may be logged: no client wrote them. */
function documentOf(document: RequestRecord['document']): object {
  if (document === null) return { document: null, documentName: null };
  const { sha256, name } = document;
  return { document: sha256, documentName: name?.slice(0, LONGEST_NAME) ?? null };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
