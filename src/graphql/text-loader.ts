import DataLoader from 'dataloader';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Store } from '../graph/store.ts';

export interface TextKey {
  readonly projection: Projection;
  /** Provision id. */
  readonly provision: string;
}

export type TextLoader = DataLoader<TextKey, string | null, string>;

/**
 * Texts asked in one request are read together, one call an organization. A text is shown only where the
 * organization's ledger records its digest; provisions without a record are not asked for.
 */
export function createTextLoader(store: Pick<Store, 'texts'>): TextLoader {
  return new DataLoader<TextKey, string | null, string>(
    async (keys) => {
      const projections = [...new Set(keys.map(({ projection }) => projection))];
      const found = new Map<Projection, ReadonlyMap<string, string>>();
      for (const projection of projections) {
        const asked = keys.filter((key) => key.projection === projection).map(({ provision }) => provision);
        found.set(projection, await recordedTexts(store, projection, asked));
      }
      return keys.map(({ projection, provision }) => found.get(projection)?.get(provision) ?? null);
    },
    {
      cacheKeyFn: ({ projection, provision }) => `${projection.organization.organization.slug} ${provision}`,
    },
  );
}

/** The texts that an organization holds of these provisions, by provision id. */
export async function recordedTexts(
  store: Pick<Store, 'texts'>,
  { organization }: Projection,
  provisions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { slug } = organization.organization;
  const { officialTexts } = organization.records;
  const digest = (provision: string): string | undefined => officialTexts.get(`${slug}/${provision}`)?.sha256;
  const held = [...new Set(provisions)].filter((provision) => digest(provision) !== undefined);
  if (held.length === 0) return new Map();
  const texts = await store.texts(slug, held);
  return new Map(
    texts
      .filter(({ provision, sha256 }) => digest(provision) === sha256)
      .map(({ provision, text }) => [provision, text]),
  );
}
