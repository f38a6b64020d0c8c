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
    const { ms, megabytes, perSecond, floorMs, of, cypher } = measured;
    const value = ms ?? megabytes ?? perSecond;
    const unit = ms !== undefined ? 'ms' : megabytes !== undefined ? 'MB' : '/s';
    const share = of ?? floorMs;
    this.rows.push({
      size: this.#size,
      what,
      figure: value === undefined ? '' : `${digits(value)} ${unit}`,
      floor: floorMs === undefined ? '' : `${digits(floorMs)} ms`,
      ratio: value === undefined || share === undefined ? '' : `${(value / share).toFixed(1)} ×`,
      cypher: typeof cypher === 'number' ? `${digits(cypher)} ms` : (cypher ?? ''),
    });
  }
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(3);
}

/** The most memory that this process has held so far, in megabytes. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1_000;
}
