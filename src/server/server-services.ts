import type { GraphQLServices } from '../graphql/context.ts';

/** What the server asks the application for. */
export interface ServerServices extends GraphQLServices {
  /** Null: it can answer; else why it cannot. */
  readiness(): string | null;
}
