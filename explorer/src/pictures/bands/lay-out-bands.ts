import { sankey } from 'd3-sankey';

/** One end of bands. */
export interface BandEnd {
  readonly key: string;
  /** What stands beside it. */
  readonly name: string;
  readonly title: string;
  /** Where it leads. */
  readonly address: string;
}

/** So many from one end on the left to one on the right. */
export interface Band {
  /** Keys of its ends. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface PlacedEnd extends BandEnd {
  /** Pixels from the top to its upper and its lower edge. */
  readonly top: number;
  readonly bottom: number;
  readonly count: number;
}

export interface PlacedBand extends Band {
  /** Its outline between x = 0 and x = {@link WIDTH}. */
  readonly outline: string;
}

export interface PlacedBands {
  readonly height: number;
  readonly left: readonly PlacedEnd[];
  readonly right: readonly PlacedEnd[];
  readonly bands: readonly PlacedBand[];
}

/** The picture is stretched to the room that it has: only its height is in pixels. */
export const WIDTH = 100;
/** Room for a link at each end, however thin it is. */
const BETWEEN = 26;
/** What all bands together take. */
const THICKNESS = 220;

/** Places ends and bands, both in the order in which they are given. Null: there is nothing to draw. */
export function layOutBands(
  left: readonly BandEnd[],
  right: readonly BandEnd[],
  bands: readonly Band[],
): PlacedBands | null {
  if (bands.length === 0) return null;
  const height = THICKNESS + BETWEEN * Math.max(left.length, right.length);
  const lay = sankey<{ readonly end: BandEnd }, { readonly band: Band }>()
    .extent([
      [0, BETWEEN / 2],
      [WIDTH, height - BETWEEN / 2],
    ])
    .nodeWidth(0)
    .nodePadding(BETWEEN)
    .nodeSort(null)
    .linkSort(null);
  const places = (ends: readonly BandEnd[], offset: number) =>
    new Map(ends.map(({ key }, place) => [key, offset + place]));
  const [fromPlaces, toPlaces] = [places(left, 0), places(right, left.length)];
  const { nodes, links } = lay({
    nodes: [...left, ...right].map((end) => ({ end })),
    links: bands.map((band) => ({
      ...{ band, value: band.count },
      source: fromPlaces.get(band.from) ?? 0,
      target: toPlaces.get(band.to) ?? 0,
    })),
  });
  const placed = nodes.map(({ end, y0 = 0, y1 = 0, value = 0 }) => ({
    ...{ ...end, top: y0, bottom: y1, count: value },
  }));
  return {
    height,
    left: placed.slice(0, left.length),
    right: placed.slice(left.length),
    bands: links.map(({ band, y0 = 0, y1 = 0, width = 0 }) => ({
      ...{ ...band, outline: outlineOf(y0 - width / 2, y1 - width / 2, width) },
    })),
  };
}

function outlineOf(from: number, to: number, thickness: number): string {
  const middle = WIDTH / 2;
  const [a, b] = [from + thickness, to + thickness];
  return `M0,${from} C${middle},${from} ${middle},${to} ${WIDTH},${to} L${WIDTH},${b} C${middle},${b} ${middle},${a} 0,${a} Z`;
}
