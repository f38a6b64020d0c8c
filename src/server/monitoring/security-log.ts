import type { ErrorCode } from '../../graphql/error-codes.ts';
import type { Log } from '../../log.ts';
import { RepeatedEvents } from './repeated-events.ts';
import type { RequestRecord } from './request-record.ts';

/** What the security log tells about a server. `docs/operations.md` explains each. */
export const SECURITY_EVENTS = [
  'STARTED',
  'STOPPED',
  'SIGNED_IN',
  'SIGNED_OUT',
  'TOKEN_ACCEPTED',
  'WRONG_TOKEN',
  'REFUSED',
  'WRITE',
  'EXPORT',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

/** Something that was written, or refused. */
export interface Write {
  /** Its name in `src/operations/registry.ts`. */
  readonly operation: string;
  readonly ledger: string;
  /** Codes of the problems; empty: it was written. */
  readonly refused: readonly string[];
}

/** A workbook that was sent. */
export interface Export {
  readonly report: string;
  readonly organization: string;
  /** The digest of the file. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Events of one address. */
interface Repeated {
  readonly event: 'TOKEN_ACCEPTED' | 'WRONG_TOKEN' | 'REFUSED';
  readonly address: string;
  readonly account: string | null;
  readonly code: ErrorCode | null;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** So many addresses with different events are kept apart in one span. */
const KEPT = 1_000;
/** A slug, an operation or a kind is shorter; an operation may name several problems. */
const LONGEST = 100;
const MOST_CODES = 10;

/**
 * Who signed in, was refused, wrote and exported. It names operations, ledgers and kinds of reports, and never what is
 * in them. Whatever an address repeats is one line a minute with its count, or an hour where it is harmless.
 */
export class SecurityLog {
  readonly #log: Log;
  readonly #count: (event: SecurityEvent) => void;
  readonly #refusals: RepeatedEvents<Repeated>;
  readonly #accepted: RepeatedEvents<Repeated>;

  /** @param count is told each event, also those that are one line together */
  constructor(log: Log, count: (event: SecurityEvent) => void) {
    this.#log = log;
    this.#count = count;
    this.#refusals = new RepeatedEvents(
      (event, times) => this.#tellRepeated('REFUSED', event, times),
      MINUTE,
      KEPT,
    );
    this.#accepted = new RepeatedEvents(
      (event, times) => this.#tellRepeated('TOKEN_ACCEPTED', event, times),
      HOUR,
      KEPT,
    );
  }

  /** @param settings what decides who may reach the server */
  started(settings: Readonly<Record<string, string | number | boolean>>): void {
    this.#tell('STARTED', settings);
  }

  stopped(): void {
    this.#refusals.close();
    this.#accepted.close();
    this.#tell('STOPPED', {});
  }

  signedIn(record: RequestRecord): void {
    this.#tell('SIGNED_IN', about(record));
  }

  signedOut(record: RequestRecord): void {
    this.#tell('SIGNED_OUT', about(record));
  }

  wrote(record: RequestRecord, { operation, ledger, refused }: Write): void {
    const codes = refused.slice(0, MOST_CODES);
    const what = { operation: cut(operation), ledger: cut(ledger) };
    this.#tell('WRITE', {
      ...about(record),
      ...what,
      outcome: codes.length === 0 ? 'WRITTEN' : codes.join(' '),
    });
  }

  exported(record: RequestRecord, { report, organization, sha256, bytes }: Export): void {
    this.#tell('EXPORT', {
      ...about(record),
      ...{ report: cut(report), organization: cut(organization), sha256, bytes },
    });
  }

  /** What is to be said about any request: that its token was accepted, or that it was refused for who it came from. */
  ended({ client, account, by, code, isWrongToken }: RequestRecord): void {
    const repeated = (event: Repeated['event']): Repeated => ({ event, address: client, account, code });
    if (isWrongToken) this.#add(this.#refusals, repeated('WRONG_TOKEN'));
    else if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')
      this.#add(this.#refusals, repeated('REFUSED'));
    else if (by === 'TOKEN') this.#add(this.#accepted, repeated('TOKEN_ACCEPTED'), client);
  }

  #add(
    events: RepeatedEvents<Repeated>,
    event: Repeated,
    kind = `${event.event} ${event.code} ${event.address}`,
  ): void {
    this.#count(event.event);
    events.add(kind, event);
  }

  #tellRepeated(event: SecurityEvent, repeated: Repeated | null, count: number): void {
    if (repeated === null) this.#log.info({ event, address: 'OTHERS', count });
    else {
      const { address, account, code } = repeated;
      const isRefusal = repeated.event !== 'TOKEN_ACCEPTED';
      this.#log.info({
        ...{ event: repeated.event, address: cut(address), count },
        ...(account === null ? {} : { account: cut(account) }),
        ...(isRefusal && code !== null ? { code } : {}),
      });
    }
  }

  #tell(event: SecurityEvent, what: object): void {
    this.#count(event);
    this.#log.info({ event, ...what });
  }
}

function about({ id, client, account, by }: RequestRecord): object {
  return { requestId: id, address: cut(client), account: account === null ? null : cut(account), by };
}

function cut(text: string): string {
  return text.slice(0, LONGEST);
}
