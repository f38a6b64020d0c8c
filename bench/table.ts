/** What is measured of the engine and of Cypher in different processes, and stands in one row. */
export const LOAD = 'load into the store';
export const SCAN = 'scan into memory';
export const WRITTEN = 'one more support written';
export const SEEN = 'and seen: coverage of one framework, one system, asked at once';

/** One measurement as it is printed. */
export interface Row {
  readonly size: string;
  readonly what: string;
  readonly figure: string;
  /** The least that any engine would need, in a bare loop over typed arrays. */
  readonly floor: string;
  readonly ratio: string;
  /** The same question in Cypher on a real server; a word where there is none. */
  readonly cypher: string;
}

export interface Measured {
  /** Milliseconds. */
  readonly ms?: number;
  /** Megabytes. */
  readonly megabytes?: number;
  /** Requests per second. */
  readonly perSecond?: number;
  readonly floorMs?: number;
  /** The same edges in typed arrays. */
  readonly floorMegabytes?: number;
  /** Milliseconds that cost alike whatever the size; the ratio is of what goes beyond them. */
  readonly fixedMs?: number;
  /** As a share of another figure in the same unit. */
  readonly of?: number;
  /** Milliseconds, or why there is no figure. */
  readonly cypher?: number | string;
}

/** The rows of one part of the benchmark. */
export class Table {
  readonly rows: Row[] = [];
  readonly #size: string;

  constructor(size: string) {
    this.#size = size;
  }

  tell(what: string, measured: Measured): void {
    const { ms, megabytes, perSecond, floorMs, floorMegabytes, fixedMs = 0, of, cypher } = measured;
    const value = ms ?? megabytes ?? perSecond;
    const unit = ms !== undefined ? 'ms' : megabytes !== undefined ? 'MB' : '/s';
    const floor = floorMs ?? floorMegabytes;
    const share = of ?? floor;
    const beyond = fixedMs === 0 ? '' : ` beyond ${fixedMs} ms`;
    const ratio = value === undefined || share === undefined ? null : Math.max(0, value - fixedMs) / share;
    this.rows.push({
      size: this.#size,
      what,
      figure: value === undefined ? '' : `${digits(value)} ${unit}`,
      floor: floor === undefined ? '' : `${digits(floor)} ${unit}`,
      ratio: ratio === null ? '' : `${digits(ratio, 1)} ×${beyond}`,
      cypher: typeof cypher === 'number' ? `${digits(cypher)} ms` : (cypher ?? ''),
    });
  }
}

/** Rows with what another process measured of the same in Cypher beside it; what only that one measured stands last. */
export function besideCypher(rows: readonly Row[], measured: readonly Row[]): readonly Row[] {
  const isSame = (a: Row, b: Row): boolean => a.size === b.size && a.what === b.what;
  return [
    ...rows.map((row) => ({
      ...row,
      cypher: measured.find((other) => isSame(row, other))?.cypher ?? row.cypher,
    })),
    ...measured.filter((row) => !rows.some((other) => isSame(row, other))),
  ];
}

function digits(value: number, least = 3): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(least);
}

/** The most memory that this process has held so far, in megabytes. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1_000;
}
