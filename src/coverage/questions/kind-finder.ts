import type { Evidence } from '../../model/evidence.ts';
import { FILTER_BIT, filtersPassed } from '../projection/evidence-filter.ts';
import type { Projection } from '../projection/projection.ts';

/** Whether evidence of a kind is there: in force on the day; in force on an earlier day only; or neither. */
export const KIND_PRESENCES = ['PRESENT', 'LAPSED', 'MISSING'] as const;
export type KindPresence = (typeof KIND_PRESENCES)[number];

/** What a scope has of one kind of evidence. */
export interface KindEvidence {
  /** Id of the record kind. */
  readonly kind: string;
  readonly presence: KindPresence;
  /** Local ids of the records that made it so, in file order: those in force, or those that lapsed. */
  readonly evidence: readonly string[];
}

/** Finds what scopes have of a kind on one day. For many kinds and systems the dates are judged once. */
export class KindFinder {
  readonly #projection: Projection;
  readonly #passed: Uint8Array;

  /** @param day day number */
  constructor(projection: Projection, day: number) {
    this.#projection = projection;
    this.#passed = filtersPassed(projection.organization, day);
  }

  /**
   * The organization sees all its evidence. A system sees what is about it and, where the kind's level is not
   * SYSTEM, what is organization-wide.
   *
   * @param system local id; null: the organization
   */
  find(kind: string, system: string | null): KindEvidence {
    const { catalogue, organization } = this.#projection;
    const isForSystems = catalogue.records.recordKinds.get(kind)?.level === 'SYSTEM';
    const inForce: string[] = [];
    const lapsed: string[] = [];
    for (const [number, record] of organization.evidenceOfKind(kind)) {
      if (system !== null && !isSeenBy(record, system, isForSystems)) continue;
      const passed = this.#passed[number]!;
      if ((passed & FILTER_BIT['in-force']) !== 0) inForce.push(record.localId);
      else if ((passed & FILTER_BIT['in-force-before']) !== 0) lapsed.push(record.localId);
    }
    if (inForce.length > 0) return { kind, presence: 'PRESENT', evidence: inForce };
    return { kind, presence: lapsed.length > 0 ? 'LAPSED' : 'MISSING', evidence: lapsed };
  }
}

function isSeenBy(record: Evidence, system: string, isForSystems: boolean): boolean {
  return record.systems.length === 0 ? !isForSystems : record.systems.includes(system);
}
