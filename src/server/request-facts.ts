import type { Viewer } from '../access/viewer.ts';
import type { DeskReads } from '../access/watched-desk.ts';
import type { RequestBudget } from './budgets.ts';
import type { RequestRecord } from './monitoring/request-record.ts';

/** What the server knows of a request before its question is read. */
export interface RequestFacts {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** With whom it takes turns with others: the address of its client. */
  readonly asker: string;
  /** What the question is paid from. */
  readonly budget: RequestBudget;
  /** Gives its place to others: what follows takes no work. */
  readonly leavePlace: () => void;
  /** Takes down what the answer is made from; null: nobody wants to know. */
  readonly reads: DeskReads | null;
  /** What logs and metrics will say about it; null: nothing. */
  readonly record: RequestRecord | null;
}
