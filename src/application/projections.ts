import type { CatalogueAtState } from '../coverage/projection/catalogue-at-state.ts';
import { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { fullTitles } from '../coverage/projection/full-titles.ts';
import { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { Projection } from '../coverage/projection/projection.ts';
import { atOnce, type Steps } from '../coverage/steps.ts';
import { timeSlices } from '../coverage/time-slices.ts';
import type { Head } from '../graph/store.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { LedgerState, Notice } from '../model/coverage.ts';
import { memoOn } from '../model/memo-on.ts';
import { NOTICE_SENTENCES } from '../model/notice-sentences.ts';
import type { LedgerPicture } from '../replica/ledger-picture.ts';
import type { Replica } from '../replica/replica.ts';

type OrganizationPicture = LedgerPicture<OrganizationRecords>;

interface Kept {
  readonly catalogueVersion: number;
  readonly version: number;
  readonly notices: string;
  readonly projection: Projection;
}

/** The catalogue at one of its versions. */
interface KeptCatalogue {
  readonly version: number;
  readonly state: LedgerState;
  readonly index: CatalogueIndex;
}

/**
 * Projections of the newest states of the replica; each is made once per state and shared by all who ask. They are made
 * in steps, between which everybody else is served.
 */
export class Projections {
  readonly #replica: Replica;
  /** By the records that they were made of, so that they go with them. */
  #kept = new WeakMap<OrganizationPicture, Kept>();
  #catalogue: KeptCatalogue | null = null;
  /** By ledger what is being made: the next one begins when it is ready. */
  readonly #making = new Map<string, Promise<unknown>>();

  constructor(replica: Replica) {
    this.#replica = replica;
  }

  /**
   * The catalogue at the newest state of which an index is ready; where there is none yet, one is made at once. Whoever
   * wants the newest state awaits {@link ready} before.
   */
  catalogue(): CatalogueAtState {
    this.#catalogue ??= atOnce(this.#makeCatalogue());
    const { index, state } = this.#catalogue;
    return { index, state, notices: [...this.#unfinished(CATALOGUE_LEDGER), ...this.#stale()] };
  }

  /** Resolves when the catalogue is ready at a state that is at least as new as now. */
  async ready(): Promise<void> {
    await this.#readyCatalogue();
  }

  /**
   * One organization's projection at a state that is at least as new as the newest one known now; null where there is
   * none.
   */
  async of(organization: string): Promise<Projection | null> {
    const picture = await this.#replica.organization(organization);
    if (picture === null || picture.records.organization === null) return null;
    const { version } = picture;
    const { version: catalogueVersion } = this.#replica.catalogue;
    const isNew = (kept: Kept | undefined): kept is Kept =>
      kept !== undefined && kept.version >= version && kept.catalogueVersion >= catalogueVersion;
    for (;;) {
      const kept = this.#kept.get(picture);
      if (isNew(kept)) return this.#withNotices(picture, kept);
      await this.#inTurn(organization, async () => {
        const before = this.#kept.get(picture);
        if (isNew(before)) return;
        this.#kept.set(picture, await this.#makeProjection(picture, before));
      });
    }
  }

  /** The projection that {@link of} made last, without looking for changes; null: none is kept. */
  kept(organization: string): Projection | null {
    const picture = this.#replica.openedOrganization(organization);
    return picture === null ? null : (this.#kept.get(picture)?.projection ?? null);
  }

  /** Drops what is kept, so that memory is free while folders are loaded. */
  forget(): void {
    this.#kept = new WeakMap();
    this.#catalogue = null;
  }

  async #readyCatalogue(): Promise<KeptCatalogue> {
    const { version } = this.#replica.catalogue;
    for (;;) {
      const kept = this.#catalogue;
      if (kept !== null && kept.version >= version) return kept;
      await this.#inTurn(CATALOGUE_LEDGER, async () => {
        if ((this.#catalogue?.version ?? -1) >= version) return;
        this.#catalogue = await timeSlices.run(this.#makeCatalogue());
      });
    }
  }

  *#makeCatalogue(): Steps<KeptCatalogue> {
    const { version, state } = this.#replica.catalogue;
    const index = yield* CatalogueIndex.inSteps(this.#replica.catalogue.take());
    // Every page shows titles, and asks for them one by one.
    yield* fullTitles.inSteps(index);
    return { version, state, index };
  }

  async #makeProjection(picture: OrganizationPicture, before: Kept | undefined): Promise<Kept> {
    const catalogue = await this.#readyCatalogue();
    // Everything of one state is taken between two awaits.
    const { version } = picture;
    const state = { catalogue: catalogue.state, organization: picture.state };
    const records = picture.take();
    const notices = this.#noticesOf(picture.ledger);
    const steps = OrganizationIndex.inSteps(catalogue.index, records, before?.projection.organization);
    const projection = new Projection(catalogue.index, await timeSlices.run(steps), state, notices);
    const told = JSON.stringify(notices);
    return { catalogueVersion: catalogue.version, version, notices: told, projection };
  }

  #withNotices(picture: OrganizationPicture, kept: Kept): Projection {
    const notices = this.#noticesOf(picture.ledger);
    const told = JSON.stringify(notices);
    if (kept.notices === told) return kept.projection;
    const projection = kept.projection.withGeneralNotices(notices);
    this.#kept.set(picture, { ...kept, notices: told, projection });
    return projection;
  }

  /** Whoever makes something for a ledger waits until the one before is done; nobody makes the same twice. */
  async #inTurn(ledger: string, make: () => Promise<void>): Promise<void> {
    const before = this.#making.get(ledger);
    if (before !== undefined) {
      await before.catch(() => {});
      return;
    }
    const making = make();
    this.#making.set(ledger, making);
    await making.finally(() => this.#making.delete(ledger));
  }

  #noticesOf(organization: string): readonly Notice[] {
    return [...this.#unfinished(CATALOGUE_LEDGER), ...this.#unfinished(organization), ...this.#stale()];
  }

  #unfinished(ledger: string): readonly Notice[] {
    return unfinishedNotices(this.#replica.head(ledger)?.loads ?? NO_LOADS);
  }

  #stale(): readonly Notice[] {
    const seconds = this.#replica.staleSeconds;
    if (seconds === null) return [];
    return [{ code: 'STALE', message: NOTICE_SENTENCES.STALE(seconds) }];
  }
}

const NO_LOADS: Head['loads'] = {};

/** The notice of loads that are not finished; none where all are. Every title of the catalogue asks for it again. */
export const unfinishedNotices = memoOn((loads: Head['loads']): readonly Notice[] => {
  const slugs = unfinishedLoads({ loads });
  return slugs.length === 0
    ? []
    : [{ code: 'LOAD_INCOMPLETE', message: NOTICE_SENTENCES.LOAD_INCOMPLETE(slugs) }];
});

/** Slugs whose newest load has no last part. */
export function unfinishedLoads(head: Pick<Head, 'loads'> | null): readonly string[] {
  const unfinished = Object.values(head?.loads ?? {}).filter((mark) => !mark.last);
  return [...new Set(unfinished.map((mark) => mark.slug))].sort();
}
