/**
 * How long the product waits at its border with a Neo4j server, in milliseconds. A server can stop without closing its
 * connections: its process is suspended, its machine is cut off, a proxy in between passes nothing on. A command must
 * end then, and a request must be answered.
 */
export interface Deadlines {
  /** Until a server that was silent, or was never heard of, begins to speak. */
  readonly greeting: number;
  /** Until the next row or the end of a statement arrives. Statements wait for the locks of others. */
  readonly answer: number;
  /** The same while a constraint of a database that has records is made. */
  readonly constraint: number;
  /** For how long an attempt is repeated after the connection was lost. */
  readonly retry: number;
  /** Until sessions and connections are closed. What is left then is dropped. */
  readonly close: number;
}

/** A command that meets a silent server ends within 15 seconds, and a request within 10. */
export const DEADLINES: Deadlines = {
  greeting: 3_000,
  answer: 7_000,
  constraint: 120_000,
  retry: 3_000,
  close: 2_000,
};
