import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../graphql/error-codes.ts';
import type { RequestBudget } from '../budgets.ts';
import type { KnownDocument } from '../known-documents.ts';
import type { Route } from './route.ts';

/** How somebody was recognised. */
export type RecognisedBy = 'MACHINE' | 'TOKEN' | 'SESSION';

/**
 * What logs and metrics say about one request. Whoever answers it fills in what they find out. It has nothing that a
 * client writes freely: no text of a question, no variables, no token.
 */
export class RequestRecord {
  readonly id: string;
  /** Milliseconds of a clock that never goes back. */
  readonly began: number = performance.now();
  route: Route = 'OTHER';
  /** Whose request it is (`clientAddress`); empty: nobody has looked yet. */
  client = '';
  /** Null: nobody was recognised. */
  account: string | null = null;
  by: RecognisedBy | null = null;
  /** What kind of question it is; null: none that could be read. */
  operation: 'query' | 'mutation' | 'subscription' | null = null;
  /** The known document that it asks by. Null: it sent a text that the server does not know. */
  document: Pick<KnownDocument, 'sha256' | 'name'> | null = null;
  /** Units that were paid, for the request and for what it asks. */
  cost = 0;
  /** For how long it waited for its place, in milliseconds; null: it needed none. */
  waited: number | null = null;
  /** Why it was refused; null: it was not. */
  code: ErrorCode | null = null;
  /** Whether it showed a token that is not accepted. */
  isWrongToken = false;

  constructor(id: string) {
    this.id = id;
  }

  /** A budget that notes what is paid from it. */
  paying(budget: RequestBudget): RequestBudget {
    return {
      pay: (units) => {
        const wait = budget.pay(units);
        if (wait === null) this.cost += units;
        return wait;
      },
    };
  }
}

const RECORDS = new WeakMap<ServerResponse, RequestRecord>();

/** Begins the record of a request, which everybody who has its response can find. */
export function beginRecord(response: ServerResponse, id: string): RequestRecord {
  const record = new RequestRecord(id);
  RECORDS.set(response, record);
  return record;
}

/** Null: nobody keeps a record of this request. */
export function recordOf(response: ServerResponse): RequestRecord | null {
  return RECORDS.get(response) ?? null;
}
