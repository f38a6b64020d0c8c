/**
 * How much one question may cost. A field costs 1. The cost of the fields below a list is multiplied by the number
 * of rows asked for.
 */
export const LIMITS = {
  cost: 20_000,
  depth: 14,
  /** The number of all fields, aliases counted separately. */
  breadth: 400,
  /** Multiplies the cost below short lists that take no `first`. */
  listMultiplier: 5,
  /** Rows of a connection. */
  first: 100,
  /** Ids of `nodes`. */
  ids: 100,
  /** Systems of one matrix. */
  matrixSystems: 100,
  tokens: 2_000,
  /** Bytes of a request's body. */
  body: 100_000,
} as const;
