/** How much one question may cost, in the units of `cost/field-cost.ts`, and how large it may be. */
export const LIMITS = {
  cost: 20_000,
  /** The introspection of client libraries has 15. */
  depth: 16,
  /** Brackets of all kinds inside each other: a parser calls itself for each of them. */
  nesting: 64,
  /** All fields, each alias and each use of a fragment counted. */
  fields: 400,
  /** Rows of a connection. */
  first: 100,
  /** Ids of `nodes`. */
  ids: 100,
  /** Characters behind the global id of a computed answer. */
  answerKey: 4_000,
  /** Systems of a matrix whose rows are asked for. */
  matrixSystems: 100,
  /** Systems of a grid. */
  gridSystems: 2_000,
  /** Provisions of a grid. */
  gridProvisions: 2_000,
  /** Statuses of a grid: its provisions times its scopes. */
  gridCells: 1_000_000,
  /** Changes of one ledger that are read for the rows of histories. */
  historyChanges: 500,
  tokens: 2_000,
  /** Bytes of the data of an answer. */
  answer: 8_000_000,
  /** Until a question is answered. */
  milliseconds: 10_000,
  /** Until a subscription ends; its client subscribes again. */
  following: 3_600_000,
  /** Bytes of a request's body. */
  body: 100_000,
} as const;
