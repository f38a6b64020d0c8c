/** How much one question may cost. A field costs 1, and what stands below a list as often as rows are asked for. */
export const LIMITS = {
  cost: 20_000,
  depth: 14,
  /** Fields in all, each alias counted. */
  breadth: 400,
  /** For short closed lists that take no `first`. */
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
