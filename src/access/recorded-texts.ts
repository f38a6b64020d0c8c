import type { Projection } from '../coverage/projection/projection.ts';

/** A provision's official text as it is kept beside the graph. */
export interface KeptText {
  readonly provision: string;
  readonly text: string;
  readonly sha256: string;
}

/** Reads the texts that an organization holds of provisions. Rejects as the store does. */
export interface TextReader {
  texts(organization: string, provisions: readonly string[]): Promise<readonly KeptText[]>;
}

/**
 * The texts that an organization holds of these provisions, by provision id. A text is given only where the
 * organization's ledger records its digest; provisions without a record are not asked for.
 */
export async function recordedTexts(
  store: TextReader,
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
