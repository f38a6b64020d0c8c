import type { Projection } from '../../coverage/projection/projection.ts';
import { type Mapping, membersOfSide, type Side } from '../../model/crosswalk.ts';
import { quoted } from '../../model/quoted.ts';
import { PlaceNames } from './named-place.ts';
import type { RowReading } from './row-reading.ts';

const CROSSWALK = 'Crosswalk';
const HEADERS = {
  source: { refs: 'Source', ids: 'Source id' },
  target: { refs: 'Target', ids: 'Target id' },
} as const;

/** The mappings of all crosswalks, which rows name by their crosswalk and both sides. */
export class NamedMappings {
  readonly #projection: Projection;
  readonly #names: PlaceNames;
  #bySides: ReadonlyMap<string, Mapping> | null = null;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#names = new PlaceNames(projection);
  }

  /** The mapping that a new row names, or null. Problems are those of the names, and `UNKNOWN_MAPPING`. */
  read(reading: RowReading): Mapping | null {
    const slug = reading.required(CROSSWALK, this.#names.crosswalk, null);
    const crosswalk = this.#projection.catalogue.records.crosswalks.get(slug);
    if (crosswalk === undefined) return null;
    const source = readSide(reading, 'source', crosswalk.sourceFramework, this.#names);
    const target = readSide(reading, 'target', crosswalk.targetFramework, this.#names);
    if (source.length === 0 || target.length === 0) return null;
    this.#bySides ??= mappingsBySides(this.#projection);
    const mapping = this.#bySides.get(keyOf(slug, source, target));
    if (mapping !== undefined) return mapping;
    const [from, to] = [source, target].map((ids) => quoted(ids.join('; ')));
    reading.refuse(HEADERS.source.refs, 'UNKNOWN_MAPPING', `${slug} has no mapping from ${from} to ${to}.`);
    return null;
  }
}

function mappingsBySides({ catalogue }: Projection): ReadonlyMap<string, Mapping> {
  const found = new Map<string, Mapping>();
  for (const mapping of catalogue.records.mappings.values()) {
    const { crosswalk, source, target, retired } = mapping;
    if (!retired) found.set(keyOf(crosswalk, membersOfSide(source), membersOfSide(target)), mapping);
  }
  return found;
}

function keyOf(crosswalk: string, source: readonly string[], target: readonly string[]): string {
  return JSON.stringify([crosswalk, source.toSorted(), target.toSorted()]);
}

/** The ids of the provisions of a side; none where one is refused. */
function readSide(reading: RowReading, side: Side, framework: string, names: PlaceNames): readonly string[] {
  const { refs, ids } = HEADERS[side];
  const header = reading.row.text(refs).trim() === '' ? ids : refs;
  const read = reading.required(header, names.refs(framework), null);
  return read === '' ? [] : read.split('; ').map((ref) => `${framework}:${ref}`);
}
