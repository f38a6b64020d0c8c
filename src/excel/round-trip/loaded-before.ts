import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../model/group-by.ts';
import type { RowReading } from './row-reading.ts';

interface Named {
  readonly localId: string;
  readonly title: string;
}

/** A new row, with the id that it was given. */
type New<R extends Named> = Partial<Omit<R, 'localId'>> & {
  readonly localId: string | null;
  readonly title: string;
};

/** Tells new rows that were loaded before from those that are new. */
export class LoadedBefore<R extends Named> {
  readonly #byId: ReadonlyMap<string, R>;
  readonly #byTitle: ReadonlyMap<string, readonly R[]>;
  readonly #isAbout: (wanted: New<R>, recorded: R) => boolean;

  /** @param isAbout whether a record with the title of a new row is about the same things */
  constructor(recorded: Iterable<R>, isAbout: (wanted: New<R>, recorded: R) => boolean = () => true) {
    const all = [...recorded];
    this.#byId = new Map(all.map((record) => [record.localId, record]));
    this.#byTitle = groupBy(all, ({ title }) => title);
    this.#isAbout = isAbout;
  }

  /**
   * Whether a record says what a new row says. Refuses a row with an id that is taken, and one without an id that would be
   * a second record of the same title: it may have been loaded before, and edited since. Problem: `DUPLICATE_ID`.
   *
   * @param header of the id
   * @param agrees whether a record also says what the row says beside its own fields
   */
  says(
    reading: RowReading,
    header: string,
    wanted: New<R>,
    agrees: (recorded: R) => boolean = () => true,
  ): boolean {
    const { localId } = wanted;
    const alike = this.#alike(wanted);
    if (alike.some((record) => isSame(wanted, record) && agrees(record))) return true;
    const [first] = alike;
    if (first === undefined) return false;
    const sentence =
      localId === null
        ? `${first.localId} has the same title. To add a second record of this title, give the new row an id of its own.`
        : `${first.localId} exists already. Leave the cell empty for the next free id, or edit the row of ${first.localId}.`;
    reading.refuse(header, 'DUPLICATE_ID', sentence);
    return false;
  }

  #alike(wanted: New<R>): readonly R[] {
    const taken = wanted.localId === null ? undefined : this.#byId.get(wanted.localId);
    if (wanted.localId !== null) return taken === undefined ? [] : [taken];
    return (this.#byTitle.get(wanted.title) ?? []).filter((record) => this.#isAbout(wanted, record));
  }
}

function isSame<R extends Named>({ localId: _, ...wanted }: New<R>, record: R): boolean {
  const said = new Map<string, unknown>(Object.entries(record));
  return Object.entries(wanted).every(([field, value]) => isDeepStrictEqual(said.get(field), value));
}
