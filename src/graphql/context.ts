import type { Viewer } from '../auth/viewer.ts';
import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Store } from '../graph/store.ts';
import type { LedgerState, Notice } from '../model/coverage.ts';
import type { HistoryLoader } from './history-loader.ts';

/** What the schema asks the application for. */
export interface GraphQLServices {
  readonly store: Pick<Store, 'heads' | 'changesAfter' | 'history'>;
  catalogue(): {
    readonly index: CatalogueIndex;
    readonly state: LedgerState;
    readonly notices: readonly Notice[];
  };
  /** Slugs of all organizations, sorted. */
  organizations(): readonly string[];
  projection(organization: string): Promise<Projection | null>;
}

/** What every resolver gets. */
export interface GraphQLContext extends GraphQLServices {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  readonly history: HistoryLoader;
}

/** An organization that the viewer may see; null where there is none, or it is not theirs. */
export async function visibleProjection(context: GraphQLContext, slug: string): Promise<Projection | null> {
  const { viewer } = context;
  if (viewer === null || (viewer.organization !== null && viewer.organization !== slug)) return null;
  return context.projection(slug);
}

export function visibleOrganizations(context: GraphQLContext): readonly string[] {
  const { viewer } = context;
  if (viewer === null) return [];
  return context
    .organizations()
    .filter((slug) => viewer.organization === null || viewer.organization === slug);
}

/** The day of a question that names none, UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
