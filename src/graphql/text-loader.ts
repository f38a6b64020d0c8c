import DataLoader from 'dataloader';
import type { Desk } from '../access/desk.ts';

export interface TextKey {
  /** Slug. */
  readonly organization: string;
  /** Provision id. */
  readonly provision: string;
}

export type TextLoader = DataLoader<TextKey, string | null, string>;

/** Reads all texts of a request together, with one call for each organization. */
export function createTextLoader(desk: Pick<Desk, 'texts'>): TextLoader {
  return new DataLoader<TextKey, string | null, string>(
    async (keys) => {
      const organizations = [...new Set(keys.map(({ organization }) => organization))];
      const read = await Promise.all(
        organizations.map(async (organization) => {
          const wanted = keys.filter((key) => key.organization === organization);
          const texts = await desk.texts(
            organization,
            wanted.map(({ provision }) => provision),
          );
          return [organization, texts] as const;
        }),
      );
      const found = new Map(read);
      return keys.map(({ organization, provision }) => found.get(organization)?.get(provision) ?? null);
    },
    { cacheKeyFn: ({ organization, provision }) => `${organization} ${provision}` },
  );
}
