/** Where the ledgers and their graph are stored. */
export type StoreAddress =
  | { readonly kind: 'embedded'; readonly directory: string }
  | ({ readonly kind: 'neo4j' } & Neo4jAddress);

export interface Neo4jAddress {
  readonly uri: string;
  /** Null: a server without authentication. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null: the server's default. */
  readonly database: string | null;
}
