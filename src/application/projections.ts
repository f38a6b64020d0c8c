import type { CatalogueAtState } from '../coverage/projection/catalogue-at-state.ts';
import { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { Projection } from '../coverage/projection/projection.ts';
import type { Head } from '../graph/store.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Notice } from '../model/coverage.ts';
import { NOTICE_SENTENCES } from '../model/notice-sentences.ts';
import type { Replica } from '../replica/replica.ts';

interface Kept {
  readonly catalogueVersion: number;
  readonly version: number;
  readonly notices: string;
  readonly projection: Projection;
}

/** Projections of the newest states of the replica; each is made once per state and shared by all who ask. */
export class Projections {
  readonly #replica: Replica;
  readonly #kept = new Map<string, Kept>();
  #catalogue: { readonly version: number; readonly index: CatalogueIndex } | null = null;

  constructor(replica: Replica) {
    this.#replica = replica;
  }

  catalogue(): CatalogueAtState {
    const notices = [...this.#unfinished(CATALOGUE_LEDGER), ...this.#stale()];
    return { index: this.#index(), state: this.#replica.catalogue.state, notices };
  }

  /** One organization's projection at the newest known state; null where there is none. */
  async of(organization: string): Promise<Projection | null> {
    const picture = await this.#replica.organization(organization);
    if (picture === null || picture.records.organization === null) return null;
    const notices = [
      ...this.#unfinished(CATALOGUE_LEDGER),
      ...this.#unfinished(organization),
      ...this.#stale(),
    ];
    const kept = this.#kept.get(organization);
    const catalogueVersion = this.#replica.catalogue.version;
    const { version } = picture;
    const told = JSON.stringify(notices);
    if (kept?.catalogueVersion === catalogueVersion && kept.version === version) {
      if (kept.notices === told) return kept.projection;
      const projection = kept.projection.withGeneralNotices(notices);
      this.#kept.set(organization, { ...kept, notices: told, projection });
      return projection;
    }
    const index = this.#index();
    const state = { catalogue: this.#replica.catalogue.state, organization: picture.state };
    const projection = new Projection(
      index,
      new OrganizationIndex(index, picture.take(), kept?.projection.organization),
      state,
      notices,
    );
    this.#kept.set(organization, { catalogueVersion, version, notices: told, projection });
    return projection;
  }

  /** The projection that {@link of} made last, without looking for changes; null: none is kept. */
  kept(organization: string): Projection | null {
    return this.#kept.get(organization)?.projection ?? null;
  }

  /** Drops what is kept, so that memory is free while folders are loaded. */
  forget(): void {
    this.#kept.clear();
    this.#catalogue = null;
  }

  #index(): CatalogueIndex {
    const { version } = this.#replica.catalogue;
    if (this.#catalogue?.version !== version) {
      this.#catalogue = { version, index: new CatalogueIndex(this.#replica.catalogue.take()) };
    }
    return this.#catalogue.index;
  }

  #unfinished(ledger: string): readonly Notice[] {
    return unfinishedNotices(this.#replica.head(ledger)?.loads ?? {});
  }

  #stale(): readonly Notice[] {
    const seconds = this.#replica.staleSeconds;
    if (seconds === null) return [];
    return [{ code: 'STALE', message: NOTICE_SENTENCES.STALE(seconds) }];
  }
}

/** The notice of loads that are not finished; none where all are. */
export function unfinishedNotices(loads: Head['loads']): readonly Notice[] {
  const slugs = unfinishedLoads({ loads });
  return slugs.length === 0
    ? []
    : [{ code: 'LOAD_INCOMPLETE', message: NOTICE_SENTENCES.LOAD_INCOMPLETE(slugs) }];
}

/** Slugs whose newest load has no last part. */
export function unfinishedLoads(head: Pick<Head, 'loads'> | null): readonly string[] {
  const unfinished = Object.values(head?.loads ?? {}).filter((mark) => !mark.last);
  return [...new Set(unfinished.map((mark) => mark.slug))].sort();
}
